import type { Procedure } from '../../../language/generated/ast.ts';
import { deviationFields } from '../../../language/scope/deviation-record.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { FieldPlan, RecordPlan, ValueType } from '../../plan/plan.ts';

/** The record type that event logs are read as: one line, one event. */
export const LOG_RECORD = 'log';

/** The records that procedures bring with them. */
export function eventLogRecords(
  procedures: readonly Procedure[],
  lowering: Lowering,
): { records: RecordPlan[]; derived: RecordPlan[] } {
  const [first] = procedures;
  if (first === undefined) return { records: [], derived: [] };
  const source = placeOf(first, lowering);
  const log: RecordPlan = { name: LOG_RECORD, fields: logFields, computed: [], occurs: 'time', source };
  const derived = procedures.map((procedure): RecordPlan => ({
    name: procedure.name,
    fields: deviationColumns,
    computed: [],
    key: deviationFields.case.en,
    occurs: deviationFields.date.en,
    source: placeOf(procedure, lowering),
  }));
  return { records: [log], derived };
}

const text: ValueType = { kind: 'text' };
const person: ValueType = { kind: 'person' };

function field(name: string, type: ValueType, optional: boolean): FieldPlan {
  return { name, type, optional };
}

/** `content`: what the step's product holds, between commas; `procedure`: where several procedures share activities. */
const logFields: FieldPlan[] = [
  field('case', text, false),
  field('activity', text, false),
  field('actor', person, true),
  field('role', text, true),
  field('time', { kind: 'datetime' }, false),
  field('content', text, true),
  field('procedure', text, true),
];

/** What rules on deviations judge, by both names of each field. */
const deviationColumns: FieldPlan[] = Object.values(deviationFields).flatMap(({ zh, en, type, isOptional }) =>
  [zh, en].map((name) => field(name, type, isOptional)),
);
