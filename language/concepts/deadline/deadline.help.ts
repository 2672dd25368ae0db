import type { ConceptHelp } from '../../concept.ts';

export const deadlineHelp: ConceptHelp = {
  keywords: {
    deadline: {
      zh: '时限:从何时到何时,限多久。`时限 响应时限 针对 投诉 { 自 受理时间 至 响应时间 限 24 小时 }`',
      en: 'From when to when, and how long it may take. `deadline answer on complaint { from received to answered within 24 hours }`',
    },
    on: { zh: '针对哪种记录。`时限 响应时限 针对 投诉`', en: 'The kind of record that is timed. `deadline answer on complaint`' },
    from: {
      zh: '自:从何时起算;在花括号前面则是从哪天起有效。`自 受理时间 至 响应时间 限 24 小时`',
      en: 'From when the time runs; before the brace, from which day on it is in force. `from received to answered within 24 hours`',
    },
    until: { zh: '截至某日有效,含当日。`截至 2024-12-31`', en: 'In force up to this day, the day included. `until 2024-12-31`' },
    to: {
      zh: '至:何时办完;缺值就是还没办完。`自 受理时间 至 响应时间 限 24 小时`',
      en: 'When it was done; missing: not yet. `from received to answered within 24 hours`',
    },
    within: {
      zh: '限多久:小时和分钟按钟点,日、周、月按自然日,工作日按日历,最后一日含在内。`限 10 工作日 之 邮政工作日`',
      en: 'How long it may take: hours and minutes by the clock, days, weeks and months by the day, workdays by a calendar; the last one is in time. `within 10 workdays of delivery_days`',
    },
    of: {
      zh: '按哪个日历数。`限 10 工作日 之 邮政工作日`',
      en: 'The calendar that days are counted in. `within 10 workdays of delivery_days`',
    },
    'by the day': {
      zh: '按日:从时刻到时刻的若干日,到最后一日终了为止。`限 7 日 按日`',
      en: 'Days from a moment to a moment end with the last day. `within 7 days by the day`',
    },
    'by the clock': {
      zh: '按钟点:从时刻到时刻的若干日,每日算满 24 小时。`限 7 日 按钟点`',
      en: 'Days from a moment to a moment are 24 hours each. `within 7 days by the clock`',
    },
    'up to day': {
      zh: '第几日为止,起点当日是第 1 日。`自 到达日 至 妥投日 第 2 日 之 投递日历`',
      en: 'The last day, the day of the start being the first. `from arrived to delivered up to day 2 of delivery_days`',
    },
    before: {
      zh: '前:某时刻、某日或某事以前,当时当日也算及时。`15:00 前`、`次月 5 日 前`',
      en: 'Up to a time of day, a day of the month or an event; itself is in time. `before 15:00`, `before day 5 of next month`',
    },
    day: { zh: '几日。`次月 5 日 前`', en: 'A day of the month. `before day 5 of next month`' },
    'this month': { zh: '当月:起点所在的月。`当月 20 日 前`', en: 'The month of the start. `before day 20 of this month`' },
    'next month': {
      zh: '次月:起点所在月的下一个月。`次月 5 日 前`',
      en: 'The month after that of the start. `before day 5 of next month`',
    },
    'or the next workday': {
      zh: '遇休顺延:那天休息的,顺延到下一个工作日。`次月 5 日 前 遇休顺延`',
      en: 'Where that day is off, the working day after it. `before day 5 of next month or the next workday`',
    },
    'or the workday before': {
      zh: '遇休提前:那天休息的,提前到上一个工作日。`次月 5 日 前 遇休提前`',
      en: 'Where that day is off, the working day before it. `before day 5 of next month or the workday before`',
    },
    'at least': {
      zh: '不低于:须在某事之前留出多久。`至 通知日 生效日 前 不低于 5 工作日`',
      en: 'How long before an event it must be done. `to told at least 5 workdays before effective`',
    },
    counting: {
      zh: '起算:哪天是第 1 日;不写则按规程。`起算 自 当日`',
      en: 'Which day is day 1; without it, as the manual says. `counting from same day`',
    },
    'next day': { zh: '次日是第 1 日。`起算 自 次日`', en: 'The day after the start is day 1. `counting from next day`' },
    'same day': { zh: '当日就是第 1 日。`起算 自 当日`', en: 'The day of the start is day 1. `counting from same day`' },
    by: { zh: '由谁负责,逾期落在谁头上。`由 责任单位`', en: 'Whom a breach falls on. `by unit`' },
    over: {
      zh: '超过多久就转作另一种情形。`超过 7 日 视为 情形 丢失`',
      en: 'After so long it turns into something else. `over 7 days counts as state lost`',
    },
    'counts as': {
      zh: '视为:本记录的各条规则都按这个值判。`超过 7 日 视为 情形 丢失`',
      en: 'What the field is for all rules of the record. `over 7 days counts as state lost`',
    },
  },
  snippets: [
    {
      label: { zh: '时限:限多久', en: 'deadline: how long it may take' },
      body: '{{deadline}} ${1:名称|name_of_it} "${2:说明|what it is}" {{on}} ${3:记录|record_name} {{cites}} ${4:§1} {\n  {{from}} ${5:起点|start} {{to}} ${6:终点|finish} {{within}} ${7:24} {{小时|hours}}\n}',
    },
    {
      label: { zh: '时限:某事之前', en: 'deadline: before an event' },
      body: '{{deadline}} ${1:名称|name_of_it} "${2:说明|what it is}" {{on}} ${3:记录|record_name} {{cites}} ${4:§1} {\n  {{to}} ${5:办理日|day_done} {{at least}} ${6:5} {{工作日|workdays}} {{before}} ${7:生效日|day_in_force}\n}',
    },
  ],
};
