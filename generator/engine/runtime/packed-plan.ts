/** A plan as text in which each type is written once: an enum of a thousand values stands in thousands of expressions. */
import type { Plan, ValueType } from '../../plan/plan.ts';

/** JSON of `[types, plan]`, types in the plan by their number. Scenarios are left out: engines have no use for them. */
export function packPlan(plan: Plan): string {
  const types: unknown[] = [];
  const numbers = new Map<string, number>();
  const known = new Map<unknown, number>();
  const numberOf = (type: unknown): number => {
    const text = JSON.stringify(type);
    const number = numbers.get(text) ?? types.push(type) - 1;
    numbers.set(text, number);
    return number;
  };
  const body = JSON.stringify({ ...plan, scenarios: [] }, (key, value: unknown) => {
    if (key !== 'type' || typeof value !== 'object') return value;
    const number = known.get(value) ?? numberOf(value);
    known.set(value, number);
    return number;
  });
  return `[${JSON.stringify(types)},${body}]`;
}

/** Only types hold keys that a manual chose, and they are not looked into. */
export function unpackPlan(text: string): Plan {
  const [types, body] = JSON.parse(text) as [ValueType[], Plan];
  restoreTypes(body, types);
  return body;
}

function restoreTypes(node: unknown, types: readonly ValueType[]): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'type' && typeof value === 'number') (node as { type: unknown }).type = types[value];
    else restoreTypes(value, types);
  }
}
