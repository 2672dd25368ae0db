import { isHolidaysEntry, isWeekEntry, type Calendar } from '../generated/ast.ts';
import type { CalendarDays } from '../values/calendar.ts';
import { builtinHolidays } from '../values/calendars/holidays.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A calendar as it counts: `{ name: '邮政工作日', week: [1, 2, 3, 4, 5], years: […] }`, with the years of its holiday arrangement. */
export function calendarDays(calendar: Calendar): CalendarDays {
  const week = calendar.properties.find(isWeekEntry);
  const first = weekdays.indexOf(week?.first ?? 'monday') + 1;
  const last = week?.last === undefined ? (week === undefined ? 5 : first) : weekdays.indexOf(week.last) + 1;
  const region = calendar.properties.find(isHolidaysEntry)?.region;
  const years = region === undefined ? undefined : builtinHolidays.get(region);
  return {
    name: calendar.name,
    week: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ...(years === undefined ? {} : { years }),
  };
}
