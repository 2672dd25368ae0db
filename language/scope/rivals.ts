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
function factOf({ clauses }: Deadline): string {
  const span = clauses.find(isDeadlineSpan);
  const conditions = clauses.filter((clause) => isWhenClause(clause) || isUnlessClause(clause)).map(textOf);
  return [textOf(span?.start), textOf(span?.end), ...conditions.sort()].join('\n');
}

/** As written, without line breaks. */
export function textOf(node: { $cstNode?: { text: string } | undefined } | undefined): string {
  return (node?.$cstNode?.text ?? '').replace(/\s+/g, ' ');
}
