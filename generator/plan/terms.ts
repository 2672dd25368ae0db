/** Expressions of the plan as lowering puts them together; the texts are those of explanations. */
import { boolean, type ValueType } from '../../language/types/type.ts';
import { dimensionText, singularUnit, type Dimension } from '../../language/values/dimension.ts';
import type { ArithmeticOperator, Comparison, ConstantExpression, Expression, FunctionName, PlanLanguage } from './plan.ts';

export const date: ValueType = { kind: 'date' };
export const datetime: ValueType = { kind: 'datetime' };
export const month: ValueType = { kind: 'month' };

/**
 * A type of the spec with its unit in the language of the plan: in English 元/日 is `yuan/day`; a count keeps the name that the manual
 * gives it. Every quantity of the spec goes through here into the plan.
 */
export function printed(type: ValueType, language: PlanLanguage): ValueType {
  const isNamedByTheManual = type.kind === 'quantity' && type.unit !== dimensionText(type.dimension);
  return type.kind !== 'quantity' || isNamedByTheManual ? type : measured(type.dimension, language);
}

/** Spans of time, with the unit that they are printed with: `span('minute', 'zh')` is 分钟. */
export function span(of: 'minute' | 'day' | 'workday' | 'month', language: PlanLanguage): ValueType {
  return measured({ [of]: 1 }, language);
}

/** A quantity that has a unit: `measured({ day: -1, minute: 1 }, 'en')` is minute/day. */
export function measured(dimension: Dimension, language: PlanLanguage): ValueType {
  return { kind: 'quantity', dimension, unit: dimensionText(dimension, language) };
}

export const number: ValueType = { kind: 'quantity', dimension: {} };

/** `quantity(1, days)` is 1 日. */
export function quantity(value: number, type: ValueType): ConstantExpression {
  const unit = type.kind === 'quantity' ? type.unit : undefined;
  const printed = unit === undefined ? '' : ` ${value === 1 ? (singularUnit(unit) ?? unit) : unit}`;
  return { op: 'constant', type, value: String(value), text: `${value}${printed}` };
}

export function arithmetic(
  type: ValueType,
  left: Expression,
  operator: ArithmeticOperator,
  right: Expression,
  calendar?: string,
): Expression {
  return { op: 'arithmetic', type, operator, left, right, ...(calendar === undefined ? {} : { calendar }) };
}

export function compare(left: Expression, comparison: Comparison, right: Expression): Expression {
  return { op: 'compare', type: boolean, comparison, left, right };
}

/** Of one condition itself; of none: true. */
export function all(conditions: readonly Expression[]): Expression {
  const [first, ...others] = conditions;
  if (first === undefined) return { op: 'constant', type: boolean, value: true, text: '是' };
  return others.length === 0 ? first : { op: 'and', type: boolean, of: [...conditions] };
}

export function any(first: Expression, ...others: Expression[]): Expression {
  return others.length === 0 ? first : { op: 'or', type: boolean, of: [first, ...others] };
}

export function not(of: Expression): Expression {
  return { op: 'not', type: boolean, of };
}

export function call(
  type: ValueType,
  name: FunctionName,
  text: string,
  operands: readonly Expression[],
  calendar?: string,
): Expression {
  return { op: 'call', type, function: name, text, arguments: [...operands], ...(calendar === undefined ? {} : { calendar }) };
}

/** The left value, or the right one where it is missing. */
export function otherwise(left: Expression, right: Expression): Expression {
  return { op: 'default', type: left.type, left, right };
}
