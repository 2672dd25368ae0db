/**
 * Times of day as milliseconds since midnight, and datetimes as milliseconds since 1970-01-01T00:00Z, read and printed in the time
 * zone of a manual (an IANA name such as `Asia/Shanghai`). An unknown zone throws RangeError: ask `isTimezone` first.
 */
import { formatDate, padded, parseDateAt, parseTwoDigits } from './date.ts';
import { epochOfLocal, localOfEpoch } from './timezone.ts';

export const MILLISECONDS_A_DAY = 86_400_000;

/** `08:30`, `08:30:15` or `08:30:15.250` -> milliseconds since midnight (30600000); undefined for anything else, 24:00 too. */
export function parseTime(text: string): number | undefined {
  return timeEnd(text, 0) === text.length ? parseTimeAt(text, 0, text.length) : undefined;
}

/** 30600000 -> `08:30`; seconds and milliseconds only where they are not zero: `08:30:15`, `08:30:15.250`. */
export function formatTime(ms: number): string {
  const text = formatTimeWithSeconds(ms);
  return text.endsWith(':00') ? text.slice(0, -3) : text;
}

/**
 * `2024-09-01T08:30[:SS[.mmm]]`, or with a space for the T, then optionally `Z` or `+08:00` -> epoch milliseconds. Without an offset it
 * is local time of `timezone`: a time that the clock shows twice is the earlier one, one that it skips is moved by what it skips.
 */
export function parseDateTime(text: string, timezone: string): number | undefined {
  const separator = text.charCodeAt(10);
  if (separator !== CAPITAL_T && separator !== SPACE) return undefined;
  const day = parseDateAt(text, 0);
  if (day === undefined) return undefined;
  const end = timeEnd(text, 11);
  const time = parseTimeAt(text, 11, end);
  if (time === undefined) return undefined;
  const local = day * MILLISECONDS_A_DAY + time;
  if (end === text.length) return epochOfLocal(local, timezone);
  const offset = parseOffsetAt(text, end);
  return offset === undefined ? undefined : local - offset;
}

/** Local time of `timezone`: `2024-09-01T08:30:00`, with `.mmm` only where it is not zero. */
export function formatDateTime(ms: number, timezone: string): string {
  const local = localOfEpoch(ms, timezone);
  const day = Math.floor(local / MILLISECONDS_A_DAY);
  return `${formatDate(day)}T${formatTimeWithSeconds(local - day * MILLISECONDS_A_DAY)}`;
}

/** The local date, as days since 1970-01-01. */
export function dateOfDateTime(ms: number, timezone: string): number {
  return Math.floor(localOfEpoch(ms, timezone) / MILLISECONDS_A_DAY);
}

/** Midnight behind a day: the first moment that is no longer of it. */
export function endOfDay(day: number, timezone: string): number {
  return epochOfLocal((day + 1) * MILLISECONDS_A_DAY, timezone);
}

/** A day at a time of day (milliseconds since midnight) on the clock of the time zone. */
export function dateTimeAt(day: number, time: number, timezone: string): number {
  return epochOfLocal(day * MILLISECONDS_A_DAY + time, timezone);
}

const COLON = 58;
const DOT = 46;
const CAPITAL_T = 84;
const CAPITAL_Z = 90;
const SPACE = 32;
const PLUS = 43;
const MINUS = 45;

/** Where a time of `HH:MM[:SS[.mmm]]` that begins at `start` would end. */
function timeEnd(text: string, start: number): number {
  if (text.charCodeAt(start + 5) !== COLON) return start + 5;
  return text.charCodeAt(start + 8) === DOT ? start + 12 : start + 8;
}

function parseTimeAt(text: string, start: number, end: number): number | undefined {
  if (text.charCodeAt(start + 2) !== COLON) return undefined;
  const hours = parseTwoDigits(text, start);
  const minutes = parseTwoDigits(text, start + 3);
  const seconds = end - start >= 8 ? parseTwoDigits(text, start + 6) : 0;
  const milliseconds = end - start === 12 ? parseThreeDigits(text, start + 9) : 0;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 || milliseconds < 0) return undefined;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

function parseThreeDigits(text: string, at: number): number {
  const tens = parseTwoDigits(text, at);
  const ones = text.charCodeAt(at + 2) - 48;
  return tens >= 0 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** `Z` or `+08:00` up to the end of the text, in milliseconds; the offsets in use reach from -12:00 to +14:00. */
function parseOffsetAt(text: string, at: number): number | undefined {
  const sign = text.charCodeAt(at);
  if (sign === CAPITAL_Z) return text.length === at + 1 ? 0 : undefined;
  if ((sign !== PLUS && sign !== MINUS) || text.length !== at + 6 || text.charCodeAt(at + 3) !== COLON) return undefined;
  const hours = parseTwoDigits(text, at + 1);
  const minutes = parseTwoDigits(text, at + 4);
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return undefined;
  const offset = (hours * 60 + minutes) * 60_000;
  return sign === PLUS ? offset : -offset;
}

function formatTimeWithSeconds(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const text = `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}:${padded(seconds % 60)}`;
  const rest = ms - seconds * 1000;
  return rest === 0 ? text : `${text}.${String(rest).padStart(3, '0')}`;
}
