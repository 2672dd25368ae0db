/** The days that a count of working days passed over. */
import { formatDate } from '../../../language/values/date.ts';
import { UnknownYearError, type WorkingDays } from '../../../language/values/calendar.ts';
import type { Words } from './words.ts';

/** Of a long overrun only what lies before the limit is told. */
const MOST = 8;

export interface CountedDays {
  start: number;
  due: number;
  /** When it was done, or the day up to which is judged. */
  end: number | undefined;
}

/** A calendar and its name. */
export interface NamedCalendar {
  name: string;
  days: WorkingDays | undefined;
}

/** `邮政工作日不计 2025-10-01 至 2025-10-08`, for each run of days off that the limit and the overrun pass over. */
export function skippedDays({ name, days }: NamedCalendar, { start, due, end }: CountedDays, words: Words): string[] {
  const told = (points: readonly number[]): string[] => {
    const [first, last] = [Math.min(...points), Math.max(...points)];
    return runsOff(days, first, last, start).map((run) => words.notCounted(name, formatDate(run.first), formatDate(run.last)));
  };
  const all = told(end === undefined ? [start, due] : [start, due, end]);
  return all.length > MOST ? told([start, due]) : all;
}

function runsOff(
  working: WorkingDays | undefined,
  first: number,
  last: number,
  start: number,
): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  if (working === undefined) return runs;
  for (let day = first; day <= last; day++) {
    if (day === start || !isOff(working, day)) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.last === day - 1) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

/** Of a year that the calendar does not know nothing is said. */
function isOff(working: WorkingDays, day: number): boolean {
  try {
    return !working.isWorkingDay(day);
  } catch (error) {
    if (error instanceof UnknownYearError) return false;
    throw error;
  }
}
