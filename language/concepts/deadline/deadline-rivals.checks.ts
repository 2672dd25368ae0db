import { AstUtils } from 'langium';
import {
  isDeadline,
  isDeadlineSpan,
  isUnlessClause,
  isWhenClause,
  type Deadline,
  type DeadlineSpan,
} from '../../generated/ast.ts';
import type { Check } from '../../concept.ts';
import { deadlineDiagnostics as catalogue } from './deadline.diagnostics.ts';

/** Two limits for one thing: the same start and end on the same record under the same conditions, in force on a common day. */
const oneThingShouldHaveOneLimit: Check<Deadline> = (deadline, { index, report }) => {
  const span = deadline.clauses.find(isDeadlineSpan);
  if (span?.limit === undefined) return;
  const others = index.declaredOfType(AstUtils.getDocument(deadline).uri, 'Deadline').map(({ node }) => node);
  for (const other of others.filter(isDeadline)) {
    const theirs = other.clauses.find(isDeadlineSpan);
    if (other === deadline || theirs?.limit === undefined || !areRivals(deadline, other)) continue;
    const limits = [limitText(span), limitText(theirs)];
    const related = [{ node: other, property: 'name', message: { zh: '另一处', en: 'the other one' } }];
    report(
      catalogue['two-limits'],
      { other: other.name, limits, differ: limits[0] !== limits[1] },
      { node: deadline, property: 'name', related },
    );
  }
};

export const deadlineRivalChecks: Check<Deadline>[] = [oneThingShouldHaveOneLimit];

function areRivals(a: Deadline, b: Deadline): boolean {
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

function limitText({ limit }: DeadlineSpan): string {
  return textOf(limit);
}

function textOf(node: { $cstNode?: { text: string } | undefined } | undefined): string {
  return (node?.$cstNode?.text ?? '').replace(/\s+/g, ' ');
}
