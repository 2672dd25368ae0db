import { defineDiagnostics } from '../../diagnostics.ts';

const rules = `record 事件 { 编号: text key  责任人: person  情形: one of 迟报, 漏报  件数: number default 1  发生日: date occurs  补报日: date optional }
penalty 迟报扣款 on 事件 { when 情形 is 迟报 charge 责任人 5 元 × 件数 }`;
const given = '  given 事件 { 编号: "E1", 责任人: "张三", 情形: 迟报, 发生日: 2024-09-01 }';
const charged = '  expect 迟报扣款 charges "张三" 5 元';
const scenario = (...lines: string[]) => `${rules}\nscenario "迟报一次" {\n${lines.join('\n')}\n}`;
const settled = (...amounts: string[]) => `${rules}
record 奖金 { 人员: person  月份: month  数额: money }
settlement 月度扣款 every month { deduct from 奖金 }
scenario "从奖金里扣" {
${given}
  given 奖金 { 人员: "张三", 月份: 2024-09, 数额: 800 元 }
  expect 月度扣款 settles "张三" 2024-09 { ${amounts.join(', ')} }
}`;

export const scenarioDiagnostics = defineDiagnostics('scenario', {
  'duplicate-name': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `There is another scenario “${p.name}”.`,
      zh: (p: { name: string }) => `另有一个用例也叫“${p.name}”。`,
    },
    why: { en: 'When one of them fails, nobody knows which.', zh: '其中一个不通过时,分不清是哪个。' },
    avoid: `${scenario(given, charged)}\nscenario "迟报一次" {\n${given}\n${charged}\n}`,
    prefer: `${scenario(given, charged)}\nscenario "再报一次" {\n${given}\n${charged}\n}`,
  },
  'no-given': {
    severity: 'error',
    message: {
      en: () => 'This scenario gives no record, so there is nothing to judge.',
      zh: () => '这个用例没有写“已知”,没有可评判的。',
    },
    why: { en: 'It would pass whatever the rules say.', zh: '规则怎么写它都会通过。' },
    avoid: scenario('  expect no 迟报扣款'),
    prefer: scenario(given, charged),
  },
  'no-expect': {
    severity: 'error',
    message: {
      en: () => 'This scenario expects nothing, so it proves nothing.',
      zh: () => '这个用例没有写“应得”,什么也证明不了。',
    },
    why: { en: 'It would pass whatever the rules say.', zh: '规则怎么写它都会通过。' },
    avoid: scenario(given),
    prefer: scenario(given, charged),
  },
  'missing-fields': {
    severity: 'error',
    message: {
      en: (p: { record: string; fields: string[] }) =>
        `“${p.record}” needs ${p.fields.map((field) => `“${field}”`).join(', ')} as well.`,
      zh: (p: { record: string; fields: string[] }) => `“${p.record}”还要填${p.fields.map((field) => `“${field}”`).join('、')}。`,
    },
    why: {
      en: 'Such a record would be rejected before any rule sees it. A scenario that is about this expects `rejected`.',
      zh: '这样的记录会先被拒收,轮不到规则来评判。若用例就是要看这一点,请写“应得 拒收”。',
    },
    avoid: scenario('  given 事件 { 编号: "E1", 责任人: "张三", 情形: 迟报 }', charged),
    prefer: scenario(given, charged),
  },
  'repeated-field': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” is given twice.`,
      zh: (p: { name: string }) => `“${p.name}”填了两次。`,
    },
    why: { en: 'Only one of the values could count.', zh: '只可能用其中一个值。' },
    avoid: scenario('  given 事件 { 编号: "E1", 责任人: "张三", 情形: 迟报, 发生日: 2024-09-01, 编号: "E2" }', charged),
    prefer: scenario(given, charged),
  },
  'value-type': {
    severity: 'error',
    message: {
      en: (p: { name: string; expected: string; actual: string }) => `“${p.name}” must be ${p.expected}; this is ${p.actual}.`,
      zh: (p: { name: string; expected: string; actual: string }) => `“${p.name}”应为${p.expected},这里是${p.actual}。`,
    },
    why: { en: 'No data file could hold such a record.', zh: '数据里不可能有这样的记录。' },
    avoid: scenario('  given 事件 { 编号: "E1", 责任人: "张三", 情形: 迟报, 发生日: 2024-09, 件数: 1 }', charged),
    prefer: scenario('  given 事件 { 编号: "E1", 责任人: "张三", 情形: 迟报, 发生日: 2024-09-01, 件数: 1 }', charged),
  },
  'quoted-choice': {
    severity: 'error',
    message: {
      en: (p: QuotedChoice) =>
        p.suggestion === undefined
          ? `“${p.text}” is none of the values of “${p.name}”: ${p.values.join(', ')}.`
          : `Write ${p.suggestion} without quotes.`,
      zh: (p: QuotedChoice) =>
        p.suggestion === undefined
          ? `“${p.text}”不是“${p.name}”的值;可用:${p.values.join('、')}。`
          : `${p.suggestion} 不加引号。`,
    },
    why: {
      en: 'A value of a list is a name that is checked; text in quotes could be anything.',
      zh: '枚举的值是可核对的名称;引号里的文字什么都可能是。',
    },
    avoid: scenario('  given 事件 { 编号: "E1", 责任人: "张三", 情形: "迟报", 发生日: 2024-09-01 }', charged),
    prefer: scenario(given, charged),
  },
  'empty-value': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `An empty text stands for no value; leave “${p.name}” out instead.`,
      zh: (p: { name: string }) => `空文字等于没有填;请不写“${p.name}”。`,
    },
    why: { en: 'In data files, an empty cell is a missing value.', zh: '数据里的空格就是缺值。' },
    avoid: scenario('  given 事件 { 编号: "E1", 责任人: "张三", 情形: 迟报, 发生日: 2024-09-01, 补报日: "" }', charged),
    prefer: scenario(given, charged),
  },
  'repeated-key': {
    severity: 'error',
    message: {
      en: (p: { record: string; key: string }) => `Two records “${p.record}” have the key ${p.key}.`,
      zh: (p: { record: string; key: string }) => `两条“${p.record}”的主键都是 ${p.key}。`,
    },
    why: { en: 'A verdict names its record by the key.', zh: '结论用主键指明是哪一条记录。' },
    avoid: scenario(given, given, '  expect total 10 元'),
    prefer: scenario(given, given.replace('E1', 'E2'), '  expect total 10 元'),
  },
  'record-not-given': {
    severity: 'warning',
    message: {
      en: (p: { rule: string; record: string }) => `“${p.rule}” judges “${p.record}”, but none is given.`,
      zh: (p: { rule: string; record: string }) => `“${p.rule}”针对“${p.record}”,这里却没有给出。`,
    },
    why: { en: 'Without a record the rule says nothing.', zh: '没有记录,规则就没有结论。' },
    avoid: `${rules}\nrecord 投诉 { 编号: text key  责任人: person  发生日: date occurs }\npenalty 投诉扣款 on 投诉 { charge 责任人 9 元 }\nscenario "无投诉" {\n${given}\n  expect no 投诉扣款\n}`,
    prefer: scenario(given, charged),
  },
  'overrun-unit': {
    severity: 'error',
    message: {
      en: (p: { expected: string; actual: string }) => `This deadline counts in ${p.expected}, not ${p.actual}.`,
      zh: (p: { expected: string; actual: string }) => `这条时限按${p.expected}计,不是${p.actual}。`,
    },
    why: {
      en: 'Hours, calendar days and working days never turn into one another.',
      zh: '小时、自然日和工作日互不换算。',
    },
    avoid: `record 投诉 { 编号: text key  收日: date occurs  办日: date optional }
deadline 办结 on 投诉 { from 收日 to 办日 within 3 days }
scenario "晚一天" {
  given 投诉 { 编号: "1", 收日: 2025-03-01, 办日: 2025-03-05 }
  expect 办结 breaches 24 hours
}`,
    prefer: `record 投诉 { 编号: text key  收日: date occurs  办日: date optional }
deadline 办结 on 投诉 { from 收日 to 办日 within 3 days }
scenario "晚一天" {
  given 投诉 { 编号: "1", 收日: 2025-03-01, 办日: 2025-03-05 }
  expect 办结 breaches 1 day
}`,
  },
  'amount-type': {
    severity: 'error',
    message: {
      en: (p: { actual: string; number?: string }) =>
        `An amount of money is expected here, not ${p.actual}.${p.number === undefined ? '' : ` Write “${p.number} 元”.`}`,
      zh: (p: { actual: string; number?: string }) =>
        `这里应为金额,却是${p.actual}。${p.number === undefined ? '' : `请写“${p.number} 元”。`}`,
    },
    why: { en: 'Verdicts are amounts of money.', zh: '结论都是金额。' },
    avoid: scenario(given, '  expect 迟报扣款 charges "张三" 5'),
    prefer: scenario(given, charged),
  },
  'unknown-subject': {
    severity: 'warning',
    message: {
      en: (p: { subject: string; suggestion?: string }) =>
        `Nothing given here mentions “${p.subject}”.${p.suggestion === undefined ? '' : ` Did you mean “${p.suggestion}”?`}`,
      zh: (p: { subject: string; suggestion?: string }) =>
        `已知里没有提到“${p.subject}”。${p.suggestion === undefined ? '' : `是否想写“${p.suggestion}”?`}`,
    },
    why: { en: 'A verdict can only fall on somebody whom a record names.', zh: '结论只能落在记录里写到的人或机构。' },
    avoid: scenario(given, '  expect 迟报扣款 charges "张山" 5 元'),
    prefer: scenario(given, charged),
  },
  'unknown-key': {
    severity: 'warning',
    message: {
      en: (p: { key: string; suggestion?: string }) =>
        `No record given here has the key “${p.key}”.${p.suggestion === undefined ? '' : ` Did you mean “${p.suggestion}”?`}`,
      zh: (p: { key: string; suggestion?: string }) =>
        `已知里没有主键为“${p.key}”的记录。${p.suggestion === undefined ? '' : `是否想写“${p.suggestion}”?`}`,
    },
    why: { en: 'The expectation would be about a record that is not there.', zh: '所期望的是一条不存在的记录。' },
    avoid: scenario(given, '  expect 迟报扣款 of "E2" charges "张三" 5 元'),
    prefer: scenario(given, '  expect 迟报扣款 of "E1" charges "张三" 5 元'),
  },
  contradiction: {
    severity: 'error',
    message: {
      en: (p: { rule: string }) => `“${p.rule}” is expected to apply and not to apply.`,
      zh: (p: { rule: string }) => `既期望“${p.rule}”适用,又期望它不适用。`,
    },
    why: { en: 'Such a scenario can never pass.', zh: '这样的用例永远不会通过。' },
    avoid: scenario(given, charged, '  expect no 迟报扣款'),
    prefer: scenario(given, charged),
  },
  'repeated-amount': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” is expected twice.`,
      zh: (p: { name: string }) => `“${p.name}”写了两次。`,
    },
    why: { en: 'A settlement line has each amount once.', zh: '一行结算里每种金额只有一个。' },
    avoid: settled('due 5 元', 'due 9 元'),
    prefer: settled('due 5 元', 'paid 795 元'),
  },
});

interface QuotedChoice {
  name: string;
  text: string;
  values: string[];
  /** The value that is meant. */
  suggestion?: string;
}
