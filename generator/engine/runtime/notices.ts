/** The official notices that working-day answers rest on. */
import type { WorkingDays } from '../../../language/values/calendar.ts';
import type { Expression } from '../../plan/plan.ts';
import type { CalendarExpression } from './calendar-answers.ts';
import { evaluate } from './evaluate.ts';
import type { RecordFacts } from './facts.ts';
import { nodesOf, partsOf } from './reads.ts';
import { isUnknown, union } from './value.ts';

/**
 * `投递日历 2025: 国办发明电〔2024〕12号`, for each question to a calendar that the expressions or the computed fields they read ask and
 * that has an answer; the years from the first to the last day of question and answer.
 */
export function noticesOf(expressions: readonly Expression[], facts: RecordFacts): string[] {
  return union(calendarQuestions(expressions, facts.of.computed).flatMap((question) => noticesOfQuestion(question, facts)));
}

/** Every calendar question that the expressions lead to, each before the questions in its arguments. */
export function calendarQuestions(
  expressions: readonly Expression[],
  computed: ReadonlyMap<string, { value: Expression }>,
): CalendarExpression[] {
  const questions: CalendarExpression[] = [];
  const seen = new Set<string>();
  const walk = (expression: Expression): void => {
    for (const node of nodesOf(expression)) {
      if ((node.op === 'arithmetic' || node.op === 'call') && node.calendar !== undefined) questions.push(node);
      if (node.op !== 'field' || seen.has(node.name)) continue;
      seen.add(node.name);
      const field = computed.get(node.name);
      if (field !== undefined) walk(field.value);
    }
  };
  expressions.forEach(walk);
  return questions;
}

function noticesOfQuestion(question: CalendarExpression, facts: RecordFacts): string[] {
  const days = [...partsOf(question), question].filter(({ type }) => type.kind === 'date').map((part) => evaluate(part, facts));
  const answer = evaluate(question, facts);
  if (answer === undefined || isUnknown(answer) || !days.every((day) => typeof day === 'number')) return [];
  const calendar: WorkingDays | undefined = facts.calendars.get(question.calendar ?? '');
  const notices = calendar?.noticesBetween(Math.min(...days), Math.max(...days)) ?? [];
  return notices.map(({ year, notice }) => `${question.calendar} ${year}: ${notice}`);
}
