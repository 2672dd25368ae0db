import type { Calendar } from '../../../language/generated/ast.ts';
import { calendarDays } from '../../../language/types/calendar-days.ts';
import type { CalendarPlan } from '../../plan/plan.ts';

/** A calendar with the years of its holiday arrangement, so that the plan needs no table beside it. */
export function lowerCalendar(calendar: Calendar): CalendarPlan {
  const { name, week, years } = calendarDays(calendar);
  return {
    name,
    week: [...week],
    ...(years === undefined
      ? {}
      : { years: years.map(({ year, notice, off, work }) => ({ year, notice, off: [...off], work: [...work] })) }),
  };
}
