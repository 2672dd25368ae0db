import { isComputedField, isField, type ComputedField, type Field, type Record } from '../../../language/generated/ast.ts';
import { fieldsIn } from '../../engine/runtime/reads.ts';
import { placeOf } from '../../plan/place.ts';
import type { Lowering } from '../../plan/lowering.ts';
import type { ComputedPlan, FieldPlan, RecordPlan } from '../../plan/plan.ts';
import { printed } from '../../plan/terms.ts';
import { lowerConstant, lowerExpression } from '../expression/expression.lower.ts';

/** `more`: what tables and deadlines make of the record. */
export function lowerRecord(record: Record, more: readonly ComputedPlan[], lowering: Lowering): RecordPlan {
  const fields = record.members.filter(isField);
  const key = fields.find((field) => field.flags.includes('key'))?.name;
  const occurs = fields.find((field) => field.flags.includes('occurs'))?.name;
  return {
    name: record.name,
    ...titled(record),
    fields: fields.map((field) => lowerField(field, lowering)),
    computed: inOrder([...record.members.filter(isComputedField).map((field) => lowerComputed(field, lowering)), ...more]),
    ...(key === undefined ? {} : { key }),
    ...(occurs === undefined ? {} : { occurs }),
    source: placeOf(record, lowering),
  };
}

function lowerField(field: Field, lowering: Lowering): FieldPlan {
  const [value] = field.defaults;
  return {
    name: field.name,
    ...titled(field),
    type: printed(lowering.types.ofDataType(field.type) ?? { kind: 'text' }, lowering.language),
    optional: field.flags.includes('optional') && value === undefined,
    ...(value === undefined ? {} : { default: lowerConstant(value, lowering) }),
  };
}

function lowerComputed(field: ComputedField, lowering: Lowering): ComputedPlan {
  const { type, optional } = lowering.types.ofNamed(field);
  return {
    name: field.name,
    ...titled(field),
    type: printed(type ?? { kind: 'text' }, lowering.language),
    value: lowerExpression(field.value, lowering),
    optional,
  };
}

/** Each computed field behind those that it reads. */
function inOrder(fields: ComputedPlan[]): ComputedPlan[] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const ordered = new Set<ComputedPlan>();
  const placing = new Set<ComputedPlan>();
  const place = (field: ComputedPlan) => {
    if (placing.has(field)) return;
    placing.add(field);
    for (const name of fieldsIn(field.value)) {
      const read = byName.get(name);
      if (read !== undefined) place(read);
    }
    ordered.add(field);
  };
  fields.forEach(place);
  return [...ordered];
}

function titled(node: { title?: string }): { title?: string } {
  return node.title === undefined ? {} : { title: node.title };
}
