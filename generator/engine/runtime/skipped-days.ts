/** The days that a count of working days passed over. */
import { formatDate } from '../../../language/values/date.ts';
import type { RecordFacts } from './facts.ts';
import type { Words } from './words.ts';

/** `邮政工作日不计 2025-10-01 至 2025-10-08`, for each run of days off from the first to the last of the days. */
export function skippedDays(calendar: string, days: readonly number[], facts: RecordFacts, words: Words): string[] {
  const working = facts.calendars.get(calendar);
  if (working === undefined || days.length === 0) return [];
  const off: [first: number, last: number][] = [];
  for (let day = Math.min(...days); day <= Math.max(...days); day++) {
    if (working.isWorkingDay(day)) continue;
    const run = off.at(-1);
    if (run !== undefined && run[1] === day - 1) run[1] = day;
    else off.push([day, day]);
  }
  return off.map(([first, last]) => words.notCounted(calendar, formatDate(first), formatDate(last)));
}
