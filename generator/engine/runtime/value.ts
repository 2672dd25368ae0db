/** What an expression can give: a known value, nothing (missing), or something that cannot be known yet. */
import { compare, type Rational } from '../../../language/values/rational.ts';
import { parseDate, parseMonth } from '../../../language/values/date.ts';
import { parseDateTime, parseTime } from '../../../language/values/datetime.ts';
import { parseDecimal } from '../../../language/values/rational.ts';
import type { Comparison, ConstantExpression, ValueType } from '../../plan/plan.ts';

/**
 * By the type: text, person, unit, enum: string; boolean; quantity, ratio, points: Rational in base units; date: days and month: months
 * since 1970; datetime: epoch milliseconds; time: milliseconds since midnight.
 */
export type Known = string | boolean | number | Rational;
export type Value = Known | undefined | Unknown;

/** Rests on an unbound parameter, a year that a calendar does not know, a division by zero or a date out of range. */
export class Unknown {
  constructor(
    /** What it waits for, unique, in the order met: `['立即', '投递日历 2027']`. */
    readonly missing: readonly string[],
  ) {}
}

export function isUnknown(value: Value): value is Unknown {
  return value instanceof Unknown;
}

/** Unique, in the order met. */
export function union(...lists: (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

/** One Unknown that waits for all that the unknown ones among `values` wait for. */
export function unknownOf(values: readonly Value[]): Unknown {
  return new Unknown(union(...values.filter(isUnknown).map(({ missing }) => missing)));
}

/** The value of a constant of the plan; throws where the plan breaks its promise that constants can be read (our own bug). */
export function constantValue({ type, value, text }: ConstantExpression, timezone: string): Known {
  const known = typeof value === 'boolean' ? value : readConstant(type, value, timezone);
  if (known === undefined) throw new TypeError(`The plan's constant ${text} (${value}) is no ${type.kind}.`);
  return known;
}

/** By the operator; enums by position where their type is ordered. */
export function holds(comparison: Comparison, left: Known, right: Known, type: ValueType): boolean {
  const order = orderOf(left, right, type);
  switch (comparison) {
    case '=':
      return order === 0;
    case '≠':
      return order !== 0;
    case '<':
      return order < 0;
    case '≤':
      return order <= 0;
    case '>':
      return order > 0;
    case '≥':
      return order >= 0;
  }
}

/** Negative, zero or positive. Texts compare by UTF-16, which only decides whether they are equal. */
export function orderOf(left: Known, right: Known, type: ValueType): number {
  if (left === right) return 0;
  if (typeof left === 'object' && typeof right === 'object') return compare(left, right);
  if (type.kind === 'enum' && type.ordered) return type.values.indexOf(String(left)) - type.values.indexOf(String(right));
  return left < right ? -1 : 1;
}

function readConstant(type: ValueType, text: string, timezone: string): Known | undefined {
  switch (type.kind) {
    case 'text':
    case 'person':
    case 'unit':
    case 'enum':
      return text;
    case 'boolean':
      return undefined;
    case 'quantity':
    case 'ratio':
    case 'points':
      return parseDecimal(text);
    case 'date':
      return parseDate(text);
    case 'month':
      return parseMonth(text);
    case 'datetime':
      return parseDateTime(text, timezone);
    case 'time':
      return parseTime(text);
  }
}
