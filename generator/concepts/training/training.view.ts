import { numberText } from '../../../language/expression-text.ts';
import { isTraining } from '../../../language/generated/ast.ts';
import { cardOf, eachFacts, frequencyFacts, listText, namesOf, proofFacts, type CardView } from '../../documents/cards.ts';
import type { SectionView, ViewContext } from '../../documents/view.ts';

/** Every training of the manual, in its order. */
export interface TrainingSectionView extends SectionView {
  entries: CardView[];
}

export function trainingSection(context: ViewContext): TrainingSectionView | undefined {
  const entries = context
    .all(isTraining)
    .map((training) =>
      cardOf(
        training,
        [
          [{ zh: '对象', en: 'of' }, namesOf(training.audience, context)],
          ['by', context.name(training.by)],
          ...eachFacts(training, context),
          ...frequencyFacts(training.frequency, context),
          ...proofFacts(training, context),
          [{ zh: '时长', en: 'for' }, training.hours && numberText(training.hours)],
          ['covers', listText(training.topics, context)],
        ],
        context,
      ),
    );
  if (entries.length === 0) return undefined;
  return { template: 'training', anchor: 'trainings', heading: context.say({ zh: '培训', en: 'Training' }), entries };
}
