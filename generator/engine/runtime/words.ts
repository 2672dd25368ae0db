/** The words of verdicts and rejections, in the language of the plan. */
import type { PlanLanguage } from '../../plan/plan.ts';

export interface Words {
  yes: string;
  no: string;
  /** Behind a name: `找回日 缺`. */
  missing: string;
  present: string;
  undecided: string;
  /** Behind an amount of money. */
  yuan: string;
  /** The name of a discretion that no field holds. */
  discretion: string;
  /** The name of a choice among sanctions that no field holds. */
  choice: string;
  /** Of a fine among several whose shares nobody has fixed. */
  shares: string;
  /** What somebody is exempt from. */
  exempt(rules: string): string;
  /** The how manieth time it is, and which times are counted. */
  occurrence(ordinal: number, times: string): string;
  and: string;
  or: string;
  not: string;
  in: string;
  /** The day up to which is judged. */
  asOf: string;
  /** Between names in one text. */
  comma: string;
  /** `逾期 1 分钟`. */
  overrun(by: string): string;
  /** Days that a working-day count passes over. */
  notCounted(calendar: string, first: string, last: string): string;
  /** A row of a decision table, and why it holds. */
  row(table: string, label: string, reasons: readonly string[]): string;
  /** The parts of `裁量额 25 元 不在 10 元 .. 20 元 之内`. */
  outside<Part>(name: string, value: Part, range: Part): (string | Part)[];
  notObject: string;
  missingField(field: string): string;
  badText(field: string): string;
  badBoolean(field: string): string;
  badNumber(field: string): string;
  inexactNumber(field: string): string;
  badDate(field: string): string;
  badMonth(field: string): string;
  badDateTime(field: string): string;
  badTime(field: string): string;
  unknownValue(field: string, value: string, values: string, nearest: string | undefined): string;
}

export const WORDS: Record<PlanLanguage, Words> = {
  zh: {
    yes: '是',
    no: '否',
    missing: '缺',
    present: '有值',
    undecided: '未定',
    yuan: '元',
    discretion: '裁量额',
    choice: '处分择一',
    shares: '分摊份额',
    exempt: (rules) => `免于 ${rules}`,
    occurrence: (ordinal, times) => `第 ${ordinal} 次:${times}`,
    and: '且',
    or: '或',
    not: '非',
    in: '属于',
    asOf: '截至日',
    comma: '、',
    overrun: (by) => `逾期 ${by}`,
    notCounted: (calendar, first, last) => `${calendar}不计 ${first === last ? first : `${first} 至 ${last}`}`,
    row: (table, label, reasons) => [`${table} ${label}`, ...reasons].join('、'),
    outside: (name, value, range) => [`${name} `, value, ' 不在 ', range, ' 之内'],
    notObject: '记录应为一个对象(各列的名与值)。',
    missingField: (field) => `缺少必填项“${field}”。`,
    badText: (field) => `“${field}”应为文本。`,
    badBoolean: (field) => `“${field}”应为 是 或 否。`,
    badNumber: (field) => `“${field}”应为十进制数,如 12 或 3.50。`,
    inexactNumber: (field) => `“${field}”的位数太多,读进来就不准了;请加上引号,写成文字。`,
    badDate: (field) => `“${field}”应为 1900 至 2199 年间实有的日期,如 2024-09-01。`,
    badMonth: (field) => `“${field}”应为月份,如 2024-09。`,
    badDateTime: (field) => `“${field}”应为日期和时间,如 2024-09-01T08:30。`,
    badTime: (field) => `“${field}”应为时刻,如 08:30。`,
    unknownValue: (field, value, values, nearest) =>
      `“${field}”没有“${value}”这个值,应为:${values}。${nearest === undefined ? '' : `是否为“${nearest}”?`}`,
  },
  en: {
    yes: 'yes',
    no: 'no',
    missing: 'missing',
    present: 'present',
    undecided: 'undetermined',
    yuan: 'yuan',
    discretion: 'discretion',
    choice: 'choice of sanction',
    shares: 'shares',
    exempt: (rules) => `exempt from ${rules}`,
    occurrence: (ordinal, times) => `number ${ordinal}: ${times}`,
    and: 'and',
    or: 'or',
    not: 'not',
    in: 'in',
    asOf: 'as-of day',
    comma: ', ',
    overrun: (by) => `over by ${by}`,
    notCounted: (calendar, first, last) => `${calendar} does not count ${first === last ? first : `${first} to ${last}`}`,
    row: (table, label, reasons) => [`${table} ${label}`, ...reasons].join(', '),
    outside: (name, value, range) => [`${name} `, value, ' is not within ', range],
    notObject: 'A record is an object of columns and values.',
    missingField: (field) => `The required field "${field}" is missing.`,
    badText: (field) => `"${field}" must be text.`,
    badBoolean: (field) => `"${field}" must be yes or no.`,
    badNumber: (field) => `"${field}" must be a decimal number such as 12 or 3.50.`,
    inexactNumber: (field) => `"${field}" has more digits than a number of JSON keeps; write it in quotes.`,
    badDate: (field) => `"${field}" must be a day that exists, of 1900 to 2199, such as 2024-09-01.`,
    badMonth: (field) => `"${field}" must be a month such as 2024-09.`,
    badDateTime: (field) => `"${field}" must be a date and time such as 2024-09-01T08:30.`,
    badTime: (field) => `"${field}" must be a time such as 08:30.`,
    unknownValue: (field, value, values, nearest) =>
      `"${field}" has no value "${value}"; it is one of: ${values}.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
  },
};
