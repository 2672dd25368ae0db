/**
 * Dates as integers: a day is the number of days since 1970-01-01, a month the number of months since 1970-01. Proleptic Gregorian,
 * years 1900 to 2199; no clock, no `Date`, no regular expression, since this runs once a field of every record.
 */

/** `2024-09-01` -> 19967; undefined for anything but a real date of 1900 to 2199 in exactly this form. */
export function parseDate(text: string): number | undefined {
  return text.length === 10 ? parseDateAt(text, 0) : undefined;
}

/** The date that stands at `start` (10 characters), whatever follows it. */
export function parseDateAt(text: string, start: number): number | undefined {
  const month = monthAt(text, start);
  if (month < 0 || text.charCodeAt(start + 7) !== HYPHEN) return undefined;
  const dayOfMonth = parseTwoDigits(text, start + 8);
  const first = MONTH_STARTS[month] as number;
  if (dayOfMonth < 1 || (dayOfMonth > 28 && first + dayOfMonth > (MONTH_STARTS[month + 1] as number))) return undefined;
  return first + dayOfMonth - 1;
}

/** 19967 -> `2024-09-01`. */
export function formatDate(day: number): string {
  const month = monthOf(day);
  return `${formatMonth(month)}-${padded(day - firstDayOfMonth(month) + 1)}`;
}

/** 1 = Monday .. 7 = Sunday. */
export function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** 19967 -> 2024. */
export function yearOf(day: number): number {
  return 1970 + Math.floor(monthOf(day) / 12);
}

/** The same day of the month `n` months later, the month's last day where it has no such day: 2024-01-31 + 1 is 2024-02-29. */
export function addMonths(day: number, n: number): number {
  const month = monthOf(day);
  const dayOfMonth = day - firstDayOfMonth(month);
  return firstDayOfMonth(month + n) + Math.min(dayOfMonth, daysInMonth(month + n) - 1);
}

/** `2024-09` -> 656; undefined for anything but a month of 1900 to 2199 in exactly this form. */
export function parseMonth(text: string): number | undefined {
  const month = text.length === 7 ? monthAt(text, 0) : -1;
  return month < 0 ? undefined : month + FIRST_MONTH;
}

/** 656 -> `2024-09`. */
export function formatMonth(month: number): string {
  const year = Math.floor(month / 12);
  return `${1970 + year}-${padded(month - 12 * year + 1)}`;
}

/** The month a day lies in: 19967 -> 656. By Howard Hinnant's `civil_from_days`: years that begin in March, eras of 400 years. */
export function monthOf(day: number): number {
  const sinceEra = day + 719468;
  const era = Math.floor(sinceEra / 146097);
  const dayOfEra = sinceEra - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  return (era * 400 + yearOfEra - 1970) * 12 + marchMonth + 2;
}

/** 656 -> 19967, the first of September 2024. */
export function firstDayOfMonth(month: number): number {
  const marchBased = month - 2;
  const year = 1970 + Math.floor(marchBased / 12);
  const marchMonth = marchBased - 12 * (year - 1970);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * marchMonth + 2) / 5) - 719468;
}

const HYPHEN = 45;
/** 1900-01 in months since 1970-01. */
const FIRST_MONTH = -840;
/** The first day of each month from 1900-01 to 2200-01: parsing looks it up. */
const MONTH_STARTS = Int32Array.from({ length: 3601 }, (_, month) => firstDayOfMonth(month + FIRST_MONTH));

function daysInMonth(month: number): number {
  return firstDayOfMonth(month + 1) - firstDayOfMonth(month);
}

/** Months since 1900-01 of the `2024-09` at `start`, -1 where there is none. */
function monthAt(text: string, start: number): number {
  if (text.charCodeAt(start + 4) !== HYPHEN) return -1;
  const century = parseTwoDigits(text, start);
  const yearOfCentury = parseTwoDigits(text, start + 2);
  const monthOfYear = parseTwoDigits(text, start + 5);
  if (century < 19 || century > 21 || yearOfCentury < 0 || monthOfYear < 1 || monthOfYear > 12) return -1;
  return ((century - 19) * 100 + yearOfCentury) * 12 + monthOfYear - 1;
}

/** The number two ASCII digits stand for, -1 where they are none. */
export function parseTwoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** 5 -> `05`. */
export function padded(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
