import type { ConceptHelp } from '../../concept.ts';

export const targetHelp: ConceptHelp = {
  keywords: {
    target: {
      zh: '目标:指标每期要达到的值;未达即出判定。`目标 妥投达标 之 妥投率 每 季度 { 不低于 80% }`',
      en: 'What a metric has to reach each period; a miss is a verdict. `target on_time_goal of on_time every quarter { at least 80% }`',
    },
    of: { zh: '哪个指标。`目标 妥投达标 之 妥投率`', en: 'Of which metric. `target on_time_goal of on_time`' },
    every: {
      zh: '多久判一次;不写,按指标自己的期。`每 季度`',
      en: 'How often it is judged; without it, as often as the metric has a figure. `every quarter`',
    },
    pooled: {
      zh: '长期的值 = 各期分子之和 ÷ 分母之和(不写即如此)。79/100 与 9/10 合并是 88/110。`每 季度 合并`',
      en: 'Sums over sums, the default: 79/100 and 9/10 make 88/110. `every quarter pooled`',
    },
    'mean of periods': {
      zh: '长期的值 = 各期值的平均。79% 与 90% 平均是 84.5%。`每 季度 各期平均`',
      en: 'The mean of the figures: 79% and 90% make 84.5%. `every quarter mean of periods`',
    },
    'settled every': {
      zh: '逐期判定,扣款记在这一期的末日。`每 月 结算周期 季度`',
      en: 'Judged period by period; what follows is dated on the last day of this longer one. `every month settled every quarter`',
    },
    from: {
      zh: '自某日起有效;一期以末日为准。表中的一列:该行自何日起。`自 2024-06-30`',
      en: 'In force for periods that end on this day or later; as a column, row by row. `from 2024-06-30`',
    },
    until: { zh: '截至某日有效,含当日。`截至 2024-12-31`', en: 'In force up to this day, the day included. `until 2024-12-31`' },
    'at least': { zh: '下限,含本数。`不低于 80%`', en: 'The limit itself is reached. `at least 80%`' },
    'at most': { zh: '上限,含本数。`不高于 24 小时`', en: 'The limit itself is kept. `at most 24 hours`' },
    below: { zh: '须低于,不含本数。`低于 12%`', en: 'The limit itself is a miss. `below 12%`' },
    above: { zh: '须高于,不含本数。`高于 95%`', en: 'The limit itself is a miss. `above 95%`' },
  },
  snippets: [
    {
      label: { zh: '目标:一个限值', en: 'target: one limit' },
      body: '{{target}} ${1:妥投达标|delivered_enough} {{of}} ${2:妥投率|delivery_rate} {{every}} {{quarter}} {{cites}} ${3:§1} {\n  {{at least}} ${4:80%}\n}',
    },
    {
      label: { zh: '目标:分组列表', en: 'target: a table by group' },
      body: '{{target}} ${1:妥投达标|delivered_enough} {{of}} ${2:妥投率|delivery_rate} {{every}} {{quarter}} {{cites}} ${3:§1} {\n  | ${4:产品|product} | {{at least}} |\n  | ${5:国内小包|domestic_packet} | ${6:80%} |\n}',
    },
  ],
};
