/** What the rows of a decision table come to on one record. */
import { add, compare, rational, ZERO, type Rational } from '../../../language/values/rational.ts';
import type { Expression, RowPlan } from '../../plan/plan.ts';
import type { Facts } from './evaluate.ts';
import { isUnknown, orderOf, Unknown, unknownOf, type Known, type Value } from './value.ts';

export type TableExpression = Extract<Expression, { op: 'table' }>;

/** The two questions that evaluating asks; handed in, since a table is itself a value. */
interface Asking {
  evaluate(expression: Expression, facts: Facts): Value;
  truth(expression: Expression, facts: Facts): boolean | Unknown;
}

/** Unknown where a row is, where no row holds, or where rows that hold disagree. */
export function tableValue(table: TableExpression, facts: Facts, { evaluate, truth }: Asking): Value {
  const hits: RowPlan[] = [];
  const open: Unknown[] = [];
  for (const row of table.rows) {
    const holds = truth(row.when, facts);
    if (isUnknown(holds)) open.push(holds);
    else if (holds) hits.push(row);
    if (table.policy === 'first' && holds !== false) break;
  }
  if (open.length > 0) return unknownOf(open);
  if (table.policy === 'count') return rational(hits.length);
  const values = hits.map(({ then }) => evaluate(then, facts));
  if (values.some(isUnknown)) return unknownOf(values);
  if (values.length > 0) return together(table, values as (Known | undefined)[]);
  if (table.otherwise !== undefined) return evaluate(table.otherwise, facts);
  return table.policy === 'sum' ? ZERO : new Unknown([table.table]);
}

function together({ table, policy, type }: TableExpression, values: readonly (Known | undefined)[]): Value {
  const [first, ...others] = values;
  const present = values.filter((value) => value !== undefined);
  switch (policy) {
    case 'first':
      return first;
    case 'sum':
      return (present as Rational[]).reduce(add, ZERO);
    case 'min':
    case 'max': {
      const sign = policy === 'max' ? 1 : -1;
      return present.reduce<Known | undefined>(
        (best, value) => (best === undefined || sign * orderOf(value, best, type) > 0 ? value : best),
        undefined,
      );
    }
    default: {
      const agree = policy === 'any' && others.every((value) => isSame(first, value));
      return others.length === 0 || agree ? first : new Unknown([table]);
    }
  }
}

function isSame(left: Known | undefined, right: Known | undefined): boolean {
  return typeof left === 'object' && typeof right === 'object' ? compare(left, right) === 0 : left === right;
}
