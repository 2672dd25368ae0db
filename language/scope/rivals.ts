import { isDeadlineSpan, isUnlessClause, isWhenClause, type Deadline } from '../generated/ast.ts';

/** Whether two deadlines time the same thing: on one record, from one start to one end, under the same conditions, on a common day. */
export function areRivals(a: Deadline, b: Deadline): boolean {
  if (a.record?.ref === undefined || a.record.ref !== b.record?.ref || factOf(a) !== factOf(b)) return false;
  const from = [a.from ?? '', b.from ?? ''].sort()[1] ?? '';
  const until = [a.until ?? '9', b.until ?? '9'].sort()[0] ?? '9';
  return from <= until;
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
