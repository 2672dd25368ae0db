/**
 * What compiled modules call on their fast path: the same answers as the decoders and printers of this folder, on doubles that hold exact
 * integers. BAD means that the record goes to the interpreter; NaN and undefined are missing.
 */
import {
  dateOfDateTime,
  dateTimeAt,
  endOfDay,
  formatDateTime,
  parseDateTime,
  parseTime,
} from '../../../language/values/datetime.ts';
import { firstDayOfMonth, monthOf, parseDate, parseMonth } from '../../../language/values/date.ts';
import { rational, toDecimal } from '../../../language/values/rational.ts';
import { FIRST_MONTH } from './date-range.ts';
import { decodeScalar } from './decode-scalar.ts';

export const BAD = Infinity;
/** As BAD, for dates and months: a small integer, so that what decodes them gives nothing else. */
export const BAD_DATE = -1_000_000_000;

/** For text cells that are no strings: the text of a whole number, else undefined. */
export function quickText(raw: unknown): string | undefined {
  return typeof raw === 'number' && Number.isSafeInteger(raw) ? String(raw) : undefined;
}

/** For cells that are neither true nor false; undefined where they are nothing known. */
export function quickBoolean(raw: unknown): boolean | undefined {
  return decodeScalar({ kind: 'boolean' }, raw, '') as boolean | undefined;
}

/** A decimal times `scale` (a power of ten): 12.5 with 100 is 1250; BAD beyond `largest` (at most 1e9) or with more decimals. */
export function quickNumber(raw: unknown, scale: number, largest: number): number {
  if (typeof raw === 'string') return bounded(quickDecimal(raw, raw.length, scale), scale * largest);
  if (typeof raw !== 'number' || !(raw <= largest && raw >= -largest)) return BAD;
  const scaled = Math.round(raw * scale);
  return scaled / scale === raw ? scaled : BAD;
}

/** `80%` with scale 10000 is 8000, as 0.8 is. */
export function quickShare(raw: unknown, scale: number, largest: number): number {
  if (typeof raw !== 'string' || raw.charCodeAt(raw.length - 1) !== PERCENT) return quickNumber(raw, scale, largest);
  return bounded(quickDecimal(raw, raw.length - 1, scale / 100), scale * largest);
}

/** Days since 1970 of a strict ISO date, as `parseDate`, with look-ups instead of divisions. */
export function quickDate(raw: unknown): number {
  if (typeof raw !== 'string' || raw.length !== 10) return BAD_DATE;
  const century = twoDigits(raw.charCodeAt(0), raw.charCodeAt(1));
  const year = twoDigits(raw.charCodeAt(2), raw.charCodeAt(3));
  const month = twoDigits(raw.charCodeAt(5), raw.charCodeAt(6));
  const day = twoDigits(raw.charCodeAt(8), raw.charCodeAt(9));
  if (raw.charCodeAt(4) !== MINUS || raw.charCodeAt(7) !== MINUS) return BAD_DATE;
  return daysOf(century, year, month, day);
}

/** Days since 1970 by the parts of a date, 20 and 24 for 2024; -1 stands for what is no number. */
export function daysOf(century: number, year: number, month: number, day: number): number {
  if (century < FIRST_CENTURY || century > LAST_CENTURY || year < 0 || month < 1 || month > 12 || day < 1) return BAD_DATE;
  const place = ((century - FIRST_CENTURY) * 100 + year) * 12 + month - 1;
  const first = FIRST_DAYS[place] as number;
  const last = FIRST_DAYS[place + 1] as number;
  return first + day > last ? BAD_DATE : first + day - 1;
}

/** Months since 1970 of a month or a date. */
export function quickMonth(raw: unknown): number {
  if (typeof raw !== 'string') return BAD_DATE;
  if (raw.length === 7) return parseMonth(raw) ?? BAD_DATE;
  const day = parseDate(raw);
  return day === undefined ? BAD_DATE : monthOf(day);
}

export function quickDateTime(raw: unknown, timezone: string): number {
  return typeof raw === 'string' ? (parseDateTime(raw, timezone) ?? BAD) : BAD;
}

/** A day at a time of day; NaN in, NaN out. */
export function quickDateTimeAt(day: number, time: number, timezone: string): number {
  return day !== day || time !== time ? NaN : dateTimeAt(day, time, timezone);
}

/** The end of the day up to which is judged; NaN in, NaN out. */
export function quickEndOfDay(day: number, timezone: string): number {
  return day === day ? endOfDay(day, timezone) : NaN;
}

/** The local date of a datetime. */
export function quickDateOf(instant: number, timezone: string): number {
  return instant === instant ? dateOfDateTime(instant, timezone) : NaN;
}

export function quickTime(raw: unknown): number {
  return typeof raw === 'string' ? (parseTime(raw) ?? BAD) : BAD;
}

/** `toDecimal` of `scaled / 10 ** decimals`: 1250 with 2 is `12.5`. */
export function plainDecimal(scaled: number, decimals: number): string {
  const scale = 10 ** decimals;
  const size = Math.abs(scaled);
  const whole = Math.floor(size / scale);
  const rest = size - whole * scale;
  const sign = scaled < 0 ? '-' : '';
  if (rest === 0) return sign + whole;
  let end = decimals;
  let fraction = rest;
  while (fraction % 10 === 0) {
    fraction /= 10;
    end--;
  }
  return `${sign}${whole}.${String(fraction).padStart(end, '0')}`;
}

/** `toDecimal` of `scaled / scale` for any scale. */
export function quotientText(scaled: number, scale: number): string {
  return Number.isSafeInteger(scaled) ? toDecimal(rational(scaled, scale)) : '';
}

export function dateTimeText(instant: number, timezone: string): string {
  return instant === instant ? formatDateTime(instant, timezone) : '';
}

/** Whole fen as yuan with so many decimals: 150000 with 2 is `1500.00`; the fen are a multiple of the last decimal. */
export function yuanText(fen: number, decimals: number): string {
  const yuan = Math.floor(fen / 100);
  if (decimals === 0) return String(yuan);
  const rest = fen - yuan * 100;
  if (decimals === 1) return `${yuan}.${rest / 10}`;
  return rest < 10 ? `${yuan}.0${rest}` : `${yuan}.${rest}`;
}

/** `n / d` rounded to an integer, for `n` not below zero. */
export function rounded(n: number, d: number, mode: 'half-up' | 'half-even' | 'down' | 'up'): number {
  const quotient = Math.floor(n / d);
  const rest = n - quotient * d;
  if (rest === 0 || mode === 'down') return quotient;
  if (mode === 'up') return quotient + 1;
  const twice = 2 * rest;
  if (twice !== d) return twice > d ? quotient + 1 : quotient;
  return mode === 'half-up' || quotient % 2 !== 0 ? quotient + 1 : quotient;
}

/** What JSON.stringify puts between the quotes; most names need no escape. */
export function escaped(text: string): string {
  if (text.length <= LONG_TEXT) {
    let place = 0;
    for (; place < text.length; place++) {
      const unit = text.charCodeAt(place);
      if (unit < 32 || unit === QUOTE || unit === BACKSLASH || (unit >= 0xd800 && unit <= 0xdfff)) break;
    }
    if (place === text.length) return text;
  }
  return JSON.stringify(text).slice(1, -1);
}

const LARGEST_DIGITS = 9;
const LONG_TEXT = 40;
const FIRST_CENTURY = 19;
const LAST_CENTURY = 21;
/** Of each month from 1900-01, and of the month after the last. */
const FIRST_DAYS = Int32Array.from({ length: 3601 }, (_, place) => firstDayOfMonth(FIRST_MONTH + place));
const QUOTE = 34;
const BACKSLASH = 92;
const PERCENT = 37;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;

/** -1 where one of the characters is no digit. */
function twoDigits(tens: number, ones: number): number {
  const a = tens - ZERO;
  const b = ones - ZERO;
  return a >>> 0 <= 9 && b >>> 0 <= 9 ? a * 10 + b : -1;
}

function bounded(value: number, largest: number): number {
  return value <= largest && value >= -largest ? value : BAD;
}

/** `[-]digits[.digits]` in the first `end` characters, at most nine digits before the point. */
function quickDecimal(text: string, end: number, scale: number): number {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let value = 0;
  let place = start;
  for (; place < end && text.charCodeAt(place) !== DOT; place++) {
    const digit = text.charCodeAt(place) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return BAD;
    value = value * 10 + digit;
  }
  if (place === start || place > start + LARGEST_DIGITS) return BAD;
  value *= scale;
  if (place < end) {
    const fraction = quickFraction(text, place + 1, end, scale);
    if (fraction === BAD) return BAD;
    value += fraction;
  }
  return start === 1 ? -value : value;
}

function quickFraction(text: string, start: number, end: number, scale: number): number {
  if (start === end || end - start > LARGEST_DIGITS) return BAD;
  let value = 0;
  let unit = scale;
  for (let place = start; place < end; place++) {
    const digit = text.charCodeAt(place) - ZERO;
    unit /= 10;
    if (!(digit >= 0 && digit <= 9) || (unit < 1 && digit !== 0)) return BAD;
    value += unit < 1 ? 0 : digit * unit;
  }
  return value;
}
