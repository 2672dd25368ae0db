import { AstUtils } from 'langium';
import { isDeadline, isDeadlineSpan, type Deadline, type DeadlineSpan } from '../../generated/ast.ts';
import { isSettled } from '../../scope/precedence.ts';
import { areRivals, textOf } from '../../scope/rivals.ts';
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
    if (isSettled(deadline, other, index)) continue;
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

function limitText({ limit }: DeadlineSpan): string {
  return textOf(limit);
}
