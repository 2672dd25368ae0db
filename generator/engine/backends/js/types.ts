/** The declarations of a compiled module. */
import type { FieldPlan, Plan, RecordPlan, ValueType } from '../../../plan/plan.ts';
import { stringLiteral } from './escape.ts';
import { FUNCTION_TYPES, SHARED_TYPES } from './shared-types.ts';

export function moduleTypes(plan: Plan): string {
  const records = plan.records
    .map((record) => `  ${stringLiteral(record.name)}: {\n${record.fields.map(fieldType).join('')}  };\n`)
    .join('');
  return `${SHARED_TYPES}
/** The record types, as data files hold them. What is unknown of a record is left out, null or ''. */
export interface Records {
${records}}

/** The settlements, by name. */
export type SettlementName = ${settlementNames(plan)};
${FUNCTION_TYPES}`;
}

function settlementNames({ settlements }: Plan): string {
  return settlements.length === 0 ? 'never' : settlements.map(({ name }) => stringLiteral(name)).join(' | ');
}

function fieldType(field: RecordPlan['fields'][number]): string {
  const isOpen = mayBeMissing(field);
  const about = [field.title, HOW_WRITTEN[field.type.kind] ?? unitOf(field.type)].filter((part) => part !== undefined).join('; ');
  const comment = about === '' ? '' : `    /** ${about.replaceAll('*/', '* /').replace(/\s+/g, ' ')} */\n`;
  return `${comment}    ${stringLiteral(field.name)}${isOpen ? '?' : ''}: ${valueType(field.type)}${isOpen ? ' | null | undefined' : ''};\n`;
}

/** What TypeScript cannot say of a value. */
const HOW_WRITTEN: Partial<Record<ValueType['kind'], string>> = {
  boolean: 'true or false, 1 or 0, yes or no, 是 or 否',
  date: '2024-09-01',
  month: '2024-09',
  datetime: '2024-09-01T08:30; local time where it has no offset',
  time: '08:30',
  ratio: '0.8 or 80%',
  points: '0.016 or 1.6pp',
};

function unitOf(type: ValueType): string | undefined {
  return type.kind === 'quantity' ? type.unit : undefined;
}

function mayBeMissing({ optional, default: fallback }: FieldPlan): boolean {
  return optional || fallback !== undefined;
}

function valueType(type: ValueType): string {
  switch (type.kind) {
    case 'enum':
      return type.values.map(stringLiteral).join(' | ');
    case 'boolean':
      return 'boolean | 0 | 1 | string';
    case 'date':
    case 'month':
    case 'datetime':
    case 'time':
      return 'string';
    default:
      return 'string | number';
  }
}
