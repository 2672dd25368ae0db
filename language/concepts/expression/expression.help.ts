import type { ConceptHelp } from '../../concept.ts';

export const expressionHelp: ConceptHelp = {
  keywords: {
    and: { zh: '两边都成立。`甲 且 乙`', en: 'Both sides hold. `a and b`' },
    or: { zh: '至少一边成立。`甲 或 乙`', en: 'At least one side holds. `a or b`' },
    not: { zh: '不成立。`非 已补救`', en: 'Does not hold. `not remedied`' },
    is: { zh: '等于。`种类 为 总包`', en: 'Equals. `kind is bag`' },
    'is not': { zh: '不等于。`种类 不为 总包`', en: 'Does not equal. `kind is not bag`' },
    in: { zh: '是其中之一。`情形 属于 (丢失, 损毁)`', en: 'Is one of. `case in (lost, damaged)`' },
    within: {
      zh: '不晚于某日之后若干天;当日为第 0 天。`找回日 限 15 日 之 发生日`',
      en: 'Not later than so long after; the day itself is day 0. `found within 15 days of lost`',
    },
    of: {
      zh: '后面是从哪天数起。`找回日 限 15 日 之 发生日`',
      en: 'The day that is counted from follows. `found within 15 days of lost`',
    },
    'is missing': { zh: '没有填。`完成日 缺值`', en: 'Has no value. `done is missing`' },
    'is present': { zh: '填了。`完成日 有值`', en: 'Has a value. `done is present`' },
    default: { zh: '缺值时改用。`完成日 默认 找回日`', en: 'The value to use where it is missing. `done default found`' },
    if: { zh: '按条件取值。`若 件数 > 10 则 5 元 否则 2 元`', en: 'A value by condition. `if n > 10 then 5 元 else 2 元`' },
    then: {
      zh: '条件成立时的值。`若 件数 > 10 则 5 元 否则 2 元`',
      en: 'The value where the condition holds. `if n > 10 then 5 元 else 2 元`',
    },
    else: {
      zh: '条件不成立时的值。`若 件数 > 10 则 5 元 否则 2 元`',
      en: 'The value where it does not hold. `if n > 10 then 5 元 else 2 元`',
    },
    yes: { zh: '成立。`完整 = 是`', en: 'It is so. `complete = yes`' },
    no: { zh: '不成立。`完整 = 否`', en: 'It is not so. `complete = no`' },
  },
  snippets: [],
};
