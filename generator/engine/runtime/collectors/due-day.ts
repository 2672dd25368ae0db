/** By when something has to be done in a period. */
import { addMonths } from '../../../../language/values/date.ts';
import { periodBounds } from '../../../../language/values/period.ts';
import type { CalendarFrequencyPlan, DueDayPlan } from '../../../plan/obligation-plan.ts';
import { workingDayNextTo, type Calendars } from '../calendar-answers.ts';
import { isUnknown } from '../value.ts';

/** The last day on which it is in time, with the notices that it rests on; `missing`: the years that its calendar does not know. */
export interface DueDay {
  due: number;
  notices: string[];
  missing?: readonly string[];
}

export function dueDay(period: string, { due }: CalendarFrequencyPlan, calendars: Calendars): DueDay {
  const day = writtenDay(period, due);
  if (due?.shift === undefined) return { due: day, notices: [] };
  const { calendar } = due.shift;
  const found = workingDayNextTo(day, due.shift, calendars);
  if (isUnknown(found)) return { due: day, notices: [], missing: found.missing };
  const shifted = typeof found === 'number' ? found : day;
  const notices = calendars.get(calendar)?.noticesBetween(Math.min(day, shifted), Math.max(day, shifted)) ?? [];
  return { due: shifted, notices: notices.map(({ year, notice }) => `${calendar} ${year}: ${notice}`) };
}

/** Of a period that has no such day, the last. */
function writtenDay(period: string, due: DueDayPlan | undefined): number {
  const { first, last } = boundsOf(period);
  if (due === undefined) return last;
  if (due.month === 'own') return Math.min(first + due.day - 1, last);
  return Math.min(last + due.day, addMonths(last + 1, 1) - 1);
}

export function boundsOf(period: string): { first: number; last: number } {
  return periodBounds(period) ?? { first: 0, last: 0 };
}
