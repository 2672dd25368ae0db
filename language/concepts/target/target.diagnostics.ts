import { defineDiagnostics } from '../../diagnostics.ts';
import { spellKeyword } from '../../keywords.ts';

const mail =
  'record 投递邮件 { 编号: text key  责任单位: unit  产品: one of 国内小包, 京东  地区: one of 城市, 农村  到达日: date occurs  妥投日: date optional }';
const metric = 'metric 妥投率 on 投递邮件 { share of 妥投日 = 到达日 for each 责任单位, 产品 every month }';
const target = (body: string, head = '') => [mail, metric, `target 妥投达标 of 妥投率${head} {\n${body}\n}`].join('\n');

export const targetDiagnostics = defineDiagnostics('target', {
  period: {
    severity: 'error',
    message: {
      en: (p: { period: string; own: string }) => `A ${p.period} is not made of whole ${p.own}s, of which the figures are.`,
      zh: (p: { period: string; own: string }) =>
        `“${spellKeyword(p.period, 'zh')}”不能由整“${spellKeyword(p.own, 'zh')}”合成,而数是按“${spellKeyword(p.own, 'zh')}”算的。`,
    },
    why: {
      en: 'The figure of a longer period is put together from shorter ones; weeks cut months in two.',
      zh: '长期的数由短期的数合成;一周可能跨两个月。',
    },
    avoid: target('  at least 80%', ' every week'),
    prefer: target('  at least 80%', ' every quarter'),
  },
  'limit-type': {
    severity: 'error',
    message: {
      en: (p: { expected: string; actual: string }) => `The metric is ${p.expected}, the limit ${p.actual}.`,
      zh: (p: { expected: string; actual: string }) => `指标是${p.expected},限值却是${p.actual}。`,
    },
    why: {
      en: 'A share is held against a percentage (`80%`), not against percentage points (`80 pp`) or a bare number.',
      zh: '比率要和百分数(`80%`)比,不能和百分点(`80 个百分点`)或光秃秃的数比。',
    },
    avoid: target('  at least 80 pp'),
    prefer: target('  at least 80%'),
  },
  'repeated-limit': {
    severity: 'error',
    message: {
      en: (p: { sense: string }) => `There are two limits “${p.sense}”; only one can hold.`,
      zh: (p: { sense: string }) => `有两个“${spellKeyword(p.sense, 'zh')}”,不知以哪个为准。`,
    },
    why: {
      en: 'Limits for different groups or days stand in the rows of a table.',
      zh: '分组、分阶段的限值要写成表。',
    },
    avoid: target('  at least 80%\n  at least 90%'),
    prefer: target('  | 产品 | at least |\n  | 国内小包 | 80% |\n  | 京东 | 90% |'),
  },
  'unknown-group': {
    severity: 'error',
    message: {
      en: (p: { name: string; metric: string; known: string[] }) =>
        `“${p.metric}” has no figure for each “${p.name}”, only for each ${p.known.join(', ') || 'period'}.`,
      zh: (p: { name: string; metric: string; known: string[] }) =>
        `“${p.metric}”没有按“${p.name}”分组,${p.known.length === 0 ? '没有分组' : `只按${p.known.join('、')}分`}。`,
    },
    why: {
      en: 'A limit for a group needs a figure of that group: add it to `for each` of the metric.',
      zh: '要给一组定限值,就要有这一组的数:请在指标的“逐”里加上。',
    },
    avoid: target('  | 地区 | at least |\n  | 城市 | 80% |'),
    prefer: target('  | 产品 | at least |\n  | 京东 | 80% |'),
  },
  'no-limit': {
    severity: 'error',
    message: {
      en: () => 'No column holds a limit: `at least`, `at most`, `below` or `above`.',
      zh: () => '没有一列是限值:`不低于`、`不高于`、`低于`或`高于`。',
    },
    why: { en: 'Without a limit there is nothing to reach.', zh: '没有限值,就无所谓达标。' },
    avoid: target('  | 产品 |\n  | 京东 |'),
    prefer: target('  | 产品 | at least |\n  | 京东 | 80% |'),
  },
  'row-length': {
    severity: 'error',
    message: {
      en: (p: { wanted: number; actual: number }) => `The table has ${p.wanted} columns, this row ${p.actual} cells.`,
      zh: (p: { wanted: number; actual: number }) => `表有 ${p.wanted} 列,这一行有 ${p.actual} 格。`,
    },
    why: { en: 'Each cell belongs to the column above it; `-` stands for any.', zh: '每格对上面的一列;不限写 `-`。' },
    avoid: target('  | 产品 | at least |\n  | 京东 |'),
    prefer: target('  | 产品 | at least |\n  | 京东 | 80% |'),
  },
  cell: {
    severity: 'error',
    message: {
      en: (p: { column: 'group' | 'day' | 'limit' }) => cells[p.column].en,
      zh: (p: { column: 'group' | 'day' | 'limit' }) => cells[p.column].zh,
    },
    why: { en: 'A row says one limit for some groups, from one day on.', zh: '一行说的是:某些组,自某日起,一个限值。' },
    example: { column: 'limit' },
    avoid: target('  | 产品 | at least |\n  | 京东 | 80%, 90% |'),
    prefer: target('  | 产品 | at least |\n  | 京东 | 80% |'),
  },
  'group-type': {
    severity: 'error',
    message: {
      en: (p: { expected: string; actual: string }) => `The column holds ${p.expected}, this is ${p.actual}.`,
      zh: (p: { expected: string; actual: string }) => `这一列是${p.expected},这里却是${p.actual}。`,
    },
    why: { en: 'A row whose group does not exist is never applied.', zh: '组名不存在,这一行就永远用不上。' },
    avoid: target('  | 产品 | at least |\n  | 5 | 80% |'),
    prefer: target('  | 产品 | at least |\n  | 京东 | 80% |'),
  },
  'masked-row': {
    severity: 'warning',
    message: {
      en: () => 'This row never applies: an earlier one holds for the same groups and days.',
      zh: () => '这一行用不上:前面已有一行管了同样的组和日期。',
    },
    why: {
      en: 'Of several rows for one group and day the first applies; the other one was most likely meant for something else.',
      zh: '同组同日有几行,以前一行为准;后一行多半是写错了。',
    },
    avoid: target('  | 产品 | at least |\n  | 京东, 国内小包 | 80% |\n  | 京东 | 90% |'),
    prefer: target('  | 产品 | at least |\n  | 国内小包 | 80% |\n  | 京东 | 90% |'),
  },
  'phase-start': {
    severity: 'information',
    message: {
      en: (p: { from: string; isOnly: boolean }) => `Before ${p.from} ${p.isOnly ? 'there is' : 'this group has'} no target.`,
      zh: (p: { from: string; isOnly: boolean }) => `${p.from} 之前,${p.isOnly ? '' : '这一组'}没有目标。`,
    },
    why: {
      en: 'Periods that end before the first phase are not judged. Where a target holds from the start, write `-` for its day.',
      zh: '在第一阶段之前结束的期不考核。自始就有的目标,日期写 `-`。',
    },
    avoid: target('  | 产品 | from | at least |\n  | 京东 | 2024-06-30 | 50% |\n  | 京东 | 2024-12-31 | 90% |'),
    prefer: target('  | 产品 | from | at least |\n  | 京东 | - | 50% |\n  | 京东 | 2024-12-31 | 90% |'),
  },
  contradiction: {
    severity: 'warning',
    message: {
      en: (p: { name: string; own: string; other: string }) =>
        `“${p.name}” wants ${p.other} of the same figure, here it is ${p.own}: what lies between is both reached and missed.`,
      zh: (p: { name: string; own: string; other: string }) =>
        `同一个数,“${p.name}”要求 ${p.other},这里要求 ${p.own}:介于两者之间的,一处达标,一处不达标。`,
    },
    why: {
      en: 'Two limits of one figure contradict one another; which one holds must be said.',
      zh: '一个指标两个限值,互相矛盾;以哪个为准要说清。',
    },
    avoid: `${target('  at least 95%')}\ntarget 另一目标 of 妥投率 { at least 90% }`,
    prefer: target('  at least 95%'),
  },
  unattainable: {
    severity: 'warning',
    message: {
      en: (p: { name: string; own: string; other: string; senses: string[] }) =>
        `No figure is both ${p.senses[0]} ${p.own} and ${p.senses[1]} ${p.other}, as “${p.name}” wants it.`,
      zh: (p: { name: string; own: string; other: string; senses: string[] }) =>
        `“${p.name}”要求${spellKeyword(p.senses[1] ?? '', 'zh')} ${p.other},这里要求${spellKeyword(p.senses[0] ?? '', 'zh')} ${p.own}:没有一个数能两样都做到。`,
    },
    why: {
      en: 'Whatever is done, one of the two is missed.',
      zh: '怎么做都有一处不达标。',
    },
    example: { name: '另一目标', own: '95%', other: '90%', senses: ['at least', 'at most'] },
    avoid: target('  at least 95%\n  at most 90%'),
    prefer: target('  at least 90%\n  at most 95%'),
  },
  'version-gap': {
    severity: 'warning',
    message: {
      en: (p: { metric: string; from: string; until: string }) =>
        `From ${p.from} until ${p.until} no target of “${p.metric}” is in force.`,
      zh: (p: { metric: string; from: string; until: string }) => `${p.from} 至 ${p.until},“${p.metric}”没有有效的目标。`,
    },
    why: {
      en: 'The periods that end on those days are not judged at all, mostly by mistake.',
      zh: '这些天里结束的期一概不考核,多半是写漏了。',
    },
    avoid: [
      mail,
      metric,
      'target 旧目标 of 妥投率 until 2024-06-30 { at least 80% }',
      'target 新目标 of 妥投率 from 2024-08-01 { at least 90% }',
    ].join('\n'),
    prefer: [
      mail,
      metric,
      'target 旧目标 of 妥投率 until 2024-06-30 { at least 80% }',
      'target 新目标 of 妥投率 from 2024-07-01 { at least 90% }',
    ].join('\n'),
  },
});

const cells = {
  group: { en: 'Here stand names, separated by commas, or `-`.', zh: '这里写名称,用逗号隔开,或写 `-`。' },
  day: { en: 'Here stands one day, or `-`: `2024-06-30`.', zh: '这里写一个日期,或写 `-`:`2024-06-30`。' },
  limit: { en: 'Here stands one limit, or `-`: `80%`.', zh: '这里写一个限值,或写 `-`:`80%`。' },
} as const;
