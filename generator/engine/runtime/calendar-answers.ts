/** Working-day answers; a year that the calendar does not know is an Unknown that names it: `投递日历 2027`. */
import { UnknownYearError, type WorkingDays } from '../../../language/values/calendar.ts';
import { floor, rational, type Rational } from '../../../language/values/rational.ts';
import type { DueDayPlan } from '../../plan/obligation-plan.ts';
import type { Expression } from '../../plan/plan.ts';
import { DAYS_OF_THE_RANGE, isDayInRange, outOfRange } from './date-range.ts';
import { Unknown, type Value } from './value.ts';

export type Calendars = ReadonlyMap<string, WorkingDays>;
/** An expression that asks a calendar. */
export type CalendarExpression = Extract<Expression, { op: 'arithmetic' | 'call' }>;

/** Working days after `from` up to and including `to`, as a number of workdays. */
export function daysBetween(expression: CalendarExpression, from: number, to: number, calendars: Calendars): Value {
  return knowing(expression, calendars, (days) => rational(days.workdaysBetween(from, to)));
}

/** The nth working day after `day`; a part of a working day is dropped (1.5 is 1, -1.5 is -2). */
export function dayAfter(expression: CalendarExpression, day: number, n: Rational, calendars: Calendars): Value {
  const count = Number(floor(n).n);
  if (Math.abs(count) > DAYS_OF_THE_RANGE) return outOfRange(expression);
  const found = knowing(expression, calendars, (days) => days.workdayAfter(day, count));
  return typeof found === 'number' && !isDayInRange(found) ? outOfRange(expression) : found;
}

/** The day where it is worked, else the working day next to it. */
export function workingDayNextTo(day: number, { to, calendar }: Shift, calendars: Calendars): Value {
  return knowing({ calendar }, calendars, (days) => (to === 'next' ? days.workdayAfter(day, 0) : days.workdayAfter(day + 1, -1)));
}

type Shift = NonNullable<DueDayPlan['shift']>;

function knowing(
  { calendar = '' }: Pick<CalendarExpression, 'calendar'>,
  calendars: Calendars,
  ask: (days: WorkingDays) => Value,
): Value {
  const days = calendars.get(calendar);
  if (days === undefined) throw new TypeError(`The plan has no calendar ${calendar}.`);
  try {
    return ask(days);
  } catch (error) {
    if (error instanceof UnknownYearError) return new Unknown([`${error.calendar} ${error.year}`]);
    throw error;
  }
}
