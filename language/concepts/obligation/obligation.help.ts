import type { ConceptHelp } from '../../concept.ts';

export const obligationHelp: ConceptHelp = {
  keywords: {
    obligation: {
      zh: '例行:每期要做,或隔多久要做的事。`例行 月报 由 支局 至 市场部 每 月 次月 5 日 前`',
      en: 'What has to be done in every period, or again after some time. `obligation report by branch to office every month before day 5 of next month`',
    },
    by: { zh: '由谁做。`由 监督检查部`', en: 'Who does it. `by inspectors`' },
    to: { zh: '交给谁。`至 市场部`', en: 'Whom it goes to. `to office`' },
    'of each': {
      zh: '对每一个:隶属所写机构的各单位,或名册上的每个人,一个也不能少。`各 加盟网点`、`各 姓名 自 花名册 当 在岗`',
      en: 'For each unit under the one named, or everybody on a roster, none left out. `of each outlets`, `of each who from staff when active`',
    },
    every: {
      zh: '每个日历期一次:一月底做了、三月初再做,二月就缺。`每 月`',
      en: 'Once in each calendar period: at the end of January and again early in March leaves February out. `every month`',
    },
    before: {
      zh: '最迟哪一天,含当天。`每 月 次月 5 日 前`',
      en: 'The last day, itself included. `every month before day 5 of next month`',
    },
    day: { zh: '第几日。`每 月 前 日 5`', en: 'Which day. `every month before day 5 of next month`' },
    of: { zh: '哪个月的。`前 日 5 之 次月`', en: 'Of which month. `before day 5 of next month`' },
    'this month': { zh: '当月。`每 月 当月 25 日 前`', en: 'The month itself. `every month before day 25 of this month`' },
    'next month': { zh: '下一个月。`每 月 次月 5 日 前`', en: 'The month behind. `every month before day 5 of next month`' },
    'or the next workday': {
      zh: '遇休顺延:那天休息的,顺延到下一个工作日。`每 月 次月 5 日 前 遇休顺延`',
      en: 'Where that day is off, the working day after it. `every month before day 5 of next month or the next workday`',
    },
    'or the workday before': {
      zh: '遇休提前:那天休息的,提前到上一个工作日。`每 月 次月 5 日 前 遇休提前`',
      en: 'Where that day is off, the working day before it. `every month before day 5 of next month or the workday before`',
    },
    'at most': {
      zh: '两次之间最多隔多久,滚动计算。`不高于 6 个月 为间隔`',
      en: 'The longest time from one to the next, rolling. `at most 6 months apart`',
    },
    apart: { zh: '前面是最长的间隔。`不高于 6 个月 为间隔`', en: 'Behind the longest gap. `at most 6 months apart`' },
    'at least': {
      zh: '每期至少几次;或各单位中至少多大比例做到。`不低于 2`、`不低于 30%`',
      en: 'How often in a period at least; or how large a part of the units. `at least 2`, `at least 30%`',
    },
    evidence: { zh: '留什么凭证。`凭证 "巡检记录"`', en: 'What shows that it was done. `evidence "log"`' },
    from: {
      zh: '自某日起有效,含当日;在“各”后面,是哪种记录的名册。`自 2024-07-01`、`各 姓名 自 花名册`',
      en: 'In force from this day on, the day included; behind “of each”, the records that are the roster. `from 2024-07-01`, `of each who from staff`',
    },
    until: { zh: '截至某日有效,含当日。`截至 2024-12-31`', en: 'In force up to this day, the day included. `until 2024-12-31`' },
    on: { zh: '哪种记录表明做了。`针对 报送`', en: 'The records that show that it was done. `on report`' },
    when: { zh: '其中哪些记录算数。`当 报表 为 月度统计`', en: 'Which of them count. `when form is monthly`' },
    'for each': {
      zh: '记录里谁做的,按谁考核。`逐 支局`',
      en: 'Whom it is judged for, as the records name them. `for each branch`',
    },
    'counted in': {
      zh: '记录算进哪一期;不写,按发生日。`归入 所属月`',
      en: 'The period that a record counts for; without it, that of its day. `counted in month_of`',
    },
  },
  snippets: [
    {
      label: { zh: '例行:每月一次', en: 'obligation: once a month' },
      body: '{{obligation}} ${1:月报|monthly_report} "${2:说明|what it is}" {{every}} {{month}} {{before}} {{day}} ${3:5} {{of}} {{next month}} {{cites}} ${4:§1}',
    },
  ],
};
