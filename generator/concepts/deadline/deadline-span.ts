/** What a limit means: its last day or moment, and when it is over. */
import {
  isAheadLimit,
  isMonthDayLimit,
  isNthDayLimit,
  isSameDayLimit,
  isWithinLimit,
  type Calendar,
  type DeadlineSpan,
  type Expression as Node,
  type MonthDayLimit,
  type NthDayLimit,
  type WithinLimit,
} from '../../../language/generated/ast.ts';
import { literalValue } from '../../../language/types/literal-value.ts';
import { manualCalendar } from '../../../language/types/manual-properties.ts';
import { boolean, type ValueType } from '../../../language/types/type.ts';
import { sameDimension } from '../../../language/values/dimension.ts';
import type { Lowering } from '../../plan/lowering.ts';
import type { Expression } from '../../plan/plan.ts';
import * as terms from '../../plan/terms.ts';
import { lowerExpression } from '../expression/expression.lower.ts';

/** A deadline's parts; `end` is the as-of day or moment while the thing is not done. */
export interface LoweredSpan {
  /** What the clock runs from; of a limit ahead, the event it runs up to. */
  start: Expression;
  due: Expression;
  /** When it was done; missing while it is open. */
  actual: Expression;
  late: Expression;
  over: Expression;
  /** The calendar that the days are counted in. */
  calendar?: string;
}

interface Counted {
  lowering: Lowering;
  node: DeadlineSpan;
  start: Expression;
  end: Expression;
  sameDay: boolean;
}

/** The limit of a checked deadline; undefined where it has none. */
export function lowerSpan(node: DeadlineSpan, sameDay: boolean, lowering: Lowering): LoweredSpan | undefined {
  const { limit } = node;
  const anchor = isAheadLimit(limit) ? limit.event : node.start;
  if (limit === undefined || anchor === undefined) return undefined;
  const counted: Counted = {
    lowering,
    node,
    start: lowerExpression(anchor, lowering),
    end: lowerExpression(node.end, lowering),
    sameDay,
  };
  if (isWithinLimit(limit)) return within(limit, counted);
  if (isNthDayLimit(limit)) return nthDay(limit, counted);
  if (isMonthDayLimit(limit)) return byDay(monthDay(limit, counted), counted);
  if (isSameDayLimit(limit)) return byClock(atTime(dayOf(counted.start, lowering), limit.time, lowering), counted);
  return ahead(limit.span, calendarOf(limit.calendar?.ref, limit.span, lowering), counted);
}

/** The limit of `over 7 days counts as …`: later than so long after the start. */
export function lateAfter(
  span: Node,
  calendar: Calendar | undefined,
  { node, sameDay, lowering }: { node: DeadlineSpan; sameDay: boolean; lowering: Lowering },
): Expression | undefined {
  if (node.start === undefined) return undefined;
  const counted = {
    lowering,
    node,
    start: lowerExpression(node.start, lowering),
    end: lowerExpression(node.end, lowering),
    sameDay,
  };
  const length = lowerExpression(span, lowering);
  if (isSpan(length.type, 'minute')) return byClock(terms.arithmetic(terms.datetime, counted.start, '+', length), counted).late;
  return byDay(lastDay(length, calendarOf(calendar, span, lowering), counted), counted).late;
}

function within(limit: WithinLimit, counted: Counted): LoweredSpan {
  const { start, end, lowering } = counted;
  const span = lowerExpression(limit.span, lowering);
  if (isSpan(span.type, 'minute')) return byClock(terms.arithmetic(terms.datetime, start, '+', span), counted);
  const calendar = calendarOf(limit.calendar?.ref, limit.span, lowering);
  const last = lastDay(span, calendar, counted);
  if (limit.time !== undefined) return byClock(atTime(last, limit.time, lowering), counted, calendar);
  const moments = start.type.kind === 'datetime' && end.type.kind === 'datetime' && isSpan(span.type, 'day');
  if (!moments || limit.reading === 'by the day') return byDay(last, counted, calendar);
  const minutes = terms.arithmetic(terms.span('minute', lowering.language), span, '×', minutesADay(lowering));
  const clock = byClock(terms.arithmetic(terms.datetime, start, '+', minutes), counted);
  return limit.reading === 'by the clock' ? clock : eitherReading(byDay(last, counted), clock, counted);
}

/** Only what both readings call late is late; what one of them does is undecided. */
function eitherReading(day: LoweredSpan, clock: LoweredSpan, { lowering, node }: Counted): LoweredSpan {
  const reading = lowering.language === 'zh' ? '按日还是按钟点' : 'by the day or by the clock';
  const open: Expression = { op: 'unknown', type: boolean, missing: [`${node.$container.name}: ${reading}`] };
  return { ...day, late: terms.any(day.late, terms.all([clock.late, open])) };
}

function nthDay(limit: NthDayLimit, counted: Counted): LoweredSpan {
  const { lowering } = counted;
  const type = lowering.types.of(limit.day).type;
  const inWorkdays = limit.calendar !== undefined || (type !== undefined && isSpan(type, 'workday'));
  const count = Number(literalValue(limit.day, lowering.types).n);
  const span = terms.quantity(count - 1, terms.span(inWorkdays ? 'workday' : 'day', lowering.language));
  const calendar = inWorkdays ? (limit.calendar?.ref ?? manualCalendar(limit, lowering.index))?.name : undefined;
  const last = lastDay(span, calendar, { ...counted, sameDay: false });
  return limit.time === undefined
    ? byDay(last, counted, calendar)
    : byClock(atTime(last, limit.time, lowering), counted, calendar);
}

function monthDay(limit: MonthDayLimit, { start, lowering }: Counted): Expression {
  const say = (zh: string, en: string) => (lowering.language === 'zh' ? zh : en);
  const startMonth =
    start.type.kind === 'month' ? start : terms.call(terms.month, 'monthOf', say('所在月', 'monthOf'), [dayOf(start, lowering)]);
  const oneMonth = terms.quantity(1, terms.span('month', lowering.language));
  const month = limit.month === 'next month' ? terms.arithmetic(terms.month, startMonth, '+', oneMonth) : startMonth;
  const number = terms.quantity(Number(literalValue(limit.day, lowering.types).n), terms.number);
  const day = terms.call(terms.date, 'dayOfMonth', say('月内日', 'dayOfMonth'), [month, number]);
  const calendar = (limit.calendar?.ref ?? manualCalendar(limit, lowering.index))?.name;
  const text = say('工作日', 'workday');
  if (limit.shift === 'or the next workday')
    return terms.call(terms.date, 'workday', text, [day, terms.quantity(0, terms.number)], calendar);
  if (limit.shift === undefined) return day;
  const after = terms.arithmetic(terms.date, day, '+', terms.quantity(1, terms.span('day', lowering.language)));
  return terms.call(terms.date, 'workday', text, [after, terms.quantity(-1, terms.number)], calendar);
}

function ahead(spanNode: Node, calendar: string | undefined, counted: Counted): LoweredSpan {
  const { start, lowering } = counted;
  const span = lowerExpression(spanNode, lowering);
  if (isSpan(span.type, 'minute')) return byClock(terms.arithmetic(terms.datetime, start, '-', span), counted);
  const due = terms.arithmetic(terms.date, dayOf(start, lowering), '-', span, calendar);
  return byDay(due, counted, calendar);
}

/** The last day of so many days, months or working days from the start. */
function lastDay(span: Expression, calendar: string | undefined, { start, sameDay, lowering }: Counted): Expression {
  const first = dayOf(start, lowering);
  if (!sameDay) return terms.arithmetic(terms.date, first, '+', span, calendar);
  if (isSpan(span.type, 'month')) {
    const after = terms.arithmetic(terms.date, first, '+', span);
    return terms.arithmetic(terms.date, after, '-', terms.quantity(1, terms.span('day', lowering.language)));
  }
  const fewer =
    span.op === 'constant'
      ? terms.quantity(Number(span.value) - 1, span.type)
      : terms.arithmetic(span.type, span, '-', terms.quantity(1, span.type));
  return terms.arithmetic(terms.date, first, '+', fewer, calendar);
}

/** To the end of the last day. */
function byDay(due: Expression, { start, end, lowering }: Counted, calendar?: string): LoweredSpan {
  const done = terms.otherwise(dayOf(end, lowering), { op: 'asOf', type: terms.date });
  const over =
    calendar === undefined
      ? terms.arithmetic(terms.span('day', lowering.language), done, '-', due)
      : terms.call(
          terms.span('workday', lowering.language),
          'workdays',
          lowering.language === 'zh' ? '工作日数' : 'workdays',
          [due, done],
          calendar,
        );
  return { start, due, actual: end, late: terms.compare(done, '>', due), over, ...(calendar !== undefined && { calendar }) };
}

/** To the moment. */
function byClock(due: Expression, { start, end, lowering }: Counted, calendar?: string): LoweredSpan {
  const done = terms.otherwise(end, { op: 'asOf', type: terms.datetime });
  const over = terms.arithmetic(terms.span('minute', lowering.language), done, '-', due);
  return { start, due, actual: end, late: terms.compare(done, '>', due), over, ...(calendar !== undefined && { calendar }) };
}

function atTime(day: Expression, time: string | undefined, { language }: Lowering): Expression {
  const clock: Expression = { op: 'constant', type: { kind: 'time' }, value: time ?? '', text: time ?? '' };
  return terms.call(terms.datetime, 'at', language === 'zh' ? '时刻' : 'at', [day, clock]);
}

function dayOf(point: Expression, { language }: Lowering): Expression {
  if (point.type.kind !== 'datetime') return point;
  return terms.call(terms.date, 'dateOf', language === 'zh' ? '所在日' : 'dateOf', [point]);
}

function calendarOf(named: Calendar | undefined, span: Node, lowering: Lowering): string | undefined {
  const type = lowering.types.of(span).type;
  if (type === undefined || !isSpan(type, 'workday')) return undefined;
  return (named ?? manualCalendar(span, lowering.index))?.name;
}

function minutesADay({ language }: Lowering): Expression {
  return terms.quantity(1440, terms.measured({ day: -1, minute: 1 }, language));
}

function isSpan(type: ValueType, unit: string): boolean {
  return type.kind === 'quantity' && sameDimension(type.dimension, { [unit]: 1 });
}
