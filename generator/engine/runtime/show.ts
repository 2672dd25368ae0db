/** Values as people read them: `300 元`, `15 日`, `97.75%`, `1.6 pp`, `2025-03-16`, `是`. */
import { formatDate, formatMonth } from '../../../language/values/date.ts';
import { formatDateTime, formatTime } from '../../../language/values/datetime.ts';
import { isShareRate, singularUnit } from '../../../language/values/dimension.ts';
import { multiply, rational, toDecimal, type Rational } from '../../../language/values/rational.ts';
import type { ValueType } from '../../plan/plan.ts';
import type { Known } from './value.ts';
import type { Words } from './words.ts';

export interface Style {
  timezone: string;
  words: Words;
}

/** With its unit. */
export function show(value: Known, type: ValueType, style: Style): string {
  const bare = showBare(value, type, style);
  return type.kind === 'quantity' && type.unit !== undefined ? withUnit(bare, type.unit) : bare;
}

/** `2 days`, `1 day`, `0.05%/day`. */
export function withUnit(bare: string, unit: string): string {
  return bare + behindNumber(bare === '1' ? (singularUnit(unit) ?? unit) : unit);
}

/** A unit with the space before it; of `%/day` the rest, since a share has its % already. */
export function behindNumber(unit: string): string {
  return unit.startsWith('%') ? unit.slice(1) : ` ${unit}`;
}

/** Inside arithmetic: numbers without their unit, except money. */
export function showInArithmetic(value: Known, type: ValueType, style: Style): string {
  return isMoney(type) ? show(value, type, style) : showBare(value, type, style);
}

/** Without a unit: keys and subjects too. */
export function showBare(value: Known, type: ValueType, { timezone, words }: Style): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'object') return showNumber(value, type);
  switch (type.kind) {
    case 'month':
      return formatMonth(value);
    case 'datetime':
      return formatDateTime(value, timezone);
    case 'time':
      return formatTime(value);
    default:
      return formatDate(value);
  }
}

export function isMoney(type: ValueType): boolean {
  return type.kind === 'quantity' && type.dimension['money'] === 1 && Object.keys(type.dimension).length === 1;
}

/** Shares, by time too, are printed in hundredths with their %. */
export function isShare(type: ValueType): boolean {
  return type.kind === 'ratio' || (type.kind === 'quantity' && isShareRate(type.dimension));
}

const HUNDRED = rational(100);

function showNumber(value: Rational, type: ValueType): string {
  if (isShare(type)) return `${toDecimal(multiply(value, HUNDRED))}%`;
  if (type.kind === 'points') return `${toDecimal(multiply(value, HUNDRED))} pp`;
  return toDecimal(value);
}
