import { firstDayOfMonth, parseDate } from '../../../language/values/date.ts';
import { dateOfDateTime } from '../../../language/values/datetime.ts';
import { decodeScalar } from '../../engine/runtime/decode-scalar.ts';
import type { ChecklistPlan } from '../../plan/checklist-plan.ts';
import type { Plan, RecordPlan } from '../../plan/plan.ts';

type Raw = Record<string, unknown>;

/** The day a raw record occurred, of a month its first; undefined for a type without such a field, and of a record that cannot be read. */
export function dayReader(record: RecordPlan, { manual }: Plan): ((raw: Raw) => number | undefined) | undefined {
  const { occurs } = record;
  const type = record.fields.find(({ name }) => name === occurs)?.type;
  if (occurs === undefined || type === undefined) return undefined;
  return (raw) => {
    const value = decodeScalar(type, raw[occurs], manual.timezone);
    if (typeof value !== 'number') return undefined;
    if (type.kind === 'month') return firstDayOfMonth(value);
    return type.kind === 'datetime' ? dateOfDateTime(value, manual.timezone) : value;
  };
}

/**
 * Whether any rule on the record type, or an edition of the checklist whose answers it holds, is in force on a day; undefined where there
 * are none, or one is in force on every day.
 */
export function inForce(record: RecordPlan, { manual, rules, collectors }: Plan): ((day: number) => boolean) | undefined {
  const effective = dayOf(manual.effective, -Infinity);
  const editions = collectors.filter((collector) => collector.kind === 'checklist' && collector.name === record.name);
  const spans = [...rules.filter((rule) => rule.record === record.name), ...(editions as ChecklistPlan[])].map(
    ({ from, until }) => ({ first: Math.max(dayOf(from, -Infinity), effective), last: dayOf(until, Infinity) }),
  );
  if (spans.length === 0 || spans.some(({ first, last }) => first === -Infinity && last === Infinity)) return undefined;
  return (day) => spans.some(({ first, last }) => first <= day && day <= last);
}

function dayOf(date: string | undefined, otherwise: number): number {
  return (date === undefined ? undefined : parseDate(date)) ?? otherwise;
}
