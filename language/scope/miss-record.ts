import type { Member, Metric, Record, Target } from '../generated/ast.ts';
import { metricType, shortfallType } from '../types/metric-type.ts';
import { madeRecord, type MadeField } from './made-record.ts';

/** What a miss holds beside the dimensions of its metric, by its names in both languages. */
export const missFields = {
  value: { zh: '实际值', en: 'value' },
  limit: { zh: '目标值', en: 'limit' },
  shortfall: { zh: '差额', en: 'shortfall' },
  period: { zh: '期间', en: 'period' },
} as const;

export type MissField = keyof typeof missFields;

/** Behind these, for the engine alone. */
export const missKeys = { key: { zh: '组别', en: 'group' }, occurs: { zh: '期末', en: 'end' } } as const;

const records = new WeakMap<Target, { metric: Metric | undefined; groups: readonly Member[]; record: Record }>();

/** The record that a miss of the target is judged as; its groups are fields of the record that its metric is counted on. */
export function missRecord(target: Target): Record {
  const metric = target.metric?.ref;
  const groups = (metric?.dimensions ?? []).flatMap(({ ref }) => (ref === undefined ? [] : [ref]));
  const known = records.get(target);
  // The metric may be the same and its groups others: they are names of a record that may lie in another file.
  if (known !== undefined && known.metric === metric && isSame(known.groups, groups)) return known.record;
  const record = madeRecord(target, groups, madeFields(metric));
  records.set(target, { metric, groups, record });
  return record;
}

function isSame(before: readonly Member[], now: readonly Member[]): boolean {
  return before.length === now.length && before.every((member, at) => member === now[at]);
}

function madeFields(metric: Metric | undefined): MadeField[] {
  const figure: MadeField['typeOf'] = (types) => (metric === undefined ? undefined : metricType(metric, types));
  return [
    { names: missFields.value, typeOf: figure },
    { names: missFields.limit, typeOf: figure },
    {
      names: missFields.shortfall,
      typeOf(types) {
        const type = figure(types);
        return type === undefined ? undefined : shortfallType(type);
      },
    },
    { names: missFields.period, typeOf: () => ({ kind: 'text' }) },
  ];
}
