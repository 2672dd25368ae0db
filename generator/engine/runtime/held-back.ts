/** Which rules of a record wait for records of other types. */
import type { RulePlan } from '../../plan/plan.ts';

/** Ids of the exemptions that are decided elsewhere, and of all rules of the record whose verdict may rest on one of them. */
export function heldBack(rules: readonly RulePlan[]): ReadonlySet<string> {
  const held = new Set(rules.filter(({ elsewhere }) => elsewhere !== undefined).map(({ id }) => id));
  for (let before = -1; before !== held.size;) {
    before = held.size;
    for (const { id, overrides, exempts = [] } of rules) {
      const touched = [...overrides, ...exempts];
      if (held.has(id)) touched.forEach((other) => held.add(other));
      else if (exempts.some((other) => held.has(other))) held.add(id);
    }
  }
  return held;
}
