import { defineDiagnostics } from '../../diagnostics.ts';

const record = (
  computed: string,
) => `record 邮件 { 编号: text key  发生日: date occurs  件数: number  金额: money  完成日: date optional  完整: yes/no optional
  ${computed}
}`;

export const expressionDiagnostics = defineDiagnostics('expression', {
  'type-mismatch': {
    severity: 'error',
    message: {
      en: (p: { expected: string; actual: string }) => `This is ${p.actual}, but ${p.expected} is needed here.`,
      zh: (p: { expected: string; actual: string }) => `这里应为${p.expected},却是${p.actual}。`,
    },
    why: {
      en: 'A rule that compares or adds things of different kinds has no meaning; the engine would have to guess.',
      zh: '不同种类的东西不能相比或相加;放过它,引擎就只能猜。',
    },
    avoid: record('过期 = 发生日 > 件数'),
    prefer: record('过期 = 发生日 > 2024-09-01'),
  },
  'unit-mismatch': {
    severity: 'error',
    message: {
      en: (p: { left: string; right: string; operator: string }) => `${p.left} ${p.operator} ${p.right}: the units do not fit.`,
      zh: (p: { left: string; right: string; operator: string }) => `${p.left} ${p.operator} ${p.right}:单位不合。`,
    },
    why: {
      en: 'Units are checked so that a rate a bag is never charged by the piece, and days are never added to yuan.',
      zh: '逐项核对单位,才不会把按袋的费率用在件上,或把日加到元上。',
    },
    avoid: record('应扣 = 金额 + 3 日'),
    prefer: record('应扣 = 金额 + 3 元'),
  },
  'unknown-unit': {
    severity: 'error',
    message: {
      en: (p: { unit: string; suggestion?: string }) =>
        `“${p.unit}” is not a known unit.${p.suggestion ? ` Did you mean “${p.suggestion}”?` : ' Declare it with `measure`, or leave a space before a word that is no unit.'}`,
      zh: (p: { unit: string; suggestion?: string }) =>
        `没有“${p.unit}”这个单位。${p.suggestion ? `是否想写“${p.suggestion}”?` : '请用“计量”声明它;若它不是单位,请在数字与它之间换行或加符号。'}`,
    },
    why: {
      en: 'A unit that nobody declared cannot be checked against anything.',
      zh: '没有声明过的单位无从核对。',
    },
    avoid: record('应扣 = 5 元/筐 × 件数'),
    prefer: `measure 件 also 筐\nrecord 邮件 { 编号: text key  发生日: date occurs  件数: number of 件\n  应扣 = 5 元/筐 × 件数\n}`,
  },
  'rate-unit': {
    severity: 'error',
    message: {
      en: (p: { unit: string; base?: string }) =>
        p.base === undefined
          ? `There is no rate per “${p.unit}” of this.`
          : `A rate per “${p.unit}” is not clear; say it per ${p.base}.`,
      zh: (p: { unit: string; base?: string }) =>
        p.base === undefined ? `这里不能再按“${p.unit}”计。` : `按“${p.unit}”计的费率说不清,请按${p.base}计。`,
    },
    why: {
      en: 'Is a rate per week due for a part of a week, and how much? Per day it is clear.',
      zh: '按周计的费率,不满一周算不算、算多少?按日计就清楚了。',
    },
    avoid: record('应扣 = 70 元/周 × 2 周'),
    prefer: record('应扣 = 10 元/日 × 2 周'),
  },
  'possibly-missing': {
    severity: 'error',
    message: {
      en: (p: { name: string }) =>
        `“${p.name}” may be missing here. Test it first (\`${p.name} is present\`) or give a value for that case (\`${p.name} default …\`).`,
      zh: (p: { name: string }) => `这里“${p.name}”可能缺值。请先判断(“${p.name} 有值”),或给出缺值时用什么(“${p.name} 默认 …”)。`,
    },
    why: {
      en: 'Nothing can be computed from a value that is not there; a silent zero would be a wrong fine.',
      zh: '缺的值算不出结果;若悄悄当作零,罚款就错了。',
    },
    avoid: record('用时 = 完成日 - 发生日'),
    prefer: record('用时 = 若 完成日 有值 则 完成日 - 发生日 否则 0 日'),
  },
  'ratio-and-points': {
    severity: 'error',
    message: {
      en: (p: { operator: string }) =>
        `A percentage and percentage points cannot be combined by ${p.operator}: 80% is a share, 1.6 pp is the distance between two shares.`,
      zh: (p: { operator: string }) => `百分比与百分点不能用 ${p.operator} 相连:80% 是比率,1.6 pp 是两个比率之差。`,
    },
    why: {
      en: '“2% less” and “2 points less” differ by a lot of money; the text must say which.',
      zh: '“低 2%”与“低 2 个百分点”相差很多钱,规则必须说清是哪一个。',
    },
    avoid: `record 统计 { 编号: text key  发生日: date occurs  合格率: ratio\n  达标 = 合格率 >= 2 pp\n}`,
    prefer: `record 统计 { 编号: text key  发生日: date occurs  合格率: ratio\n  达标 = 合格率 - 95% >= 2 pp\n}`,
  },
  'not-ordered': {
    severity: 'error',
    message: {
      en: (p: { type: string }) =>
        `Values of ${p.type} have no order. For an enum, declare the order with \`<\` between its values.`,
      zh: (p: { type: string }) => `${p.type}没有大小次序。枚举请在各值之间用 < 声明次序。`,
    },
    why: {
      en: 'Greater and less must mean something before they can decide a fine.',
      zh: '先要说清什么叫高低,才能凭高低定罚。',
    },
    avoid: `record 查实 { 编号: text key  发生日: date occurs  层级: one of 县局, 市局\n  上级查实 = 层级 >= 市局\n}`,
    prefer: `record 查实 { 编号: text key  发生日: date occurs  层级: one of 县局 < 市局\n  上级查实 = 层级 >= 市局\n}`,
  },
  'unknown-function': {
    severity: 'error',
    message: {
      en: (p: { name: string; known: string }) => `There is no function “${p.name}”. There are: ${p.known}.`,
      zh: (p: { name: string; known: string }) => `没有函数“${p.name}”。现有:${p.known}。`,
    },
    why: {
      en: 'Functions are built in, so that every backend computes the same.',
      zh: '函数都是内置的,这样各引擎算出的结果才相同。',
    },
    avoid: record('较多 = maximum(件数, 1)'),
    prefer: record('较多 = max(件数, 1)'),
  },
  'argument-count': {
    severity: 'error',
    message: {
      en: (p: { name: string; min: number; max: number; actual: number }) =>
        `${p.name} takes ${p.min === p.max ? p.min : `${p.min} to ${p.max}`} arguments, not ${p.actual}.`,
      zh: (p: { name: string; min: number; max: number; actual: number }) =>
        `${p.name} 需要 ${p.min === p.max ? p.min : `${p.min} 至 ${p.max}`} 个参数,这里有 ${p.actual} 个。`,
    },
    why: { en: 'A missing argument would have to be guessed.', zh: '缺的参数只能靠猜。' },
    avoid: record('较多 = max(件数)'),
    prefer: record('较多 = max(件数, 1)'),
  },
  'no-calendar': {
    severity: 'error',
    message: {
      en: () =>
        'Working days need a calendar: name it as the last argument, or give the manual one (`calendar 名称` in its header).',
      zh: () => '算工作日要有日历:请作为最后一个参数写出,或在规程里声明“日历 名称”。',
    },
    why: {
      en: 'Which days are worked differs between a counter and a delivery round; a working-day answer names the calendar it rests on.',
      zh: '窗口与投递的工作日并不相同;按工作日得出的结论必须说明依据哪个日历。',
    },
    avoid: record('期限 = workday(发生日, 2 工作日)'),
    prefer: `calendar 投递日 { week monday..sunday holidays cn }\n${record('期限 = workday(发生日, 2 工作日, 投递日)')}`,
  },
  'always-present': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `“${p.name}” is never missing, so this test always has the same answer.`,
      zh: (p: { name: string }) => `“${p.name}”不会缺值,这个判断总是同一个结果。`,
    },
    why: { en: 'A test that cannot fail hides what the author meant.', zh: '不会变的判断,掩盖了作者的本意。' },
    avoid: record('已记 = 件数 is present'),
    prefer: record('已完成 = 完成日 is present'),
  },
  'not-a-value': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” is a calendar; it can only be an argument of a working-day function.`,
      zh: (p: { name: string }) => `“${p.name}”是日历,只能作工作日函数的参数。`,
    },
    why: { en: 'A calendar has no value of its own.', zh: '日历本身没有值。' },
    avoid: `calendar 投递日 { week monday..sunday }\n${record('期限 = 投递日')}`,
    prefer: `calendar 投递日 { week monday..sunday }\n${record('期限 = workday(发生日, 1 工作日, 投递日)')}`,
  },
  'impossible-date': {
    severity: 'error',
    message: {
      en: (p: { text: string }) => `${p.text} is not a day or time that exists.`,
      zh: (p: { text: string }) => `${p.text} 不是存在的日期或时刻。`,
    },
    why: { en: 'A rule from a day that never comes would never be in force.', zh: '从不存在的日子起算的规则永远不会生效。' },
    avoid: record('较晚 = 发生日 > 2024-02-30'),
    prefer: record('较晚 = 发生日 > 2024-02-29'),
  },
  'division-by-zero': {
    severity: 'error',
    message: { en: () => 'This divides by zero.', zh: () => '除数为零。' },
    why: { en: 'There is no result, so no verdict could rest on it.', zh: '没有结果,也就没有可以依据的结论。' },
    avoid: record('均数 = 件数 ÷ 0'),
    prefer: record('均数 = 件数 ÷ 2'),
  },
});
