import { isComputedField, isField, type ComputedField, type Subject } from '../generated/ast.ts';
import type { MessageLanguage } from '../diagnostics.ts';
import { typeText } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/** What a charge or sanction would fall on, in words, where that is nobody: a number, a date, a computed field. */
export function nobody(
  subject: Subject | ComputedField | undefined,
  types: TypeSystem,
  language: MessageLanguage,
): string | undefined {
  if (isComputedField(subject)) return language === 'zh' ? '计算字段' : 'a computed field';
  if (!isField(subject)) return undefined;
  const type = types.ofDataType(subject.type);
  if (type === undefined || type.kind === 'person' || type.kind === 'unit' || type.kind === 'text') return undefined;
  return typeText(type, language);
}
