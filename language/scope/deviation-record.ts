import type { Procedure, Record } from '../generated/ast.ts';
import { plainNumber, type ValueType } from '../types/type.ts';
import { madeRecord } from './made-record.ts';

interface DeviationField {
  zh: string;
  en: string;
  type: ValueType;
  isOptional: boolean;
}

/** What a deviation holds, by its names in both languages; `情形` says in Chinese what `kind` says in English: `逾期`, `overdue`. */
export const deviationFields = {
  case: { zh: '案号', en: 'case', type: { kind: 'text' }, isOptional: false },
  step: { zh: '步骤名', en: 'step_name', type: { kind: 'text' }, isOptional: false },
  kind: { zh: '情形', en: 'kind', type: { kind: 'text' }, isOptional: false },
  actor: { zh: '经办人', en: 'actor', type: { kind: 'person' }, isOptional: true },
  over: { zh: '超出', en: 'over_by', type: plainNumber, isOptional: true },
  date: { zh: '发生日', en: 'date', type: { kind: 'date' }, isOptional: false },
} as const satisfies { [field: string]: DeviationField };

const records = new WeakMap<Procedure, Record>();

/** The record that a deviation from the procedure is judged as; no field stands for its other name, since `kind` is not `情形`. */
export function deviationRecord(procedure: Procedure): Record {
  const known = records.get(procedure);
  if (known !== undefined) return known;
  const made = Object.values(deviationFields).flatMap(({ zh, en, type, isOptional }) =>
    [zh, en].map((name) => ({ names: { zh: name, en: name }, typeOf: () => type, isOptional })),
  );
  const record = madeRecord(procedure, [], made);
  records.set(procedure, record);
  return record;
}
