import { isDeadlineSpan, isUnlessClause, isWhenClause, type Deadline } from '../generated/ast.ts';
import { haveACommonDay } from './periods.ts';

/** Whether two deadlines time the same thing on a common day. */
export function areRivals(a: Deadline, b: Deadline): boolean {
  return timeTheSame(a, b) && haveACommonDay(a, b);
}

/** Whether two deadlines time the same thing: on one record, from one start to one end, under the same conditions. */
export function timeTheSame(a: Deadline, b: Deadline): boolean {
  return a.record?.ref !== undefined && a.record.ref === b.record?.ref && factOf(a) === factOf(b);
}

/** What is timed, as written. */
function factOf(deadline: Deadline): string {
  const span = deadline.clauses.find(isDeadlineSpan);
  return [textOf(span?.start), textOf(span?.end), ...conditionsOf(deadline)].join('\n');
}

/** When and unless, as written, in one order. */
export function conditionsOf({ clauses }: Deadline): string[] {
  return clauses
    .filter((clause) => isWhenClause(clause) || isUnlessClause(clause))
    .map(textOf)
    .sort();
}

/** As written, without line breaks. */
export function textOf(node: { $cstNode?: { text: string } | undefined } | undefined): string {
  return (node?.$cstNode?.text ?? '').replace(/\s+/g, ' ');
}
