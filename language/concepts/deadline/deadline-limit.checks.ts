import {
  isAheadLimit,
  isMonthDayLimit,
  isNthDayLimit,
  isSameDayLimit,
  isWithinLimit,
  type DeadlineSpan,
  type Expression,
  type NumberLiteral,
} from '../../generated/ast.ts';
import type { Check, CheckContext } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { literalValue, constantNumber } from '../../types/literal-value.ts';
import { manualCalendar } from '../../types/manual-properties.ts';
import { isSpan } from '../../types/misfit.ts';
import { mustBePresent } from '../../types/requirements.ts';
import { typeText, type ValueType } from '../../types/type.ts';
import { parseTime } from '../../values/datetime.ts';
import { compare, rational, ZERO } from '../../values/rational.ts';
import { deadlineDiagnostics as catalogue } from './deadline.diagnostics.ts';

/** Dates and moments; months only where a day of the month is meant. */
const endsMustBeDatesOrMoments: Check<DeadlineSpan> = (span, { types, report }) => {
  const { start, end, limit } = span;
  const event = isAheadLimit(limit) ? limit.event : undefined;
  for (const point of [start, end, event]) {
    const type = point === undefined ? undefined : types.of(point).type;
    const isMonthOf = point === start && type?.kind === 'month' && isMonthDayLimit(limit);
    if (point === undefined || type === undefined || isMonthOf || type.kind === 'date' || type.kind === 'datetime') continue;
    report(catalogue['not-a-day'], { actual: typeText(type, messageLanguageOf(span)) }, { node: point });
  }
};

const limitMustBeATime: Check<DeadlineSpan> = ({ limit }, context) => {
  if (!isWithinLimit(limit) && !isAheadLimit(limit)) return;
  const type = limit.span === undefined ? undefined : context.types.of(limit.span).type;
  if (type === undefined) return;
  if (!isSpan(type)) {
    context.report(catalogue['not-a-time'], { actual: typeText(type, messageLanguageOf(limit)) }, { node: limit.span });
    return;
  }
  if (isPositive(limit.span, context)) mustBePresent(limit.span, context);
};

const workdaysMustHaveACalendar: Check<DeadlineSpan> = ({ limit }, { types, index, report }) => {
  if (limit === undefined || isSameDayLimit(limit) || limit.calendar !== undefined) return;
  const span = isMonthDayLimit(limit) ? undefined : isNthDayLimit(limit) ? limit.day : limit.span;
  const type = span === undefined ? undefined : types.of(span).type;
  const counts = isMonthDayLimit(limit) ? limit.shift !== undefined : isOf(type, 'workday');
  if (counts && manualCalendar(limit, index) === undefined) report(catalogue['no-calendar'], {}, { node: limit });
};

/** Hours and minutes run from a moment to a moment; a date has none. */
const clockMustRunBetweenMoments: Check<DeadlineSpan> = ({ start, end, limit }, { types, report }) => {
  if (limit === undefined) return;
  const isClock = (isWithinLimit(limit) || isAheadLimit(limit)) && isOf(typeOf(limit.span, types), 'minute');
  const timed = 'time' in limit && limit.time !== undefined;
  const points = isClock ? [isAheadLimit(limit) ? limit.event : start, end] : timed ? [end] : [];
  for (const point of points)
    if (point !== undefined && typeOf(point, types)?.kind === 'date') report(catalogue['no-time-of-day'], {}, { node: point });
  if (isClock && timed) report(catalogue['hours-and-cut-off'], {}, { node: limit });
};

/** `7 days` from 9:00: to the end of the seventh day after, or to 9:00 of it? */
const daysBetweenMomentsShouldSayHowTheyEnd: Check<DeadlineSpan> = ({ start, end, limit }, { types, report }) => {
  if (!isWithinLimit(limit)) return;
  const areMoments = [start, end].every((point) => typeOf(point, types)?.kind === 'datetime');
  const isOpen = areMoments && isOf(typeOf(limit.span, types), 'day') && limit.time === undefined;
  if (isOpen && limit.reading === undefined)
    report(catalogue['days-or-hours'], { span: limit.span.$cstNode?.text ?? '' }, { node: limit, property: 'span' });
  else if (!isOpen && limit.reading === 'by the clock' && typeOf(limit.span, types) !== undefined)
    report(catalogue['idle-reading'], {}, { node: limit, property: 'reading' });
};

const dayMustExist: Check<DeadlineSpan> = ({ limit }, context) => {
  const { types, report } = context;
  if (limit === undefined) return;
  if (!isWithinLimit(limit) && !isAheadLimit(limit) && !isSameDayLimit(limit)) {
    const most = isMonthDayLimit(limit) ? 31 : 9999;
    const type = typeOf(limit.day, types);
    if (limit.day !== undefined && type !== undefined && !isDayNumber(limit.day, type, most, context))
      report(catalogue['no-such-day'], { day: limit.day.$cstNode?.text ?? '', most }, { node: limit.day });
  }
  if ('time' in limit && limit.time !== undefined && parseTime(limit.time) === undefined)
    report(catalogue['no-such-time'], { time: limit.time }, { node: limit, property: 'time' });
};

export const deadlineLimitChecks: Check<DeadlineSpan>[] = [
  endsMustBeDatesOrMoments,
  limitMustBeATime,
  workdaysMustHaveACalendar,
  clockMustRunBetweenMoments,
  daysBetweenMomentsShouldSayHowTheyEnd,
  dayMustExist,
];

/** False, and said so, where a length as written is zero or less. */
export function isPositive(span: Expression, { types, report }: CheckContext): boolean {
  const value = constantNumber(span, types);
  if (value === undefined || compare(value, ZERO) > 0) return true;
  report(catalogue['not-positive'], { span: span.$cstNode?.text ?? '' }, { node: span });
  return false;
}

function typeOf(expression: Expression | undefined, types: CheckContext['types']): ValueType | undefined {
  return expression === undefined ? undefined : types.of(expression).type;
}

function isOf(type: ValueType | undefined, unit: string): boolean {
  return type?.kind === 'quantity' && isSpan(type) && unit in type.dimension;
}

/** A whole number without a unit, or of days or working days. */
function isDayNumber(day: NumberLiteral, type: ValueType, most: number, { types }: CheckContext): boolean {
  const isPlain = type.kind === 'quantity' && Object.keys(type.dimension).length === 0;
  const value = literalValue(day, types);
  const isWhole = value.d === 1n && compare(value, rational(1)) >= 0 && compare(value, rational(most)) <= 0;
  return isWhole && (isPlain || isOf(type, 'day') || isOf(type, 'workday'));
}
