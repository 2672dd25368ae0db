import {
  isAheadLimit,
  isCountingProperty,
  isDeadlineCounting,
  isDeadlineSpan,
  isMonthDayLimit,
  isNthDayLimit,
  isSameDayLimit,
  type AheadLimit,
  type Calendar,
  type Deadline,
  type DeadlineLimit,
  type Expression,
  type NthDayLimit,
  type WithinLimit,
} from '../generated/ast.ts';
import { expressionText } from '../expression-text.ts';
import type { KeywordSpelling } from '../keywords.ts';
import type { ManualIndex } from '../scope/manual-index.ts';
import { calendarDays } from '../types/calendar-days.ts';
import { lengthOfTime } from '../types/length-of-time.ts';
import { literalValue } from '../types/literal-value.ts';
import { manualCalendar, manualOf, manualProperty } from '../types/manual-properties.ts';
import type { TypeSystem } from '../types/type-system.ts';
import { UnknownYearError, workingDays } from '../values/calendar.ts';
import { addMonths, formatDate, isoWeekday, parseDate } from '../values/date.ts';
import { formatTime, MILLISECONDS_A_DAY, parseTime } from '../values/datetime.ts';
import { sameDimension } from '../values/dimension.ts';

import type { Asked } from './worked-shortfall.ts';

/** A Friday, so that working days show. */
const DAY = parseDate('2025-06-06') ?? 0;
const TIME = 10 * 3_600_000;
const MINUTES_A_DAY = 1440;

/** Beyond some centuries nobody wants an example. */
const MOST_DAYS = 100_000;

/** A day, or a moment of it in milliseconds since midnight. */
interface Due {
  day: number;
  time?: number | undefined;
}

/**
 * When a deadline is over that begins on some Friday: `受理时间 = 2025-06-06 10:00 (周五) → 响应时间 最迟 **2025-06-07 10:00** (周六)`. Undefined
 * where its length is not written, or can be read in two ways.
 */
export function workedDeadline(deadline: Deadline, asked: Asked): string | undefined {
  const span = deadline.clauses.find(isDeadlineSpan);
  const limit = span?.limit;
  const anchor = isAheadLimit(limit) ? limit.event : span?.start;
  if (span === undefined || limit === undefined || anchor === undefined) return undefined;
  const [begins, ends] = [anchor, span.end].map((point) => asked.types.of(point).type?.kind);
  if (begins !== 'date' && begins !== 'datetime') return undefined;
  const due = dueOf(limit, { deadline, moments: begins === 'datetime' && ends === 'datetime' }, asked);
  if (due === undefined) return undefined;
  const { language } = asked;
  const start = momentText({ day: DAY, time: begins === 'datetime' ? TIME : undefined }, language);
  const text = (point: Expression) => expressionText(point, language);
  return language === 'zh'
    ? `${text(anchor)} = ${start} → ${text(span.end)} 最迟 **${momentText(due, language)}**`
    : `${text(anchor)} = ${start} → ${text(span.end)} by **${momentText(due, language)}**`;
}

interface Timed {
  deadline: Deadline;
  /** Whether it runs from a moment to a moment. */
  moments: boolean;
}

function dueOf(limit: DeadlineLimit, timed: Timed, asked: Asked): Due | undefined {
  if (isMonthDayLimit(limit)) return undefined;
  if (isSameDayLimit(limit)) return { day: DAY, time: timeOf(limit.time) };
  if (isNthDayLimit(limit)) return nthDay(limit, asked);
  return isAheadLimit(limit) ? ahead(limit, asked) : within(limit, timed, asked);
}

function within({ span, reading, calendar, time }: WithinLimit, { deadline, moments }: Timed, asked: Asked): Due | undefined {
  const length = lengthIn(span, asked.types);
  if (length === undefined) return undefined;
  if (length.unit === 'minute') return momentAfter(length.count);
  if (moments && length.unit === 'day' && time === undefined && reading !== 'by the day')
    return reading === 'by the clock' ? momentAfter(length.count * MINUTES_A_DAY) : undefined;
  const fewer = isSameDay(deadline, asked.index) ? 1 : 0;
  if (length.unit === 'month') return { day: addMonths(DAY, length.count) - fewer, time: timeOf(time) };
  const counted = length.unit === 'workday' ? (calendar?.ref ?? manualCalendar(span, asked.index)) : undefined;
  return dueAfter(length.count - fewer, length.unit, { calendar: counted, time });
}

function ahead({ span, calendar }: AheadLimit, { types, index }: Asked): Due | undefined {
  const length = lengthIn(span, types);
  if (length === undefined) return undefined;
  if (length.unit === 'minute') return momentAfter(-length.count);
  if (length.unit === 'month') return { day: addMonths(DAY, -length.count) };
  return dueAfter(-length.count, length.unit, { calendar: calendar?.ref ?? manualCalendar(span, index) });
}

/** The day of the start is the first. */
function nthDay({ day, calendar, time }: NthDayLimit, { types, index }: Asked): Due | undefined {
  const type = types.of(day).type;
  const inWorkdays = calendar !== undefined || (type?.kind === 'quantity' && sameDimension(type.dimension, { workday: 1 }));
  const count = Number(literalValue(day, types).n) - 1;
  return dueAfter(count, inWorkdays ? 'workday' : 'day', { calendar: calendar?.ref ?? manualCalendar(day, index), time });
}

type Unit = 'minute' | 'day' | 'workday' | 'month';

function lengthIn(span: Expression | undefined, types: TypeSystem): { count: number; unit: Unit } | undefined {
  const length = span === undefined ? undefined : lengthOfTime(span, types);
  const type = span === undefined ? undefined : types.of(span).type;
  if (length === undefined || type?.kind !== 'quantity') return undefined;
  const count = Number(length.length.n) / Number(length.length.d);
  if (length.clock !== 'minute') return { count, unit: length.clock };
  const inDays = sameDimension(type.dimension, { day: 1 });
  return inDays ? { count: count / MINUTES_A_DAY, unit: 'day' } : { count, unit: 'minute' };
}

/** Of working days those of the calendar; undefined where there is none, or it does not know the year. */
function dueAfter(
  count: number,
  unit: 'day' | 'workday',
  { calendar, time }: { calendar?: Calendar | undefined; time?: string | undefined },
): Due | undefined {
  if (!Number.isInteger(count) || Math.abs(count) > MOST_DAYS) return undefined;
  if (unit === 'day') return { day: DAY + count, time: timeOf(time) };
  if (calendar === undefined) return undefined;
  try {
    return { day: workingDays(calendarDays(calendar)).workdayAfter(DAY, count), time: timeOf(time) };
  } catch (error) {
    if (error instanceof UnknownYearError) return undefined;
    throw error;
  }
}

function momentAfter(minutes: number): Due | undefined {
  const at = TIME + minutes * 60_000;
  if (Math.abs(at) > MOST_DAYS * MILLISECONDS_A_DAY) return undefined;
  const days = Math.floor(at / MILLISECONDS_A_DAY);
  return { day: DAY + days, time: at - days * MILLISECONDS_A_DAY };
}

function timeOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseTime(text);
}

function isSameDay(deadline: Deadline, index: ManualIndex): boolean {
  const said = deadline.clauses.find(isDeadlineCounting)?.start;
  return (said ?? manualProperty(manualOf(deadline, index), isCountingProperty)?.start) === 'same day';
}

const weekdays: Record<KeywordSpelling, readonly string[]> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

function momentText({ day, time }: Due, language: KeywordSpelling): string {
  const clock = time === undefined ? '' : ` ${formatTime(time)}`;
  return `${formatDate(day)}${clock} (${weekdays[language][isoWeekday(day) - 1]})`;
}
