import { isRetention } from '../../../language/generated/ast.ts';
import type { ElementView, SectionView, ViewContext } from '../../documents/view.ts';

/** Every retention of the manual, in its order. */
export interface RetentionSectionView extends SectionView {
  entries: ElementView[];
}

export function retentionSection(context: ViewContext): RetentionSectionView | undefined {
  const nodes = context.all(isRetention);
  if (nodes.length === 0) return undefined;
  return {
    template: 'retention',
    anchor: 'retention-list',
    heading: context.say({ zh: '保存', en: 'Retention' }),
    entries: nodes.map((node) => context.element(node)),
  };
}
