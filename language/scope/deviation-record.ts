import type { DataType, Field, Member, Procedure, Record } from '../generated/ast.ts';

/** What a deviation holds, by its names in both languages; `情形` says in Chinese what `kind` says in English: `逾期`, `overdue`. */
export const deviationFields = {
  case: { zh: '案号', en: 'case', type: 'text' },
  step: { zh: '步骤名', en: 'step_name', type: 'text' },
  kind: { zh: '情形', en: 'kind', type: 'text' },
  actor: { zh: '经办人', en: 'actor', type: 'person' },
  over: { zh: '超出', en: 'over_by', type: 'number' },
  date: { zh: '发生日', en: 'date', type: 'date' },
} as const;

const records = new WeakMap<Procedure, Record>();

/** The record that a deviation from the procedure is judged as: its fields are made here and stand nowhere in the text. */
export function deviationRecord(procedure: Procedure): Record {
  const known = records.get(procedure);
  if (known !== undefined) return known;
  const record = {
    $type: 'Record',
    $container: procedure.$container,
    $containerProperty: 'declarations',
    $containerIndex: procedure.$containerIndex,
    name: procedure.name,
    citations: [],
    members: [] as Member[],
  } as unknown as Record;
  record.members.push(
    ...Object.values(deviationFields).flatMap(({ zh, en, type }) => [zh, en].map((name) => madeField(name, type, record))),
  );
  records.set(procedure, record);
  return record;
}

function madeField(name: string, kind: string, record: Record): Field {
  const place = { $container: record, $containerProperty: 'members', $containerIndex: 0 };
  const flags = kind === 'text' || kind === 'date' ? [] : ['optional'];
  const made = { $type: 'Field', ...place, name, flags, defaults: [], citations: [] } as unknown as Field;
  const type = kind === 'number' ? { $type: 'NumberType' } : { $type: 'SimpleType', kind };
  made.type = { ...type, $container: made, $containerProperty: 'type' } as unknown as DataType;
  return made;
}
