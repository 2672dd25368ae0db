/** The meaning of expressions: what each gives on one record's facts. */
import { absolute, ceil, floor, negate, type Rational } from '../../../language/values/rational.ts';
import { dateOfDateTime, dateTimeAt, endOfDay } from '../../../language/values/datetime.ts';
import { firstDayOfMonth, monthOf } from '../../../language/values/date.ts';
import type { Expression, ParameterPlan } from '../../plan/plan.ts';
import { calculate } from './arithmetic.ts';
import { dayAfter, daysBetween, type Calendars } from './calendar-answers.ts';
import { tableValue } from './table-value.ts';
import { constantValue, holds, isUnknown, orderOf, Unknown, unknownOf, type Known, type Value } from './value.ts';

/** What an expression may look at. */
export interface Facts {
  timezone: string;
  parameters: ReadonlyMap<string, ParameterPlan>;
  calendars: Calendars;
  /** The day up to which the run judges, as days since 1970-01-01. */
  asOf?: number | undefined;
  /** A declared or computed field of the record. */
  field(name: string): Value;
}

type Node<Op extends Expression['op']> = Extract<Expression, { op: Op }>;

/**
 * Missing wins over unknown: whatever an unbound parameter will be, a comparison with a missing field is false. `and`, `or`, `not` take
 * a missing operand as false and are Kleene's for an unknown one.
 */
export function evaluate(expression: Expression, facts: Facts): Value {
  switch (expression.op) {
    case 'constant':
      return constantValue(expression, facts.timezone);
    case 'field':
      return facts.field(expression.name);
    case 'asOf':
      return asOf(expression, facts);
    case 'unknown':
      return new Unknown(expression.missing);
    case 'table':
      return tableValue(expression, facts, { evaluate, truth });
    case 'parameter':
      return parameterValue(expression.name, facts);
    case 'not': {
      const value = truth(expression.of, facts);
      return isUnknown(value) ? value : !value;
    }
    case 'and':
      return conjunction(expression.of.map((part) => truth(part, facts)));
    case 'or':
      return disjunction(expression.of.map((part) => truth(part, facts)));
    case 'compare':
      return compared(expression, facts);
    case 'in':
      return contained(expression, facts);
    case 'present':
    case 'missing': {
      const value = evaluate(expression.of, facts);
      return isUnknown(value) ? value : (value === undefined) === (expression.op === 'missing');
    }
    case 'arithmetic':
      return calculate(expression, evaluate(expression.left, facts), evaluate(expression.right, facts), facts.calendars);
    case 'negate':
      return onNumber(evaluate(expression.of, facts), negate);
    case 'if': {
      const condition = truth(expression.condition, facts);
      return isUnknown(condition) ? condition : evaluate(condition ? expression.then : expression.else, facts);
    }
    case 'default':
      return evaluate(expression.left, facts) ?? evaluate(expression.right, facts);
    case 'call':
      return called(expression, facts);
  }
}

/** A condition: true, false or unknown; missing is false. */
export function truth(expression: Expression, facts: Facts): boolean | Unknown {
  const value = evaluate(expression, facts);
  return isUnknown(value) ? value : value === true;
}

export function conjunction(values: readonly (boolean | Unknown)[]): boolean | Unknown {
  if (values.includes(false)) return false;
  return values.some(isUnknown) ? unknownOf(values) : true;
}

export function disjunction(values: readonly (boolean | Unknown)[]): boolean | Unknown {
  if (values.includes(true)) return true;
  return values.some(isUnknown) ? unknownOf(values) : false;
}

function asOf({ type }: Node<'asOf'>, { asOf: day, timezone }: Facts): Value {
  if (day === undefined) return new Unknown([AS_OF]);
  return type.kind === 'datetime' ? endOfDay(day, timezone) : day;
}

/** What a verdict waits for where the run has no as-of date. */
export const AS_OF = 'as-of';

function parameterValue(name: string, { parameters, timezone }: Facts): Value {
  const value = parameters.get(name)?.value;
  return value === undefined ? new Unknown([name]) : constantValue(value, timezone);
}

function compared({ comparison, left, right }: Node<'compare'>, facts: Facts): boolean | Unknown {
  const leftValue = evaluate(left, facts);
  const rightValue = evaluate(right, facts);
  if (leftValue === undefined || rightValue === undefined) return false;
  if (isUnknown(leftValue) || isUnknown(rightValue)) return unknownOf([leftValue, rightValue]);
  return holds(comparison, leftValue, rightValue, left.type.kind === 'enum' ? left.type : right.type);
}

function contained({ left, values }: Node<'in'>, facts: Facts): boolean | Unknown {
  const value = evaluate(left, facts);
  if (value === undefined) return false;
  if (isUnknown(value)) return value;
  return values.some((constant) => holds('=', value, constantValue(constant, facts.timezone), left.type));
}

function called(call: Node<'call'>, facts: Facts): Value {
  const values = call.arguments.map((argument) => evaluate(argument, facts));
  if (values.includes(undefined)) return undefined;
  if (values.some(isUnknown)) return unknownOf(values);
  return answer(call, values as Known[], facts);
}

function answer(call: Node<'call'>, values: readonly Known[], facts: Facts): Value {
  const [first, second] = values;
  switch (call.function) {
    case 'max':
    case 'min': {
      const sign = call.function === 'max' ? 1 : -1;
      return values.reduce((best, value) => (sign * orderOf(value, best, call.type) > 0 ? value : best));
    }
    case 'floor':
      return onNumber(first, floor);
    case 'ceil':
      return onNumber(first, ceil);
    case 'abs':
      return onNumber(first, absolute);
    case 'monthOf':
      return monthOf(first as number);
    case 'dateOf':
      return dateOfDateTime(first as number, facts.timezone);
    case 'dayOfMonth':
      return dayOfMonth(first as number, second as Rational);
    case 'at':
      return dateTimeAt(first as number, second as number, facts.timezone);
    case 'workdays':
      return daysBetween(call, first as number, second as number, facts.calendars);
    case 'workday':
      return dayAfter(call, first as number, second as Rational, facts.calendars);
  }
}

/** The last day of the month where it has fewer. */
function dayOfMonth(month: number, n: Rational): number {
  return Math.min(firstDayOfMonth(month) + Number(floor(n).n) - 1, firstDayOfMonth(month + 1) - 1);
}

function onNumber(value: Value, change: (number: Rational) => Rational): Value {
  return typeof value === 'object' && !isUnknown(value) ? change(value) : value;
}
