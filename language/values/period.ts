/** Calendar periods: each day lies in exactly one of a kind. */
import { firstDayOfMonth, formatDate, formatMonth, isoWeekday, monthOf, padded, parseDate, parseMonth, yearOf } from './date.ts';

export const PERIODS = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** Days since 1970-01-01, both inclusive. */
export interface PeriodBounds {
  first: number;
  last: number;
}

/** The period a day lies in: `2024-09-01`, `2024-W36` (ISO 8601), `2024-09`, `2024-Q3`, `2024-H2`, `2024`. */
export function periodOf(day: number, period: Period): string {
  const month = monthOf(day);
  const ofYear = ((month % 12) + 12) % 12;
  switch (period) {
    case 'day':
      return formatDate(day);
    case 'week':
      return weekOf(day);
    case 'month':
      return formatMonth(month);
    case 'quarter':
      return `${yearOf(day)}-Q${Math.floor(ofYear / 3) + 1}`;
    case 'half-year':
      return `${yearOf(day)}-H${Math.floor(ofYear / 6) + 1}`;
    case 'year':
      return String(yearOf(day));
  }
}

/** First and last day of what `periodOf` wrote; undefined for any other text. */
export function periodBounds(text: string): PeriodBounds | undefined {
  const day = parseDate(text);
  if (day !== undefined) return { first: day, last: day };
  const month = parseMonth(text);
  if (month !== undefined) return months(month, 1);
  const [, year, kind, number] = /^(\d{4})(?:-([WQH])(\d{1,2}))?$/.exec(text) ?? [];
  const january = year === undefined ? undefined : parseMonth(`${year}-01`);
  if (january === undefined) return undefined;
  if (kind === undefined) return months(january, 12);
  const place = Number(number) - 1;
  const bounds =
    kind === 'Q' ? months(january + 3 * place, 3) : kind === 'H' ? months(january + 6 * place, 6) : week(Number(year), place);
  const written = kind === 'Q' ? 'quarter' : kind === 'H' ? 'half-year' : 'week';
  return periodOf(bounds.first, written) === text ? bounds : undefined;
}

/** The period behind (or, for a negative `n`, before) the one that `day` lies in: its first day. */
export function periodStart(day: number, period: Period, n = 0): number {
  let bounds = boundsAt(day, period);
  for (let step = 0; step < n; step++) bounds = boundsAt(bounds.last + 1, period);
  for (let step = 0; step > n; step--) bounds = boundsAt(bounds.first - 1, period);
  return bounds.first;
}

function boundsAt(day: number, period: Period): PeriodBounds {
  return periodBounds(periodOf(day, period)) ?? { first: day, last: day };
}

function months(first: number, count: number): PeriodBounds {
  return { first: firstDayOfMonth(first), last: firstDayOfMonth(first + count) - 1 };
}

/** A week belongs to the year that its Thursday lies in. */
function weekOf(day: number): string {
  const thursday = day - isoWeekday(day) + 4;
  const year = yearOf(thursday);
  const newYear = parseDate(`${year}-01-01`) ?? thursday;
  return `${year}-W${padded(Math.floor((thursday - newYear) / 7) + 1)}`;
}

function week(year: number, place: number): PeriodBounds {
  // 4 January always lies in the first week.
  const inFirst = parseDate(`${year}-01-04`) ?? 0;
  const first = inFirst - isoWeekday(inFirst) + 1 + 7 * place;
  return { first, last: first + 6 };
}
