import { isDrill } from '../../../language/generated/ast.ts';
import { cardOf, eachFacts, frequencyFacts, listText, proofFacts, type CardView } from '../../documents/cards.ts';
import type { SectionView, ViewContext } from '../../documents/view.ts';

/** Every drill of the manual, in its order. */
export interface DrillSectionView extends SectionView {
  entries: CardView[];
}

export function drillSection(context: ViewContext): DrillSectionView | undefined {
  const entries = context
    .all(isDrill)
    .map((drill) =>
      cardOf(
        drill,
        [
          ['by', context.name(drill.by)],
          ...eachFacts(drill, context),
          ...frequencyFacts(drill.frequency, context),
          ...proofFacts(drill, context),
          ['covers', listText(drill.topics, context)],
        ],
        context,
      ),
    );
  if (entries.length === 0) return undefined;
  return { template: 'drill', anchor: 'drills', heading: context.say({ zh: '演练', en: 'Drills' }), entries };
}
