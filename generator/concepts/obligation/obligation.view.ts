import { isObligation } from '../../../language/generated/ast.ts';
import type { ElementView, SectionView, ViewContext } from '../../documents/view.ts';

/** Every obligation of the manual, in its order. */
export interface ObligationSectionView extends SectionView {
  entries: ElementView[];
}

export function obligationSection(context: ViewContext): ObligationSectionView | undefined {
  const nodes = context.all(isObligation);
  if (nodes.length === 0) return undefined;
  return {
    template: 'obligation',
    anchor: 'obligation-list',
    heading: context.say({ zh: '例行', en: 'Obligation' }),
    entries: nodes.map((node) => context.element(node)),
  };
}
