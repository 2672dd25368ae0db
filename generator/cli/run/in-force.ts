import { firstDayOfMonth, parseDate } from '../../../language/values/date.ts';
import { dateOfDateTime } from '../../../language/values/datetime.ts';
import { decodeScalar } from '../../engine/runtime/decode-scalar.ts';
import type { Plan, RecordPlan } from '../../plan/plan.ts';

/** Whether any rule on the record type is in force on the day a raw record occurred; undefined where there is nothing to ask. */
export type InForce = (raw: Record<string, unknown>) => boolean;

/** Undefined where the record has no day or no rules, or where some rule is in force on every day. */
export function inForce(record: RecordPlan, { manual, rules }: Plan): InForce | undefined {
  const { occurs } = record;
  const effective = dayOf(manual.effective, -Infinity);
  const spans = rules
    .filter((rule) => rule.record === record.name)
    .map(({ from, until }) => ({ first: Math.max(dayOf(from, -Infinity), effective), last: dayOf(until, Infinity) }));
  if (occurs === undefined || spans.length === 0 || spans.some(({ first, last }) => first === -Infinity && last === Infinity))
    return undefined;
  const type = record.fields.find(({ name }) => name === occurs)?.type;
  if (type === undefined) return undefined;
  return (raw) => {
    const value = decodeScalar(type, raw[occurs], manual.timezone);
    if (typeof value !== 'number') return true;
    const day =
      type.kind === 'month' ? firstDayOfMonth(value) : type.kind === 'datetime' ? dateOfDateTime(value, manual.timezone) : value;
    return spans.some(({ first, last }) => first <= day && day <= last);
  };
}

function dayOf(date: string | undefined, otherwise: number): number {
  return (date === undefined ? undefined : parseDate(date)) ?? otherwise;
}
