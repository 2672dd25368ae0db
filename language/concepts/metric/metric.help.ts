import type { ConceptHelp } from '../../concept.ts';
import { inForceHelp } from '../../scope/time.help.ts';

export const metricHelp: ConceptHelp = {
  keywords: {
    ...inForceHelp,
    metric: {
      zh: '指标:从记录里逐组、逐期算出的一个数。`指标 妥投率 针对 投递邮件 { 占比 妥投日 = 到达日 逐 责任单位 每 月 }`',
      en: 'A figure for each group and period, counted on records. `metric on_time on delivery { share of delivered = arrived for each office every month }`',
    },
    on: {
      zh: '在哪种记录上计算。`指标 妥投率 针对 投递邮件`',
      en: 'The records that it is counted on. `metric on_time on delivery`',
    },
    count: { zh: '记录的条数。`计数`', en: 'How many records. `count`' },
    'sum of': { zh: '合计;缺值的不计。`总和 件数`', en: 'The sum; records without a value are left out. `sum of pieces`' },
    'average of': {
      zh: '平均数;缺值的不计。`平均 时长`',
      en: 'The mean; records without a value are left out. `average of hours`',
    },
    'share of': {
      zh: '条件成立的占多少;缺值算不成立。`占比 妥投日 = 到达日`',
      en: 'How large a part meets a condition; where a value is missing it does not. `share of delivered = arrived`',
    },
    ratio: {
      zh: '分子之和比分母之和,用于填报的数。`比率 分子 之 分母`',
      en: 'The sum of one over the sum of the other, for reported counts. `ratio hits of total`',
    },
    of: { zh: '其后是分母,或所取的值。`比率 分子 之 分母`', en: 'The denominator, or the value. `ratio hits of total`' },
    percentile: {
      zh: '百分位:至少这么多百分比的值不超过它的最小值。20 个值的第 95 百分位是从小到大第 19 个。`百分位 95 之 时长`',
      en: 'The smallest value with so many percent at or below it: of 20 values the 95th percentile is the 19th. `percentile 95 of hours`',
    },
    among: { zh: '只算其中的哪些。`其中 地区 为 城市`', en: 'Counts only these records. `among area is city`' },
    'for each': { zh: '按什么分组。`逐 责任单位、产品`', en: 'One figure for each of these. `for each office, product`' },
    every: { zh: '按多长的期计算。`每 月`', en: 'One figure for each period. `every month`' },
    'or reported in': {
      zh: '同一指标也可从填报的数得来;同组同期两边的数不同,判为冲突。`或填报于 指标填报 { 比率 分子 之 分母 }`',
      en: 'The same figure from reported counts; where both are there and differ, that is a conflict. `or reported in reports { ratio hits of total }`',
    },
  },
  snippets: [
    {
      label: { zh: '指标:占比', en: 'metric: a share' },
      body: '{{metric}} ${1:妥投率|delivery_rate} "${2:说明|what it is}" {{on}} ${3:投递邮件|mail} {{cites}} ${4:§1} {\n  {{share of}} ${5:妥投日 = 到达日|delivered = arrived}\n  {{for each}} ${6:责任单位|unit_name}\n  {{every}} {{month}}\n}',
    },
  ],
};
