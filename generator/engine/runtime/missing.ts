/** Which fields make an expression missing. */
import type { Expression } from '../../plan/plan.ts';
import { evaluate, truth, type Facts } from './evaluate.ts';
import { partsOf } from './reads.ts';
import { union } from './value.ts';

/** Names of the fields (computed ones by their own name) without which `expression` has no value; none where it has one. */
export function missingFields(expression: Expression, facts: Facts): string[] {
  if (evaluate(expression, facts) !== undefined) return [];
  if (expression.op === 'field') return [expression.name];
  if (expression.op !== 'if') return union(...partsOf(expression).map((part) => missingFields(part, facts)));
  return missingFields(truth(expression.condition, facts) === true ? expression.then : expression.else, facts);
}
