import { defineDiagnostics } from '../../diagnostics.ts';
import { wholeDiagnostics } from './deadline-whole.diagnostics.ts';

const fields =
  '编号: text key  单位: unit  收到: datetime occurs  响应: datetime optional  收日: date  办日: date optional  金额: money  情形: one of 正常, 丢失 default 正常';
const event = `record 投诉 { ${fields} }`;
const workdays = 'calendar 工作日历 { week monday..friday }';
const fine = 'penalty 超时 on breach of 响应时限 { charge 单位 5 元 }';
const deadline = (body: string, head = '') => [event, `deadline 响应时限 "及时响应" on 投诉${head} { ${body} }`, fine].join('\n');

const ownDiagnostics = defineDiagnostics('deadline', {
  'no-limit': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” does not say from when to when, and how long it may take.`,
      zh: (p: { name: string }) => `“${p.name}”没有说从何时到何时、限多久。`,
    },
    why: { en: 'Without a limit nothing can be late.', zh: '没有期限,就无所谓逾期。' },
    avoid: deadline('from 收到 to 响应'),
    prefer: deadline('from 收到 to 响应 within 24 hours'),
  },
  'said-twice': {
    severity: 'error',
    message: {
      en: () => 'This is said already; a deadline has one limit, one start of counting and one subject.',
      zh: () => '前面已经写过;一条时限只有一个期限、一种起算、一个对象。',
    },
    why: { en: 'With two, nobody knows which one counts.', zh: '写了两个,就不知道以哪个为准。' },
    avoid: deadline('from 收到 to 响应 within 24 hours  from 收到 to 响应 within 48 hours'),
    prefer: deadline('from 收到 to 响应 within 24 hours'),
  },
  'no-start': {
    severity: 'error',
    message: {
      en: () => 'It does not say from when the time runs.',
      zh: () => '没有说从何时起算。',
    },
    why: { en: 'A limit runs from some day or moment that the record holds.', zh: '期限要从记录里的某个日期或时刻起算。' },
    avoid: deadline('to 响应 within 24 hours'),
    prefer: deadline('from 收到 to 响应 within 24 hours'),
  },
  'idle-start': {
    severity: 'error',
    message: {
      en: () => 'A limit before an event is counted back from it; it has no start.',
      zh: () => '某事之前的期限从那件事往前数,没有起点。',
    },
    why: { en: 'What is written here would have no effect.', zh: '写在这里的起点不起作用。' },
    avoid: deadline('from 收日 to 办日 at least 5 days before 收日'),
    prefer: deadline('to 办日 at least 5 days before 收日'),
  },
  'not-a-day': {
    severity: 'error',
    message: {
      en: (p: { actual: string }) => `Here a date or a datetime is needed; this is ${p.actual}.`,
      zh: (p: { actual: string }) => `这里要用日期或日期时间,而这是${p.actual}。`,
    },
    why: {
      en: 'Time runs from a day to a day, or from a moment to a moment. A month will do only where a day of the month is meant.',
      zh: '时间从一天到一天,或从一个时刻到一个时刻;只有限到某月某日时才可以从月份起算。',
    },
    avoid: deadline('from 金额 to 办日 within 3 days'),
    prefer: deadline('from 收日 to 办日 within 3 days'),
  },
  'not-a-time': {
    severity: 'error',
    message: {
      en: (p: { actual: string }) => `Here a length of time is needed, such as 24 hours or 3 workdays; this is ${p.actual}.`,
      zh: (p: { actual: string }) => `这里要用一段时间,如 24 小时、3 工作日;而这是${p.actual}。`,
    },
    why: { en: 'Hours, calendar days and working days are counted differently.', zh: '小时、自然日和工作日的数法各不相同。' },
    avoid: deadline('from 收日 to 办日 within 3'),
    prefer: deadline('from 收日 to 办日 within 3 days'),
  },
  'not-positive': {
    severity: 'error',
    message: {
      en: (p: { span: string }) => `A limit of ${p.span} leaves no time.`,
      zh: (p: { span: string }) => `期限 ${p.span} 等于不给时间。`,
    },
    why: { en: 'Everything would be late.', zh: '这样什么都算逾期。' },
    avoid: deadline('from 收日 to 办日 within 0 days'),
    prefer: deadline('from 收日 to 办日 within 1 day'),
  },
  'no-calendar': {
    severity: 'error',
    message: {
      en: () => 'Working days need a calendar: name one behind `of`, or one for all in the manual.',
      zh: () => '工作日要按日历数:请用“之”写明是哪个日历,或在规程里定一个。',
    },
    why: { en: 'Which days are worked differs from place to place.', zh: '哪些天上班,各处不同。' },
    avoid: deadline('from 收日 to 办日 within 3 workdays'),
    prefer: `${workdays}\n${deadline('from 收日 to 办日 within 3 workdays of 工作日历')}`,
  },
  'no-time-of-day': {
    severity: 'error',
    message: {
      en: () => 'Only the day is known here, not the time of day; hours and times of day cannot be told from it.',
      zh: () => '这里只有日期,没有时刻;算不出小时,也比不了钟点。',
    },
    why: {
      en: 'A date never becomes midnight silently: what is due within 24 hours may be due on either of two days.',
      zh: '日期不会悄悄当成零点:24 小时以内,可能是当天,也可能是次日。',
    },
    avoid: deadline('from 收日 to 办日 within 24 hours'),
    prefer: deadline('from 收到 to 响应 within 24 hours'),
  },
  'hours-and-cut-off': {
    severity: 'error',
    message: {
      en: () => 'A limit in hours ends by itself; it has no time of day as well.',
      zh: () => '按小时的期限到点即止,不再另定钟点。',
    },
    why: { en: 'The two can contradict one another.', zh: '两者可能矛盾。' },
    avoid: deadline('from 收到 to 响应 within 24 hours before 15:00'),
    prefer: deadline('from 收到 to 响应 within 1 day before 15:00'),
  },
  'days-or-hours': {
    severity: 'warning',
    message: {
      en: (p: { span: string }) =>
        `From a moment to a moment ${p.span} can end with the last day, or to the minute; write \`by the day\` or \`by the clock\`.`,
      zh: (p: { span: string }) => `从时刻到时刻的 ${p.span},可以到最后一日终了,也可以按钟点算满;请写“按日”或“按钟点”。`,
    },
    why: {
      en: 'Where the two readings differ the verdict is undecided until one is chosen.',
      zh: '两种读法结果不同的,在选定之前一律未决。',
    },
    avoid: deadline('from 收到 to 响应 within 7 days'),
    prefer: deadline('from 收到 to 响应 within 7 days by the day'),
  },
  'idle-reading': {
    severity: 'error',
    message: {
      en: () => '`by the clock` says how days from a moment to a moment end; here it has no meaning.',
      zh: () => '“按钟点”只用于从时刻到时刻的若干日,用在这里没有意义。',
    },
    why: { en: 'Working days and dates have no clock.', zh: '工作日和日期不论钟点。' },
    avoid: deadline('from 收日 to 办日 within 7 days by the clock'),
    prefer: deadline('from 收日 to 办日 within 7 days'),
  },
  'no-such-day': {
    severity: 'error',
    message: {
      en: (p: { day: string; most: number }) =>
        `There is no day ${p.day}: write a whole number from 1${p.most === 31 ? ' to 31' : ''}.`,
      zh: (p: { day: string; most: number }) => `没有第 ${p.day} 这一天;请写 1 ${p.most === 31 ? '到 31 ' : '以上'}的整数。`,
    },
    why: { en: 'Days are counted from 1.', zh: '日子从 1 数起。' },
    example: { day: '32', most: 31 },
    avoid: deadline('from 收日 to 办日 before day 32 of next month'),
    prefer: deadline('from 收日 to 办日 before day 5 of next month'),
  },
  'no-such-time': {
    severity: 'error',
    message: {
      en: (p: { time: string }) =>
        `${p.time} is no time of day${p.time === '24:00' ? '; for “on the same day” write “up to day 1”' : ''}.`,
      zh: (p: { time: string }) => `没有 ${p.time} 这个时刻${p.time === '24:00' ? ';要说“当日以内”,写“第 1 日”' : ''}。`,
    },
    why: { en: 'A day has 24 hours.', zh: '一天只有 24 小时。' },
    example: { time: '25:00' },
    avoid: deadline('from 收到 to 响应 before 25:00'),
    prefer: deadline('from 收到 to 响应 before 15:00'),
  },
  subject: {
    severity: 'error',
    message: {
      en: (p: { name: string; actual: string }) =>
        `“${p.name}” is ${p.actual}; a breach falls on a person, a unit, a role or a group.`,
      zh: (p: { name: string; actual: string }) => `“${p.name}”是${p.actual};逾期要落到人员、机构、岗位或小组头上。`,
    },
    why: { en: 'Somebody must answer for it.', zh: '总要有人负责。' },
    avoid: deadline('from 收到 to 响应 within 24 hours  by 金额'),
    prefer: deadline('from 收到 to 响应 within 24 hours  by 单位'),
  },
  'lapse-field': {
    severity: 'error',
    message: {
      en: (p: { field: string; actual: string }) =>
        `“${p.field}” is ${p.actual}; only a field with listed values can count as one of them.`,
      zh: (p: { field: string; actual: string }) => `“${p.field}”是${p.actual};只有枚举字段才能视为其中一个值。`,
    },
    why: { en: 'What it turns into must be one of the cases that rules ask about.', zh: '转成什么,要是规则会问到的情形之一。' },
    avoid: deadline('from 收日 to 办日  over 7 days counts as 金额 丢失'),
    prefer: deadline('from 收日 to 办日 within 3 days  over 7 days counts as 情形 丢失'),
  },
  'lapse-value': {
    severity: 'error',
    message: {
      en: (p: { field: string; expected: string; actual: string }) => `“${p.field}” is ${p.expected}, not ${p.actual}.`,
      zh: (p: { field: string; expected: string; actual: string }) => `“${p.field}”是${p.expected},不是${p.actual}。`,
    },
    why: { en: 'Rules would never ask about it.', zh: '规则永远问不到它。' },
    avoid: deadline('from 收日 to 办日  over 7 days counts as 情形 单位'),
    prefer: deadline('from 收日 to 办日 within 3 days  over 7 days counts as 情形 丢失'),
  },
  circle: {
    severity: 'error',
    message: {
      en: (p: { way: string }) => `What this counts as rests on itself: ${p.way}.`,
      zh: (p: { way: string }) => `视为什么要看它自己:${p.way}。`,
    },
    why: { en: 'It could never be worked out.', zh: '这样永远算不出来。' },
    avoid: `record 邮件 { 编号: text key  到达日: date occurs  妥投日: date optional  情形: one of 正常, 丢失  已丢 = 情形 is 丢失 }
deadline 滞留 on 邮件 { when not 已丢  from 到达日 to 妥投日  over 7 days counts as 情形 丢失 }`,
    prefer: `record 邮件 { 编号: text key  到达日: date occurs  妥投日: date optional  情形: one of 正常, 丢失 }
deadline 滞留 on 邮件 { when 情形 is 正常  from 到达日 to 妥投日  over 7 days counts as 情形 丢失 }`,
  },
  'two-limits': {
    severity: 'warning',
    message: {
      en: (p: { other: string; limits: string[]; differ: boolean }) =>
        p.differ
          ? `“${p.other}” sets another limit for the same thing: ${p.limits.join(' against ')}.`
          : `“${p.other}” sets the same limit for the same thing.`,
      zh: (p: { other: string; limits: string[]; differ: boolean }) =>
        p.differ ? `“${p.other}”给同一件事定了另一个期限:${p.limits.join(' 对 ')}。` : `“${p.other}”给同一件事定了同样的期限。`,
    },
    why: {
      en: 'Where one is kept and the other broken, the verdict is a conflict that names both; it must be settled which one counts.',
      zh: '守住一个、破了另一个时,结论是“冲突”,两条都列出来;要先定以哪条为准。',
    },
    example: { other: '办结时限', limits: ['within 48 hours', 'within 24 hours'], differ: true },
    avoid: `${deadline('from 收到 to 响应 within 24 hours')}\ndeadline 另一时限 on 投诉 { from 收到 to 响应 within 48 hours }`,
    prefer: deadline('from 收到 to 响应 within 24 hours'),
  },
  'no-consequence': {
    severity: 'information',
    message: {
      en: (p: { name: string }) => `Nothing follows when “${p.name}” is broken.`,
      zh: (p: { name: string }) => `违反“${p.name}”没有写明后果。`,
    },
    why: {
      en: 'The breach is reported all the same; a penalty `on breach of` it says what it costs.',
      zh: '逾期照样列出;要扣罚的,写“扣罚 … 针对 违反 …”。',
    },
    avoid: `${event}\ndeadline 响应时限 on 投诉 { from 收到 to 响应 within 24 hours }`,
    prefer: deadline('from 收到 to 响应 within 24 hours'),
  },
});

/** What can be wrong with a deadline: its limit, its days and moments, and how it stands beside others. */
export const deadlineDiagnostics = { ...ownDiagnostics, ...wholeDiagnostics };
