/**
 * Working days of a calendar: a week, and for statutory holidays the days off and the days worked of each known year.
 */
import { firstDayOfMonth, isoWeekday, parseDate, yearOf } from './date.ts';

/** A working calendar as the plan holds it; without `years` the week alone decides and every year is known. */
export interface CalendarDays {
  name: string;
  /** ISO weekdays that are worked, 1 = Monday .. 7 = Sunday. */
  week: readonly number[];
  years?: readonly CalendarYear[];
}

/** One year's holidays: ISO dates off work, and worked although the week says otherwise, by the official notice. */
export interface CalendarYear {
  year: number;
  notice: string;
  off: string[];
  work: string[];
}

/** The calendar does not know the year of a day that the answer rests on. */
export class UnknownYearError extends Error {
  override readonly name = 'UnknownYearError';

  constructor(
    readonly calendar: string,
    readonly year: number,
  ) {
    super(`Calendar ${calendar} does not know the year ${year}.`);
  }
}

/** A calendar made ready for questions about days (integers since 1970-01-01). Every answer may throw UnknownYearError. */
export interface WorkingDays {
  isWorkingDay(day: number): boolean;
  /** Working days after `from` up to and including `to`; 0 where `to` is not later. */
  workdaysBetween(from: number, to: number): number;
  /** The nth working day after `day`, before it where `n` (an integer) is negative; for 0 the day itself or the next working day. */
  workdayAfter(day: number, n: number): number;
  /** The notices that rule the days from one to the other, both included, by year; none where the week alone decides. */
  noticesBetween(from: number, to: number): YearNotice[];
}

export interface YearNotice {
  year: number;
  notice: string;
}

/** Compiles a calendar once for many questions. Throws RangeError where its week has no working day (our own bug). */
export function workingDays(calendar: CalendarDays): WorkingDays {
  if (calendar.week.length === 0) throw new RangeError(`Calendar ${calendar.name} has no working day in its week.`);
  if (calendar.years === undefined) return byWeek(new Set(calendar.week));
  return byYears(calendar.name, new Set(calendar.week), calendar.years);
}

/** Whole weeks are skipped at once, so that an answer takes no longer for a distant day. */
function byWeek(week: ReadonlySet<number>): WorkingDays {
  const days = byStep((day) => week.has(isoWeekday(day)));
  return {
    ...days,
    workdaysBetween(from, to) {
      const weeks = Math.max(0, Math.floor((to - from) / 7));
      return weeks * week.size + days.workdaysBetween(from + weeks * 7, to);
    },
    workdayAfter(day, n) {
      const weeks = n === 0 ? 0 : Math.sign(n) * Math.floor((Math.abs(n) - 1) / week.size);
      return days.workdayAfter(day + weeks * 7, n - weeks * week.size);
    },
  };
}

const UNKNOWN = 0;
const OFF = 1;
const WORKED = 2;

/** One byte a day from the first to the last known year; steps end at the first unknown day, so an answer is bounded by the table. */
function byYears(calendar: string, week: ReadonlySet<number>, years: readonly CalendarYear[]): WorkingDays {
  const base = firstDayOfYear(Math.min(...years.map(({ year }) => year)));
  const table = new Uint8Array(years.length === 0 ? 0 : firstDayOfYear(Math.max(...years.map(({ year }) => year)) + 1) - base);
  for (const { year } of years) {
    for (let day = firstDayOfYear(year); day < firstDayOfYear(year + 1); day++)
      table[day - base] = week.has(isoWeekday(day)) ? WORKED : OFF;
  }
  for (const { off, work } of years) {
    for (const date of off) table[dayOf(date) - base] = OFF;
    for (const date of work) table[dayOf(date) - base] = WORKED;
  }
  return {
    ...byStep((day) => {
      const state = table[day - base] ?? UNKNOWN;
      if (state === UNKNOWN) throw new UnknownYearError(calendar, yearOf(day));
      return state === WORKED;
    }),
    noticesBetween(from, to) {
      const first = yearOf(Math.min(from, to));
      const last = yearOf(Math.max(from, to));
      const ruling = years.filter(({ year }) => year >= first && year <= last);
      return ruling.map(({ year, notice }) => ({ year, notice })).sort((a, b) => a.year - b.year);
    },
  };
}

function byStep(isWorkingDay: (day: number) => boolean): WorkingDays {
  return {
    isWorkingDay,
    workdaysBetween(from, to) {
      let count = 0;
      for (let day = from + 1; day <= to; day++) if (isWorkingDay(day)) count++;
      return count;
    },
    workdayAfter(day, n) {
      const step = n < 0 ? -1 : 1;
      let found = n === 0 ? day : day + step;
      for (let left = Math.abs(n); ; found += step) {
        if (isWorkingDay(found) && --left <= 0) return found;
      }
    },
    noticesBetween: () => [],
  };
}

function firstDayOfYear(year: number): number {
  return firstDayOfMonth((year - 1970) * 12);
}

function dayOf(date: string): number {
  const day = parseDate(date);
  if (day === undefined) throw new RangeError(`A calendar holds ${date}, which is no date.`);
  return day;
}
