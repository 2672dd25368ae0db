import { isHolidaysEntry, isWeekEntry, type Calendar } from '../../../language/generated/ast.ts';
import { builtinHolidays } from '../../../language/values/calendars/holidays.ts';
import type { CalendarPlan } from '../../plan/plan.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A calendar with the years of its holiday arrangement, so that the plan needs no table beside it. */
export function lowerCalendar(calendar: Calendar): CalendarPlan {
  const week = calendar.properties.find(isWeekEntry);
  const first = weekdays.indexOf(week?.first ?? 'monday') + 1;
  const last = week?.last === undefined ? (week === undefined ? 5 : first) : weekdays.indexOf(week.last) + 1;
  const region = calendar.properties.find(isHolidaysEntry)?.region;
  const years = region === undefined ? undefined : builtinHolidays.get(region);
  return {
    name: calendar.name,
    week: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ...(years === undefined
      ? {}
      : { years: years.map(({ year, notice, off, work }) => ({ year, notice, off: [...off], work: [...work] })) }),
  };
}
