/** When a record occurred. */
import { firstDayOfMonth, formatDate, formatMonth, monthOf } from '../../../language/values/date.ts';
import { dateOfDateTime } from '../../../language/values/datetime.ts';
import type { RecordFacts } from './facts.ts';

export interface Occurrence {
  /** The day that decides which rules are in force: of a datetime its local date, of a month its first; undefined where it is missing. */
  date: string | undefined;
  /** What verdicts show: `2025-03-16`, of a month `2025-03`; '' where it is missing. */
  shown: string;
  /** Months since 1970-01. */
  month: number;
}

const NOWHEN: Occurrence = { date: undefined, shown: '', month: 0 };

export function occurrenceOf(facts: RecordFacts): Occurrence {
  const { occurs } = facts.of.record;
  const value = occurs === undefined ? undefined : facts.field(occurs);
  if (occurs === undefined || typeof value !== 'number') return NOWHEN;
  const { kind } = facts.typeOf(occurs);
  if (kind === 'month') return { date: formatDate(firstDayOfMonth(value)), shown: formatMonth(value), month: value };
  const day = kind === 'datetime' ? dateOfDateTime(value, facts.timezone) : value;
  const date = formatDate(day);
  return { date, shown: date, month: monthOf(day) };
}
