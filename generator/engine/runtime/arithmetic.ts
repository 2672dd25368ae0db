/** Sums, differences, products and quotients of numbers, dates, months and datetimes. */
import { addMonths } from '../../../language/values/date.ts';
import { add, divide, floor, multiply, negate, rational, subtract, type Rational } from '../../../language/values/rational.ts';
import type { ArithmeticOperator, Expression, ValueType } from '../../plan/plan.ts';
import { dayAfter, type Calendars } from './calendar-answers.ts';
import { isDayInRange, isInstantInRange, isMonthInRange, outOfRange } from './date-range.ts';
import { namesIn } from './reads.ts';
import { isUnknown, Unknown, unknownOf, type Known, type Value } from './value.ts';

export type Arithmetic = Extract<Expression, { op: 'arithmetic' }>;

/** `left operator right`; missing where an operand is missing. A division by zero is unknown and waits for what the divisor reads. */
export function calculate(expression: Arithmetic, left: Value, right: Value, calendars: Calendars): Value {
  if (left === undefined || right === undefined) return undefined;
  if (isUnknown(left) || isUnknown(right)) return unknownOf([left, right]);
  if (typeof left === 'object' && typeof right === 'object') return calculateNumbers(expression, left, right);
  if (typeof left === 'number' && typeof right === 'number') return distance(expression.left.type, left, right);
  return typeof left === 'number'
    ? moved(expression, left, right as Rational, calendars)
    : swapped(expression, left, right, calendars);
}

function calculateNumbers({ operator, right: divisor }: Arithmetic, left: Rational, right: Rational): Value {
  switch (operator) {
    case '+':
      return add(left, right);
    case '-':
      return subtract(left, right);
    case '×':
      return multiply(left, right);
    case '÷':
      return divide(left, right) ?? new Unknown(namesIn(divisor));
  }
}

const MILLISECONDS_A_MINUTE = 60_000;

/** Between two days in days, two months in months, two datetimes or times of day in minutes. */
function distance(type: ValueType, left: number, right: number): Rational {
  const isClock = type.kind === 'datetime' || type.kind === 'time';
  return rational(left - right, isClock ? MILLISECONDS_A_MINUTE : 1);
}

/** `15 日 + 发生日` is `发生日 + 15 日`. */
function swapped(expression: Arithmetic, left: Known, right: Known, calendars: Calendars): Value {
  return moved({ ...expression, left: expression.right, right: expression.left }, right as number, left as Rational, calendars);
}

/** A date, month or datetime moved by a distance; a part of a day, month or millisecond is dropped (toward the past). */
function moved(expression: Arithmetic, from: number, by: Rational, calendars: Calendars): Value {
  const distance = signed(expression.operator, by);
  if (expression.calendar !== undefined) return dayAfter(expression, from, distance, calendars);
  const { type } = expression.left;
  if (type.kind === 'datetime')
    return inRange(expression, from + whole(multiply(distance, rational(MILLISECONDS_A_MINUTE))), isInstantInRange);
  if (type.kind === 'month') return inRange(expression, from + whole(distance), isMonthInRange);
  const inMonths = expression.right.type.kind === 'quantity' && 'month' in expression.right.type.dimension;
  return inRange(expression, inMonths ? addMonths(from, whole(distance)) : from + whole(distance), isDayInRange);
}

function signed(operator: ArithmeticOperator, by: Rational): Rational {
  return operator === '-' ? negate(by) : by;
}

function whole(distance: Rational): number {
  return Number(floor(distance).n);
}

function inRange(expression: Arithmetic, value: number, isInRange: (value: number) => boolean): Value {
  return isInRange(value) ? value : outOfRange(expression);
}
