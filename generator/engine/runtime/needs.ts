/** What a need that does not hold waits for. */
import type { Expression } from '../../plan/plan.ts';
import { truth, type Facts } from './evaluate.ts';
import { fieldsIn } from './reads.ts';
import { isUnknown, union } from './value.ts';

/** The parts that no `and` and `or` divides, each as it is needed: of `a and not (b or c)` these are `a`, `not b`, `not c`. */
export function partsOfNeed(need: Expression, isNeeded = true): Expression[] {
  if (need.op === 'not') return partsOfNeed(need.of, !isNeeded);
  if (need.op === 'and' || need.op === 'or') return need.of.flatMap((part) => partsOfNeed(part, isNeeded));
  return [isNeeded ? need : { op: 'not', type: need.type, of: need }];
}

/** Whether a part asks for a fact that is still to come, `已清` or `找回日 present`, whatever is known so far. */
export function isFact(part: Expression): boolean {
  const asked = part.op === 'not' ? part.of : part;
  return asked.op === 'field' || asked.op === 'present' || asked.op === 'missing';
}

/** Facts that are due and fields that are missing, in the parts that do not hold; where there are none, all that the need reads. */
export function waitsFor(need: Expression, facts: Facts): string[] {
  const names = partsOfNeed(need).flatMap((part) => {
    const holds = truth(part, facts);
    if (holds === true) return [];
    if (isUnknown(holds)) return holds.missing;
    return isFact(part) ? fieldsIn(part) : fieldsIn(part).filter((name) => facts.field(name) === undefined);
  });
  return names.length > 0 ? union(names) : fieldsIn(need);
}

/** What the needs that do not hold wait for; undefined where all hold. */
export function unmetNeeds(needs: readonly Expression[], facts: Facts): { missing: string[] } | undefined {
  const unmet = needs.flatMap((need) => {
    const holds = truth(need, facts);
    if (holds === true) return [];
    return [isUnknown(holds) ? holds.missing : waitsFor(need, facts)];
  });
  return unmet.length === 0 ? undefined : { missing: union(...unmet) };
}
