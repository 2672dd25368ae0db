/** The built-in functions, by their English name, with their Chinese one. What they compute: see FunctionName in generator/plan/plan.ts. */
export const functions = {
  max: { zh: '较大', arguments: { min: 2, max: 9 }, help: { zh: '各值中最大的一个', en: 'the largest of the values' } },
  min: { zh: '较小', arguments: { min: 2, max: 9 }, help: { zh: '各值中最小的一个', en: 'the smallest of the values' } },
  floor: {
    zh: '舍整',
    arguments: { min: 1, max: 1 },
    help: { zh: '不大于该数的整数', en: 'the number without its fraction, downwards' },
  },
  ceil: {
    zh: '进整',
    arguments: { min: 1, max: 1 },
    help: { zh: '不小于该数的整数', en: 'the number without its fraction, upwards' },
  },
  abs: { zh: '绝对值', arguments: { min: 1, max: 1 }, help: { zh: '去掉负号', en: 'the number without its sign' } },
  workdays: {
    zh: '工作日数',
    arguments: { min: 2, max: 3 },
    help: {
      zh: '工作日数(自, 至, 日历):自日之后到至日为止的工作日数;至日不晚于自日则为 0',
      en: 'workdays(from, to, calendar): the working days after `from` up to and including `to`; 0 where `to` is not later',
    },
  },
  workday: {
    zh: '第几工作日',
    arguments: { min: 2, max: 3 },
    help: {
      zh: '第几工作日(自, n, 日历):自日之后的第 n 个工作日',
      en: 'workday(from, n, calendar): the nth working day after `from`',
    },
  },
  monthOf: { zh: '所在月', arguments: { min: 1, max: 1 }, help: { zh: '日期所在的月份', en: 'the month of a date' } },
  dateOf: { zh: '所在日', arguments: { min: 1, max: 1 }, help: { zh: '日期时间所在的日期', en: 'the date of a datetime' } },
} as const;

export type FunctionName = keyof typeof functions;

const byChinese = new Map(Object.entries(functions).map(([name, { zh }]) => [zh as string, name as FunctionName]));

/** The function that a name spells, in either language. */
export function functionOf(name: string): FunctionName | undefined {
  return Object.hasOwn(functions, name) ? (name as FunctionName) : byChinese.get(name);
}
