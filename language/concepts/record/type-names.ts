import { spellKeyword, type EnglishKeyword, type KeywordSpelling } from '../../keywords.ts';
import { nearest } from '../../nearest.ts';
import { typeKeywords } from '../../type-words.ts';

/** What people call them elsewhere. */
const otherNames: Partial<Record<EnglishKeyword, string[]>> = {
  text: ['文字', '字符', '字符串', '字符型', 'string', 'varchar'],
  'yes/no': ['布尔', '真假', '逻辑', 'boolean', 'bool'],
  number: ['数字', '数值', '数量', '整数', '小数', 'integer', 'int', 'decimal', 'float', 'double'],
  money: ['货币', '钱', '人民币', 'currency', 'amount'],
  ratio: ['比例', '百分比', '百分数', '百分率', 'percent', 'percentage', 'rate'],
  duration: ['时间长度', '期限', 'period'],
  date: ['日', 'day'],
  datetime: ['时间', '日期和时间', 'timestamp'],
  month: ['月份', '年月'],
  person: ['人', '姓名', '人名', '员工'],
  unit: ['单位', '部门', '组织'],
  'one of': ['选项', '枚举值', '列表', 'enum', 'enumeration', 'choice'],
};

/** The words that begin a type, in the order of the guide. */
export function typeNames(spelling: KeywordSpelling): string[] {
  return typeKeywords.map((type) => spellKeyword(type, spelling));
}

/** The type that a word may stand for, in the spelling that the word is in: `比例` is `比率`, `boolean` is `yes/no`. */
export function likelyType(word: string): string | undefined {
  const spelling = /^[a-z]/i.test(word) ? 'en' : 'zh';
  const other = typeKeywords.find((type) => otherNames[type]?.includes(word.toLowerCase()));
  if (other !== undefined) return spellKeyword(other, spelling);
  return nearest(word, typeNames(spelling));
}
