import { isProcedure } from '../../../language/generated/ast.ts';
import type { ElementView, SectionView, ViewContext } from '../../documents/view.ts';

/** Every procedure of the manual, in its order. */
export interface ProcedureSectionView extends SectionView {
  entries: ElementView[];
}

export function procedureSection(context: ViewContext): ProcedureSectionView | undefined {
  const nodes = context.all(isProcedure);
  if (nodes.length === 0) return undefined;
  return {
    template: 'procedure',
    anchor: 'procedure-list',
    heading: context.say({ zh: '流程', en: 'Procedure' }),
    entries: nodes.map((node) => context.element(node)),
  };
}
