import { defineDiagnostics } from '../../diagnostics.ts';
import { typeNames } from './type-names.ts';

const event = (fields: string) => `record 事件 {\n  编号: text key\n  责任人: person\n${fields}\n}`;
const judged = (fields: string) => `record 事件 {\n${fields}\n}\npenalty 迟报 on 事件 { charge 责任人 5 元 }`;

const listed = (values: string) =>
  `source 办法 from "办法.csv"\nrecord 事件 cites 办法 §一 {\n  编号: text key\n  情形: one of ${values}\n}`;

export const recordDiagnostics = defineDiagnostics('record', {
  'unknown-type': {
    severity: 'error',
    message: {
      en: (p: { word: string; suggestion?: string }) =>
        `There is no type “${p.word}”${p.suggestion === undefined ? '.' : `; did you mean “${p.suggestion}”?`} The types are: ${typeNames('en').join(', ')}.`,
      zh: (p: { word: string; suggestion?: string }) =>
        `没有“${p.word}”这种类型${p.suggestion === undefined ? '。' : `;是否为“${p.suggestion}”?`}类型有:${typeNames('zh').join('、')}。`,
    },
    why: {
      en: 'Only a field whose type is known can be read from data and compared.',
      zh: '字段的类型说清楚了,才能从数据里读出来,才能比较。',
    },
    avoid: event('  比例: ratios'),
    prefer: event('  比例: ratio'),
  },
  'several-keys': {
    severity: 'error',
    message: {
      en: (p: { first: string }) => `A record has one key; “${p.first}” is it already.`,
      zh: (p: { first: string }) => `一种记录只有一个主键,已是“${p.first}”。`,
    },
    why: {
      en: 'Verdicts name a record by its key; with two, nobody knows which one is quoted.',
      zh: '结论用主键指明是哪一条记录;有两个主键,就不知道引的是哪一个。',
    },
    avoid: event('  单号: text key\n  发生日: date occurs'),
    prefer: event('  单号: text\n  发生日: date occurs'),
  },
  'several-occurs': {
    severity: 'error',
    message: {
      en: (p: { first: string }) => `One field says when a record occurred; “${p.first}” does so already.`,
      zh: (p: { first: string }) => `只能有一个字段说明何时发生,已是“${p.first}”。`,
    },
    why: {
      en: 'That day decides which version of a rule is in force; two days could give two fines.',
      zh: '这一天决定适用哪一版规则;有两天就可能得出两个罚款。',
    },
    avoid: event('  发生日: date occurs\n  查处日: date occurs'),
    prefer: event('  发生日: date occurs\n  查处日: date'),
  },
  'occurs-type': {
    severity: 'error',
    message: {
      en: (p: { actual: string }) => `“occurs” stands at a date, a datetime or a month; this is ${p.actual}.`,
      zh: (p: { actual: string }) => `“发生”只能标在日期、日期时间或月上;这里是${p.actual}。`,
    },
    why: {
      en: 'Rules are in force from a day; only a day can be compared with it.',
      zh: '规则从某日起生效,只有日子才能与它相比。',
    },
    avoid: event('  班次: text occurs'),
    prefer: event('  班次: text\n  发生日: date occurs'),
  },
  'occurs-optional': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” says when the record occurred, so it must not be missing.`,
      zh: (p: { name: string }) => `“${p.name}”说明何时发生,不能可缺。`,
    },
    why: { en: 'Without the day nobody can say which rules apply.', zh: '没有这一天,就说不出适用哪些规则。' },
    avoid: event('  发生日: date occurs optional'),
    prefer: event('  发生日: date occurs'),
  },
  'key-optional': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `The key “${p.name}” must be given in every record: no \`optional\`, no \`default\`.`,
      zh: (p: { name: string }) => `主键“${p.name}”每条记录都要有,不能可缺,也不能有默认值。`,
    },
    why: { en: 'A record without its key cannot be found again.', zh: '没有主键的记录,事后无从查找。' },
    avoid: 'record 事件 { 编号: text key optional  发生日: date occurs }',
    prefer: 'record 事件 { 编号: text key  发生日: date occurs }',
  },
  'default-type': {
    severity: 'error',
    message: {
      en: (p: { name: string; expected: string; actual: string }) =>
        `The default of “${p.name}” must be ${p.expected}; this is ${p.actual}.`,
      zh: (p: { name: string; expected: string; actual: string }) => `“${p.name}”的默认值应为${p.expected},这里是${p.actual}。`,
    },
    why: {
      en: 'The default takes the place of a missing value, so it must be one that could have been given.',
      zh: '默认值顶替没有填的值,所以必须是本来就能填的值。',
    },
    avoid: event('  发生日: date occurs\n  金额: money default 5'),
    prefer: event('  发生日: date occurs\n  金额: money default 5 元'),
  },
  'optional-with-default': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `“${p.name}” has a default, so it is never missing; leave out \`optional\`.`,
      zh: (p: { name: string }) => `“${p.name}”有默认值,不会缺;请去掉“可缺”。`,
    },
    why: {
      en: 'The two contradict one another: either nothing is known, or the default holds.',
      zh: '两者相矛盾:要么不知道,要么按默认值。',
    },
    avoid: event('  发生日: date occurs\n  次数: number optional default 1'),
    prefer: event('  发生日: date occurs\n  次数: number default 1'),
  },
  'several-defaults': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” has more than one default.`,
      zh: (p: { name: string }) => `“${p.name}”的默认值不止一个。`,
    },
    why: { en: 'Only one of them could hold.', zh: '只可能用其中一个。' },
    avoid: event('  发生日: date occurs\n  次数: number default 1 default 2'),
    prefer: event('  发生日: date occurs\n  次数: number default 1'),
  },
  'repeated-flag': {
    severity: 'warning',
    message: {
      en: (p: { flag: string }) => `“${p.flag}” is said twice.`,
      zh: (p: { flag: string }) => `“${p.flag}”写了两次。`,
    },
    why: { en: 'Once is enough; the second one often stood for something else.', zh: '写一次就够了;多出来的往往本想写别的。' },
    avoid: event('  发生日: date occurs\n  次数: number optional optional'),
    prefer: event('  发生日: date occurs\n  次数: number optional'),
  },
  'mixed-order': {
    severity: 'error',
    message: {
      en: () => 'Separate the values either by “,” (no order) or by “<” (from low to high), not by both.',
      zh: () => '各值之间要么都用“、”(无次序),要么都用“<”(由低到高),不能混用。',
    },
    why: {
      en: 'Half an order leaves open whether two values can be compared.',
      zh: '只排了一半次序,有的值就说不清谁高谁低。',
    },
    avoid: event('  发生日: date occurs\n  层级: one of 县局 < 市局, 省公司'),
    prefer: event('  发生日: date occurs\n  层级: one of 县局 < 市局 < 省公司'),
  },
  'single-value': {
    severity: 'warning',
    message: {
      en: (p: { value: string }) => `“${p.value}” is the only value, so there is nothing to choose.`,
      zh: (p: { value: string }) => `只有“${p.value}”一个值,没有可选的。`,
    },
    why: { en: 'Often a value was forgotten, or yes/no is meant.', zh: '往往是漏写了别的值,或本想写“是否”。' },
    avoid: event('  发生日: date occurs\n  情形: one of 丢失'),
    prefer: event('  发生日: date occurs\n  情形: one of 丢失, 损毁'),
  },
  circle: {
    severity: 'error',
    message: {
      en: (p: { way: string }) => `These fields are computed from one another in a circle: ${p.way}.`,
      zh: (p: { way: string }) => `这些字段互相推算,成了圈:${p.way}。`,
    },
    why: { en: 'Each waits for the other, so none has a value.', zh: '谁都要等另一个先算出来,结果谁也没有值。' },
    avoid: event('  发生日: date occurs\n  应扣 = 已扣 + 1 元\n  已扣 = 应扣 - 1 元'),
    prefer: event('  发生日: date occurs\n  已扣: money\n  应扣 = 已扣 + 1 元'),
  },
  'no-occurs': {
    severity: 'error',
    message: {
      en: (p: { name: string }) =>
        `Rules judge “${p.name}”, but no field says when it occurred. Mark a date, datetime or month with \`occurs\`.`,
      zh: (p: { name: string }) => `有规则针对“${p.name}”,却没有字段说明何时发生。请在日期、日期时间或月上标“发生”。`,
    },
    why: {
      en: 'The day decides which version of a rule is in force and which month a fine belongs to.',
      zh: '这一天决定适用哪一版规则、罚款算在哪个月。',
    },
    avoid: judged('  编号: text key\n  责任人: person\n  发生日: date'),
    prefer: judged('  编号: text key\n  责任人: person\n  发生日: date occurs'),
  },
  'no-key': {
    severity: 'information',
    message: {
      en: (p: { name: string }) => `Rules judge “${p.name}”, but it has no key; verdicts cannot say which record they are about.`,
      zh: (p: { name: string }) => `有规则针对“${p.name}”,却没有主键;结论说不出是哪一条记录。`,
    },
    why: { en: 'Whoever is fined will ask for which case.', zh: '被扣款的人会问:是哪一件事?' },
    avoid: judged('  责任人: person\n  发生日: date occurs'),
    prefer: judged('  编号: text key\n  责任人: person\n  发生日: date occurs'),
  },
  'not-a-span': {
    severity: 'error',
    message: {
      en: (p: { unit: string }) => `“${p.unit}” does not measure time; write \`number of ${p.unit}\`.`,
      zh: (p: { unit: string }) => `“${p.unit}”不是时间单位;请写“数 之 ${p.unit}”。`,
    },
    why: { en: 'A duration is added to days and hours; pieces are not.', zh: '时长要与日、小时相加,件数不能。' },
    avoid: 'measure 件\nrecord 事件 { 编号: text key  发生日: date occurs  数量: duration of 件 }',
    prefer: 'measure 件\nrecord 事件 { 编号: text key  发生日: date occurs  数量: number of 件 }',
  },
  'scaled-unit': {
    severity: 'error',
    message: {
      en: (p: { unit: string; base: string }) => `Fields are filled in ${p.base}, not in ${p.unit}: write \`of ${p.base}\`.`,
      zh: (p: { unit: string; base: string }) => `字段里的数按${p.base}填写,不按${p.unit};请写“之 ${p.base}”。`,
    },
    why: {
      en: 'A bare 2 in a data file must mean one thing; in rules you may still write 2 hours.',
      zh: '数据里光写一个 2,只能有一种意思;规则里仍可写 2 小时。',
    },
    avoid: event('  发生日: date occurs\n  用时: number of 小时'),
    prefer: event('  发生日: date occurs\n  用时: number of 分钟'),
  },
  'open-list': {
    severity: 'warning',
    message: {
      en: (p: { name: string; word: string; named: string[] }) =>
        `The paper lists ${p.named.join(', ')} with “${p.word}”: there is more than is named, and “${p.name}” has no value for it.`,
      zh: (p: { name: string; word: string; named: string[] }) =>
        `原文列举${p.named.join('、')}时写了“${p.word}”:不止这几种,而“${p.name}”没有留“其他”。`,
    },
    why: {
      en: 'What the paper covers without naming it cannot be entered, and no rule ever sees it. Add a value for the rest, or say that the list is complete.',
      zh: '原文管得到而没有点名的情形录不进来,规则也就看不到。请加一个“其他”,或与制定者定明只此几种。',
    },
    avoid: listed('丢失, 损毁'),
    prefer: listed('丢失, 损毁, 其他'),
    files: { '办法.csv': 'id,clause,statement\n1,一,邮件丢失、损毁等按件扣罚\n' },
  },
});
