import { defineDiagnostics } from '../../diagnostics.ts';

const report = 'record 报送 { 编号: text key  支局: unit  所属月: month  日期: date occurs }';
const staff = 'record 培训 { 人员: person  日期: date occurs }\nrecord 花名册 { 姓名: person key  入职日: date occurs }';
const monthly = (body: string) => `${report}\nobligation 月报 "每月报送" every month { ${body} }`;

export const obligationDiagnostics = defineDiagnostics('obligation', {
  'no-period': {
    severity: 'information',
    message: {
      en: (p: { name: string }) => `“${p.name}” does not say how often: \`every month\`, or \`at most 6 months apart\`.`,
      zh: (p: { name: string }) => `“${p.name}”没有说多久一次:写“每 月”,或“不高于 6 个月 为间隔”。`,
    },
    why: {
      en: 'What is due “regularly” is never late. Where the paper leaves it open, name a parameter without value.',
      zh: '“定期”做的事,永远说不上晚。原文没写的,可用一个未定的参数。',
    },
    avoid: 'obligation 安全检查 "定期开展安全检查"',
    prefer: 'obligation 安全检查 "开展安全检查" every quarter',
  },
  day: {
    severity: 'error',
    message: {
      en: (p: { day: string }) => `There is no day ${p.day} to be done by.`,
      zh: (p: { day: string }) => `没有“${p.day}”这一天。`,
    },
    why: { en: 'Days are counted from the first of the period.', zh: '日子从该期第一天数起。' },
    avoid: 'obligation 月报 "每月报送" every month before day 0 of next month',
    prefer: 'obligation 月报 "每月报送" every month before day 5 of next month',
  },
  'no-calendar': {
    severity: 'error',
    message: {
      en: () => 'Which days are off, a calendar says: name one behind `of`, or one for all in the manual.',
      zh: () => '哪天休息要按日历定:请用“之”写明是哪个日历,或在规程里定一个。',
    },
    why: { en: 'Which days are worked differs from place to place.', zh: '哪些天上班,各处不同。' },
    avoid: 'obligation 月报 "每月报送" every month before day 5 of next month or the next workday',
    prefer:
      'calendar 工作日历 { week monday..friday holidays cn }\nobligation 月报 "每月报送" every month before day 5 of next month or the next workday of 工作日历',
  },
  gap: {
    severity: 'error',
    message: {
      en: (p: { actual: string }) => `From one time to the next there are days or months, whole ones; this is ${p.actual}.`,
      zh: (p: { actual: string }) => `间隔要写整日或整月;这里是${p.actual}。`,
    },
    why: { en: 'A gap is counted from day to day.', zh: '间隔按日子数。' },
    avoid: 'obligation 应急演练 "演练" at most 6 元 apart',
    prefer: 'obligation 应急演练 "演练" at most 6 months apart',
  },
  minimum: {
    severity: 'error',
    message: {
      en: (p: { minimum: string }) =>
        `“${p.minimum}” is neither how often (\`at least 2\`) nor how large a part (\`at least 30%\`).`,
      zh: (p: { minimum: string }) => `“${p.minimum}”既不是次数(“不低于 2”),也不是比例(“不低于 30%”)。`,
    },
    why: { en: 'It is counted in times or in a share of all.', zh: '只能按次数或比例数。' },
    avoid: 'obligation 演练 "演练" every year at least 130%',
    prefer: 'obligation 演练 "演练" every year at least 2',
  },
  'no-occurs': {
    severity: 'error',
    message: {
      en: (p: { record: string }) => `“${p.record}” does not say when it occurs; nobody knows in which period it was done.`,
      zh: (p: { record: string }) => `“${p.record}”没有说明何时发生,不知道是哪一期做的。`,
    },
    why: { en: 'Without a day nothing is in time or late.', zh: '没有日期,就无所谓按时不按时。' },
    avoid: 'record 演练 { 单位: unit }\nobligation 半年演练 "演练" every half-year { on 演练 }',
    prefer: 'record 演练 { 单位: unit  日期: date occurs }\nobligation 半年演练 "演练" every half-year { on 演练 }',
  },
  'counted-in': {
    severity: 'error',
    message: {
      en: (p: { name: string; actual: string }) => `“${p.name}” is ${p.actual}; a period is told by a date or month.`,
      zh: (p: { name: string; actual: string }) => `“${p.name}”是${p.actual};归入哪一期,要看日期或月份。`,
    },
    why: { en: 'A report of February on January counts for January.', zh: '二月报的一月的数,算一月的。' },
    avoid: monthly('on 报送 for each 支局 counted in 编号'),
    prefer: monthly('on 报送 for each 支局 counted in 所属月'),
  },
  'no-consequence': {
    severity: 'information',
    message: {
      en: (p: { name: string }) => `Nothing follows where “${p.name}” is left out or late.`,
      zh: (p: { name: string }) => `“${p.name}”没做或做晚了,没有写明后果。`,
    },
    why: {
      en: 'The breach is reported all the same; a penalty `on breach of` it says what it costs.',
      zh: '没做照样列出;要扣罚的,写“扣罚 … 针对 违反 …”。',
    },
    avoid: monthly('on 报送 for each 支局'),
    prefer: `${monthly('on 报送 for each 支局')}\npenalty 漏报 on breach of 月报 { charge 支局 100 元 }`,
  },
  'no-roster': {
    severity: 'information',
    message: {
      en: (p: { who: string; record: string }) =>
        `Who never occurs in “${p.record}” goes unnoticed: say who has to, \`of each … from\` a roster (or \`of each\` of a unit).`,
      zh: (p: { who: string; record: string }) =>
        `“${p.record}”里从未出现的,一次没做也发现不了:写明应做的人,“各 … 自 名册”(或“各 某机构”)。`,
    },
    why: {
      en: 'Records tell of those who did something. That somebody never did it shows only against a list of all who have to.',
      zh: '记录只说做过的人;有人一次没做,要对照全体名单才看得出来。',
    },
    avoid: `${staff}\nobligation 年度培训 "培训" every year { on 培训 for each 人员 }`,
    prefer: `${staff}\nobligation 年度培训 "培训" every year { on 培训 for each 人员 of each 姓名 from 花名册 }`,
  },
  'roster-alone': {
    severity: 'error',
    message: {
      en: (p: { member: string }) =>
        `By “${p.member}” everybody is asked, but the records do not say who did it: add \`for each\`.`,
      zh: (p: { member: string }) => `按“${p.member}”人人要做,可记录里是谁做的没有写:补上“逐 …”。`,
    },
    why: { en: 'A roster is compared with those whom the records name.', zh: '名册要与记录里的人对照。' },
    avoid: `${staff}\nobligation 年度培训 "培训" every year { on 培训 of each 姓名 from 花名册 }`,
    prefer: `${staff}\nobligation 年度培训 "培训" every year { on 培训 for each 人员 of each 姓名 from 花名册 }`,
  },
  'roster-type': {
    severity: 'error',
    message: {
      en: (p: { theirs: string; own: string }) => `The roster lists ${p.theirs}, the records name ${p.own}: they never meet.`,
      zh: (p: { theirs: string; own: string }) => `名册列的是${p.theirs},记录里写的是${p.own},对不上。`,
    },
    why: { en: 'A roster is compared with those whom the records name.', zh: '名册要与记录里的人对照。' },
    avoid: `${staff}\nobligation 年度培训 "培训" every year { on 培训 for each 人员 of each 入职日 from 花名册 }`,
    prefer: `${staff}\nobligation 年度培训 "培训" every year { on 培训 for each 人员 of each 姓名 from 花名册 }`,
  },
  'two-rosters': {
    severity: 'error',
    message: {
      en: (p: { each: string; record: string }) => `Both the units under “${p.each}” and “${p.record}” say who has to: keep one.`,
      zh: (p: { each: string; record: string }) => `“${p.each}”下的机构与“${p.record}”都说了谁要做,只留一个。`,
    },
    why: { en: 'Of two lists nobody knows which counts.', zh: '两份名单,不知道以哪份为准。' },
    avoid: `unit 县局\nunit 城东 under 县局\n${staff}\nobligation 年度培训 "培训" of each 县局 every year { on 培训 for each 人员 of each 姓名 from 花名册 }`,
    prefer: `${staff}\nobligation 年度培训 "培训" every year { on 培训 for each 人员 of each 姓名 from 花名册 }`,
  },
});
