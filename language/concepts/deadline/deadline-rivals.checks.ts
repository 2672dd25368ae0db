import { AstUtils } from 'langium';
import { isDeadline, isDeadlineSpan, isWithinLimit, type Deadline, type DeadlineSpan } from '../../generated/ast.ts';
import { isSettled } from '../../scope/precedence.ts';
import { areRivals, textOf } from '../../scope/rivals.ts';
import type { Check } from '../../concept.ts';
import type { Witness } from '../../proof/witness.ts';
import { lengthOfTime } from '../../types/length-of-time.ts';
import type { TypeSystem } from '../../types/type-system.ts';
import { compare } from '../../values/rational.ts';
import { timedCase } from './deadline-witness.ts';
import { deadlineDiagnostics as catalogue } from './deadline.diagnostics.ts';

/** Two limits for one thing: the same start and end on the same record under the same conditions, in force on a common day. */
const oneThingShouldHaveOneLimit: Check<Deadline> = (deadline, { index, types, report }) => {
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
      { node: deadline, property: 'name', related, witness: caseOfTheLonger(deadline, other, types) },
    );
  }
};

export const deadlineRivalChecks: Check<Deadline>[] = [oneThingShouldHaveOneLimit];

/** What keeps the longer limit and breaks the shorter. */
function caseOfTheLonger(one: Deadline, other: Deadline, types: TypeSystem): Witness | undefined {
  const legs = [one, other].map((deadline) => {
    const limit = deadline.clauses.find(isDeadlineSpan)?.limit;
    const length = isWithinLimit(limit) && limit.time === undefined ? lengthOfTime(limit.span, types) : undefined;
    return length === undefined ? undefined : { ...length, deadline };
  });
  const [mine, theirs] = legs;
  if (mine === undefined || theirs === undefined || mine.clock !== theirs.clock) return undefined;
  return timedCase([compare(mine.length, theirs.length) > 0 ? mine : theirs], [one, other], types);
}

function limitText({ limit }: DeadlineSpan): string {
  return textOf(limit);
}
