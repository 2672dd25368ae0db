import { numberText } from '../../../language/expression-text.ts';
import { isDrill } from '../../../language/generated/ast.ts';
import { cardOf, listText, periodText, type CardView } from '../../documents/cards.ts';
import type { SectionView, ViewContext } from '../../documents/view.ts';

/** Every drill of the manual, in its order. */
export interface DrillSectionView extends SectionView {
  entries: CardView[];
}

export function drillSection(context: ViewContext): DrillSectionView | undefined {
  const entries = context.all(isDrill).map((drill) =>
    cardOf(
      drill,
      [
        ['by', context.name(drill.by)],
        ['every', periodText(drill.every, context)],
        ['apart', drill.gap && `≤ ${numberText(drill.gap)}`],
        ['covers', listText(drill.topics, context)],
      ],
      context,
    ),
  );
  if (entries.length === 0) return undefined;
  return { template: 'drill', anchor: 'drills', heading: context.say({ zh: '演练', en: 'Drills' }), entries };
}
