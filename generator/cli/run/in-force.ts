import { formatDate, firstDayOfMonth } from '../../../language/values/date.ts';
import { dateOfDateTime } from '../../../language/values/datetime.ts';
import { decodeScalar } from '../../engine/runtime/decode-scalar.ts';
import type { Plan, RecordPlan } from '../../plan/plan.ts';

/** Whether any rule on the record type is in force on the day a raw record occurred; undefined where there is nothing to ask. */
export type InForce = (raw: Record<string, unknown>) => boolean;

/** Undefined where the record has no day or no rules, or where some rule is in force on every day. */
export function inForce(record: RecordPlan, { manual, rules }: Plan): InForce | undefined {
  const { occurs } = record;
  const spans = rules
    .filter((rule) => rule.record === record.name)
    .map(({ from, until }) => ({ from: later(from, manual.effective), until }));
  if (occurs === undefined || spans.length === 0 || spans.some(({ from, until }) => from === undefined && until === undefined))
    return undefined;
  const type = record.fields.find(({ name }) => name === occurs)?.type;
  if (type === undefined) return undefined;
  return (raw) => {
    const value = decodeScalar(type, raw[occurs], manual.timezone);
    if (typeof value !== 'number') return true;
    const day =
      type.kind === 'month' ? firstDayOfMonth(value) : type.kind === 'datetime' ? dateOfDateTime(value, manual.timezone) : value;
    const date = formatDate(day);
    return spans.some(({ from, until }) => (from ?? date) <= date && date <= (until ?? date));
  };
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}
