import { dimensionText, isShareRate, sameDimension } from '../values/dimension.ts';
import type { ValueType } from '../values/value-type.ts';

export type { ValueType };

/** What is known of an expression: its type, and whether its value can be missing. `undefined` type: already reported. */
export interface Typing {
  type: ValueType | undefined;
  optional: boolean;
}

export const plainNumber: ValueType = { kind: 'quantity', dimension: {} };
export const boolean: ValueType = { kind: 'boolean' };

export function isMoney(type: ValueType | undefined): boolean {
  return type?.kind === 'quantity' && sameDimension(type.dimension, { money: 1 });
}

/** Whether values of the two types can be compared with one another. */
export function comparable(left: ValueType, right: ValueType): boolean {
  if (left.kind === 'quantity' && right.kind === 'quantity') return sameDimension(left.dimension, right.dimension);
  if (isName(left) && isName(right)) return true;
  if (left.kind === 'enum' && right.kind === 'enum') return left.values.some((value) => right.values.includes(value));
  return left.kind === right.kind;
}

/** Text, persons and units are all written as texts. */
function isName(type: ValueType): boolean {
  return type.kind === 'text' || type.kind === 'person' || type.kind === 'unit';
}

export function isOrdered(type: ValueType): boolean {
  return type.kind === 'enum' ? type.ordered : !isName(type) && type.kind !== 'boolean';
}

const names: Record<Exclude<ValueType['kind'], 'enum' | 'quantity'>, { zh: string; en: string }> = {
  text: { zh: '文本', en: 'text' },
  person: { zh: '人员', en: 'person' },
  unit: { zh: '机构', en: 'unit' },
  boolean: { zh: '是/否', en: 'yes/no' },
  ratio: { zh: '比率', en: 'ratio' },
  points: { zh: '百分点', en: 'percentage points' },
  date: { zh: '日期', en: 'date' },
  datetime: { zh: '日期时间', en: 'datetime' },
  month: { zh: '月份', en: 'month' },
  time: { zh: '时刻', en: 'time' },
};

/** A type in words: `金额`, `数(件)`, `比率(%/日)`, `枚举(总包、报纸 …)`. */
export function typeText(type: ValueType, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  if (type.kind === 'enum') {
    const shown = type.values.slice(0, 4).join(zh ? '、' : ', ') + (type.values.length > 4 ? ' …' : '');
    return zh ? `枚举(${shown})` : `one of (${shown})`;
  }
  if (type.kind !== 'quantity') return names[type.kind][language];
  if (isMoney(type)) return zh ? '金额' : 'money';
  const unit = dimensionText(type.dimension, language);
  if (unit === '') return zh ? '数' : 'number';
  const name = isShareRate(type.dimension) ? names.ratio[language] : zh ? '数' : 'number';
  return zh ? `${name}(${unit})` : `${name} (${unit})`;
}
