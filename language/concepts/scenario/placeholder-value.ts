import { valuesOfType } from '../../scope/type-values.ts';
import { isEnumType, isLevelType, isSimpleType, type DataType, type SimpleType } from '../../generated/ast.ts';
import type { MessageLanguage } from '../../diagnostics.ts';
import { spellKeyword } from '../../keywords.ts';

const values: Record<SimpleType['kind'], string> = {
  text: '"…"',
  person: '"张三"',
  unit: '"…"',
  'yes/no': 'no',
  money: '1 元',
  ratio: '100%',
  points: '1 pp',
  date: '2024-01-01',
  datetime: '2024-01-01T08:00',
  month: '2024-01',
  time: '08:00',
};

/** A value of the type, to be overwritten: `2024-01-01`, the first value of a list, `1` for a number. */
export function placeholderValue(type: DataType, language: MessageLanguage): string {
  if (isEnumType(type) || isLevelType(type)) return valuesOfType(type)[0]?.name ?? '"…"';
  return isSimpleType(type) ? spellKeyword(values[type.kind], language) : '1';
}
