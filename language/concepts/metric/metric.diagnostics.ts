import { defineDiagnostics } from '../../diagnostics.ts';

const mail =
  'record 投递邮件 { 编号: text key  责任单位: unit  产品: one of 国内小包, 京东  到达日: date occurs  妥投日: date optional  时长: number of 分钟 }';
const report = 'record 指标填报 { 编号: text key  责任单位: unit  产品: text  日期: date occurs  分子: number  分母: number }';
const target = 'target 妥投达标 of 妥投率 { at least 80% }';
const metric = (body = 'share of 妥投日 = 到达日 for each 责任单位 every month') => `metric 妥投率 on 投递邮件 { ${body} }`;

export const metricDiagnostics = defineDiagnostics('metric', {
  'no-occurs': {
    severity: 'error',
    message: {
      en: (p: { record: string }) => `“${p.record}” does not say when it occurs; a metric has a figure for each period.`,
      zh: (p: { record: string }) => `“${p.record}”没有说明何时发生;指标按期计算,要知道记录落在哪一期。`,
    },
    why: { en: 'Without a day, no record can be counted in a period.', zh: '没有日期,记录就不知道该算进哪一期。' },
    avoid: ['record 投递邮件 { 编号: text key  投诉: yes/no }', 'metric 投诉率 on 投递邮件 { share of 投诉 every month }'].join(
      '\n',
    ),
    prefer: [
      'record 投递邮件 { 编号: text key  投诉: yes/no  到达日: date occurs }',
      'metric 投诉率 on 投递邮件 { share of 投诉 every month }',
    ].join('\n'),
  },
  'not-a-number': {
    severity: 'error',
    message: {
      en: (p: { actual: string }) => `This is ${p.actual}; only numbers can be summed or averaged.`,
      zh: (p: { actual: string }) => `这里是${p.actual};只有数才能求和、求平均。`,
    },
    why: { en: 'A metric is a number.', zh: '指标是一个数。' },
    avoid: [mail, metric('average of 产品 every month'), 'target 妥投达标 of 妥投率 { at most 24 小时 }'].join('\n'),
    prefer: [mail, metric('average of 时长 every month'), 'target 妥投达标 of 妥投率 { at most 24 小时 }'].join('\n'),
  },
  rank: {
    severity: 'error',
    message: {
      en: (p: { rank: string }) => `There is no percentile ${p.rank}; it lies above 0 and at most at 100.`,
      zh: (p: { rank: string }) => `没有第 ${p.rank} 百分位;应大于 0,不超过 100。`,
    },
    why: {
      en: 'The percentile 95 is the smallest value with at least 95% of all values at or below it.',
      zh: '第 95 百分位,是至少 95% 的值都不超过它的那个最小的值。',
    },
    avoid: [mail, metric('percentile 120 of 时长 every month')].join('\n'),
    prefer: [mail, metric('percentile 95 of 时长 every month')].join('\n'),
  },
  'dimension-type': {
    severity: 'error',
    message: {
      en: (p: { name: string; actual: string }) => `“${p.name}” is ${p.actual}; groups go by names and kinds.`,
      zh: (p: { name: string; actual: string }) => `“${p.name}”是${p.actual};分组要按名称、种类来分。`,
    },
    why: {
      en: 'One group a number or day would be one a record.',
      zh: '按数、按日分组,差不多是一条记录一组。',
    },
    avoid: [mail, metric('count for each 时长 every month')].join('\n'),
    prefer: [mail, metric('count for each 产品 every month')].join('\n'),
  },
  'dimension-name': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” is what every miss calls something of its own; give the field another name.`,
      zh: (p: { name: string }) => `“${p.name}”在“未达”里另有所指;请给这个字段换个名称。`,
    },
    why: {
      en: 'A miss has a value, a limit, a shortfall and a period; a group of the same name would be mistaken for them.',
      zh: '“未达”自带实际值、目标值、差额、期间;同名的分组会和它们混在一起。',
    },
    avoid:
      'record 统计 { 编号: text key  期间: text  日期: date occurs }\nmetric 件数 on 统计 { count for each 期间 every month }',
    prefer:
      'record 统计 { 编号: text key  班期: text  日期: date occurs }\nmetric 件数 on 统计 { count for each 班期 every month }',
  },
  'reported-dimension': {
    severity: 'error',
    message: {
      en: (p: { name: string; record: string }) => `“${p.record}” has no “${p.name}”; the reports could not be told apart by it.`,
      zh: (p: { name: string; record: string }) => `“${p.record}”没有“${p.name}”,填报的数分不出组。`,
    },
    why: {
      en: 'Reported counts and items are put together group by group, by fields of the same name.',
      zh: '填报数与逐件数按同名字段逐组对上。',
    },
    avoid: [
      mail,
      report.replace('  产品: text', ''),
      metric('share of 妥投日 = 到达日 for each 责任单位, 产品 every month or reported in 指标填报 { ratio 分子 of 分母 }'),
    ].join('\n'),
    prefer: [
      mail,
      report,
      metric('share of 妥投日 = 到达日 for each 责任单位, 产品 every month or reported in 指标填报 { ratio 分子 of 分母 }'),
    ].join('\n'),
  },
  'reported-figure': {
    severity: 'error',
    message: {
      en: (p: { wanted: 'sum' | 'ratio' }) =>
        p.wanted === 'sum'
          ? 'The metric is a sum; what is reported must be one, too: `sum of 件数`.'
          : 'The metric is a quotient; report its numerator and denominator: `ratio 分子 of 分母`. Percentiles cannot be reported.',
      zh: (p: { wanted: 'sum' | 'ratio' }) =>
        p.wanted === 'sum'
          ? '指标是合计数,填报的也要是合计数:`总和 件数`。'
          : '指标是比值,填报要给出分子和分母:`比率 分子 之 分母`。百分位不能填报。',
    },
    why: {
      en: 'Both sources must give the same figure; a percentage alone cannot be pooled.',
      zh: '两种来源要得出同一个数;光有百分比,几个月合不到一起。',
    },
    example: { wanted: 'ratio' },
    avoid: [mail, report, metric('share of 妥投日 = 到达日 every month or reported in 指标填报 { sum of 分子 }')].join('\n'),
    prefer: [mail, report, metric('share of 妥投日 = 到达日 every month or reported in 指标填报 { ratio 分子 of 分母 }')].join(
      '\n',
    ),
  },
  'period-too-short': {
    severity: 'error',
    message: {
      en: (p: { field: string }) => `“${p.field}” is a month; days and weeks of it are not known.`,
      zh: (p: { field: string }) => `“${p.field}”只记到月,分不出日和周。`,
    },
    why: { en: 'A record of a month lies in no single day.', zh: '按月记的数,落不到某一天。' },
    avoid: 'record 月报 { 所属月: month occurs  件数: number }\nmetric 日均 on 月报 { sum of 件数 every day }',
    prefer: 'record 月报 { 所属月: month occurs  件数: number }\nmetric 月量 on 月报 { sum of 件数 every month }',
  },
  'no-target': {
    severity: 'information',
    message: {
      en: (p: { name: string }) => `“${p.name}” has no target: nothing is judged by it.`,
      zh: (p: { name: string }) => `“${p.name}”没有目标值,算了也不考核。`,
    },
    why: {
      en: 'A metric that nobody holds against anything changes nothing; often the target was forgotten.',
      zh: '没有目标的指标无从考核,往往是漏写了目标。',
    },
    avoid: [mail, metric()].join('\n'),
    prefer: [mail, metric(), target].join('\n'),
  },
});
