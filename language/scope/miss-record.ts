import type { AstNode } from 'langium';
import type { Field, Member, Metric, Record, SimpleType, Target } from '../generated/ast.ts';

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

const records = new WeakMap<Target, { metric: Metric | undefined; record: Record }>();
const fields = new WeakMap<AstNode, MissFieldOf>();

export interface MissFieldOf {
  target: Target;
  field: MissField;
}

/**
 * The record that a miss of the target is judged as: the dimensions of its metric are the fields themselves; the others are made here, by
 * both their names, and stand nowhere in the text.
 */
export function missRecord(target: Target): Record {
  const metric = target.metric?.ref;
  const known = records.get(target);
  if (known !== undefined && known.metric === metric) return known.record;
  const record = {
    $type: 'Record',
    $container: target.$container,
    $containerProperty: 'declarations',
    $containerIndex: target.$containerIndex,
    name: target.name,
    citations: [],
    members: [] as Member[],
  } as unknown as Record;
  const dimensions = (metric?.dimensions ?? []).flatMap(({ ref }) => (ref === undefined ? [] : [ref]));
  const made = (Object.keys(missFields) as MissField[]).flatMap((field) =>
    Object.values(missFields[field]).map((name) => madeField(name, { record, target, field })),
  );
  record.members.push(...dimensions, ...made);
  records.set(target, { metric, record });
  return record;
}

/** What a field of a miss stands for; undefined for fields that somebody wrote. */
export function missFieldOf(node: AstNode): MissFieldOf | undefined {
  return fields.get(node);
}

function madeField(name: string, { record, target, field }: { record: Record; target: Target; field: MissField }): Field {
  const place = { $container: record, $containerProperty: 'members', $containerIndex: 0 };
  const made = { $type: 'Field', ...place, name, flags: [], defaults: [], citations: [] } as unknown as Field;
  made.type = { $type: 'SimpleType', $container: made, $containerProperty: 'type', kind: 'text' } as unknown as SimpleType;
  fields.set(made, { target, field });
  return made;
}
