import type { MessageLanguage } from '../diagnostics.ts';
import { isField, type Field, type Record } from '../generated/ast.ts';
import type { TypeSystem } from '../types/type-system.ts';
import { isMoney, type ValueType } from '../types/type.ts';

interface Wanted {
  /** ISO date. */
  day: string;
  values: ReadonlyMap<string, string>;
  language: MessageLanguage;
}

/**
 * A plain record with the values that are wanted, and some value in every other field that must have one, in the order of the fields:
 * `{ 编号: '1', 责任人: '张三', 发生日: '2024-07-15' }`. Undefined where a field has no type, or what is wanted is no field.
 */
export function sampleRecord(
  { members }: Record,
  { day, values, language }: Wanted,
  types: TypeSystem,
): globalThis.Record<string, string> | undefined {
  const fields = members.filter(isField);
  if ([...values.keys()].some((name) => !fields.some((field) => field.name === name))) return undefined;
  const sample: [string, string][] = [];
  for (const field of fields) {
    const value = values.get(field.name) ?? (mayBeLeftOut(field) ? undefined : plainValue(field, { day, language }, types));
    if (value !== undefined) sample.push([field.name, value]);
    else if (!mayBeLeftOut(field)) return undefined;
  }
  return Object.fromEntries(sample);
}

function mayBeLeftOut({ flags, defaults }: Field): boolean {
  return defaults.length > 0 || flags.includes('optional');
}

/** Some value of a field, the plainest: of a list the first, 1 of what is counted. */
function plainValue(field: Field, { day, language }: Omit<Wanted, 'values'>, types: TypeSystem): string | undefined {
  const type = types.ofDataType(field.type);
  return type === undefined ? undefined : plain(type, { day, language, isKey: field.flags.includes('key') });
}

function plain(type: ValueType, { day, language, isKey }: { day: string; language: MessageLanguage; isKey: boolean }) {
  const zh = language === 'zh';
  switch (type.kind) {
    case 'person':
      return zh ? '张三' : 'Smith';
    case 'text':
    case 'unit':
      return isKey ? '1' : zh ? '甲' : 'A';
    case 'boolean':
      return 'no';
    case 'enum':
      return type.values[0];
    case 'quantity':
      return isMoney(type) ? '100' : '1';
    case 'ratio':
      return '0.5';
    case 'points':
      return '0.01';
    case 'date':
      return day;
    case 'month':
      return day.slice(0, 7);
    case 'datetime':
      return `${day}T09:00`;
    case 'time':
      return '09:00';
  }
}
