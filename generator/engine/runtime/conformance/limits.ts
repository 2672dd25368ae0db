/** Whether what a limit asks was done in time. */
import { formatDate } from '../../../../language/values/date.ts';
import { dateOfDateTime, formatDateTime } from '../../../../language/values/datetime.ts';
import { rational, type Rational } from '../../../../language/values/rational.ts';
import type { LimitPlan, SpanPlan } from '../../../plan/procedure-plan.ts';
import { calculate, type Arithmetic } from '../arithmetic.ts';
import { overrun } from '../breach.ts';
import { daysBetween } from '../calendar-answers.ts';
import { evaluate, type Facts } from '../evaluate.ts';
import { isUnknown, union, Unknown } from '../value.ts';

/** When the counting began, and when it was done; `done` absent: not yet, and the moment behind the run's last day decides. */
export interface Clocked {
  from: number;
  done: number | undefined;
  /** Days since 1970-01-01, and the moment behind it; absent: what is not done is undecided. */
  asOf: { day: number; end: number } | undefined;
}

/** `open`: not done, and its time is not over. */
export type Timing =
  | { state: 'in-time' | 'open'; due: string }
  | { state: 'late'; due: string; actual?: string; over: string; overText: Over; text: string }
  | { state: 'unknown'; missing: readonly string[]; text: string };

/** By how much: minutes of the clock, calendar days or working days. */
export interface Over {
  amount: Rational;
  unit: 'minute' | 'day' | 'workday';
}

/** The readings of a limit, one a span; where they disagree it cannot be said. */
export function timingOf({ spans }: LimitPlan, clocked: Clocked, facts: Facts): Timing {
  const readings = spans.map((span) => timingOfSpan(span, clocked, facts));
  const text = spans.map((span) => span.text).join(' / ');
  const unknown = readings.filter((reading) => reading.state === 'unknown');
  if (unknown.length > 0) return { state: 'unknown', missing: union(...unknown.map(({ missing }) => missing)), text };
  const [first, ...others] = readings;
  if (first === undefined) throw new TypeError('The plan has a limit without a span.');
  if (others.every(({ state }) => state === first.state)) return first;
  return { state: 'unknown', missing: [text], text };
}

function timingOfSpan({ span, text, calendar }: SpanPlan, clocked: Clocked, facts: Facts): Timing {
  const isClock = span.type.kind === 'quantity' && 'minute' in span.type.dimension;
  const dayOf = (moment: number): number => (isClock ? moment : dateOfDateTime(moment, facts.timezone));
  const kind = isClock ? 'datetime' : 'date';
  const sum: Arithmetic = {
    op: 'arithmetic',
    type: { kind },
    operator: '+',
    left: { op: 'constant', type: { kind }, value: '', text: '' },
    right: span,
    ...(calendar === undefined ? {} : { calendar }),
  };
  const due = calculate(sum, dayOf(clocked.from), evaluate(span, facts), facts.calendars);
  if (isUnknown(due)) return { state: 'unknown', missing: due.missing, text };
  if (typeof due !== 'number') throw new TypeError(`The plan's limit ${text} is no time.`);
  const show = (moment: number): string => (isClock ? formatDateTime(moment, facts.timezone) : formatDate(moment));
  const late = (by: number, actual: string | undefined): Timing => {
    const over = isClock ? { amount: rational(by - due, 60_000), unit: 'minute' as const } : overInDays(sum, due, by, facts);
    if (over instanceof Unknown) return { state: 'unknown', missing: over.missing, text };
    const found = { state: 'late' as const, due: show(due), over: overrun(over.amount, over.unit), overText: over, text };
    return actual === undefined ? found : { ...found, actual };
  };
  if (clocked.done !== undefined) {
    const done = dayOf(clocked.done);
    return done > due ? late(done, show(done)) : { state: 'in-time', due: show(due) };
  }
  if (clocked.asOf === undefined) return { state: 'unknown', missing: ['as-of'], text };
  const now = isClock ? clocked.asOf.end : clocked.asOf.day;
  return now > due ? late(now, undefined) : { state: 'open', due: show(due) };
}

function overInDays(sum: Arithmetic, due: number, by: number, { calendars }: Facts): Over | Unknown {
  if (sum.calendar === undefined) return { amount: rational(by - due), unit: 'day' };
  const days = daysBetween(sum, due, by, calendars);
  return isUnknown(days) ? days : { amount: days as Rational, unit: 'workday' };
}
