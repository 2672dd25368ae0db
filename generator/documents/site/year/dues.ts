import type { AstNode } from 'langium';
import { isChecklist, isTraining, type DueDay } from '../../../../language/generated/ast.ts';
import { isRecurring, type Recurring } from '../../../../language/scope/recurring.ts';
import type { Period } from '../../../../language/values/period.ts';
import type { ViewContext } from '../../view.ts';

/** Something to be done in every period, and by when. */
export interface Due {
  node: AstNode & { name: string; title?: string; from?: string; until?: string };
  period: Period;
  /** The day by which it is done; absent: by the period's end. `month`: of the period, or of the month behind it; `shift`: where that day is off. */
  day?: { number: number; month: 'own' | 'next'; shift?: DueDay['shift'] };
  by: AstNode[];
}

/** What the manual asks for in every period: obligations, checklists, drills, trainings. Things without a period have no days. */
export function duesOf(context: ViewContext): Due[] {
  const known = (nodes: readonly (AstNode | undefined)[]): AstNode[] => nodes.filter((node) => node !== undefined);
  const doers = (node: Recurring) => known(isTraining(node) ? node.audience.map(({ ref }) => ref) : [node.by?.ref]);
  return [
    ...context.all(isRecurring).flatMap((node) => ofRecurring(node, doers(node))),
    ...context
      .all(isChecklist)
      .flatMap((node): Due[] => (node.every === undefined ? [] : [{ node, period: node.every, by: known([node.by?.ref]) }])),
  ].filter(({ node }) => (node.name ?? '') !== '');
}

/** Of a day within the period the engine takes its first month's. */
function ofRecurring(node: Recurring, by: AstNode[]): Due[] {
  const { frequency } = node;
  if (frequency === undefined || frequency.$type === 'RollingFrequency') return [];
  const { period, due } = frequency;
  const number = Number(due?.day?.value);
  if (due === undefined || !(number >= 1 && number <= 31)) return [{ node, period, by }];
  const shift = due.shift === undefined ? {} : { shift: due.shift };
  return [{ node, period, day: { number, month: due.month === 'next month' ? 'next' : 'own', ...shift }, by }];
}

/** How many months a period has; 0 where it is shorter. */
const monthsIn: Record<Period, number> = { day: 0, week: 0, month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The months of a year (1 to 12) in which it is due. */
export function dueMonths({ period, day }: Due): number[] {
  const step = monthsIn[period];
  if (step === 0) return [];
  const ends = Array.from({ length: 12 / step }, (_, at) => (at + 1) * step);
  const shifted = ends.map((end) => (day === undefined ? end : day.month === 'next' ? (end % 12) + 1 : end - step + 1));
  return shifted.sort((a, b) => a - b);
}
