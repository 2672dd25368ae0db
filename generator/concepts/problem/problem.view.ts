import { isProblem, isImprovement } from '../../../language/generated/ast.ts';
import { cardOf, namesOf, type CardView } from '../../documents/cards.ts';
import type { SectionView, ViewContext } from '../../documents/view.ts';

/** Every problem of the manual, in its order. */
export interface ProblemSectionView extends SectionView {
  entries: CardView[];
}

export function problemSection(context: ViewContext): ProblemSectionView | undefined {
  const problems = context.all(isProblem).map((problem) =>
    cardOf(
      problem,
      [
        ['addressed by', namesOf(problem.measures, context)],
        ['measured by', namesOf(problem.yardsticks, context)],
      ],
      context,
    ),
  );
  const improvements = context
    .all(isImprovement)
    .map((improvement) => cardOf(improvement, [['by', context.name(improvement.by)]], context));
  const entries = [...problems, ...improvements];
  if (entries.length === 0) return undefined;
  return {
    template: 'problem',
    anchor: 'problems',
    heading: context.say({ zh: '问题与举措', en: 'Problems and improvements' }),
    entries,
  };
}
