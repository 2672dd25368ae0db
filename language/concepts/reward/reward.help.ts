import type { ConceptHelp } from '../../concept.ts';

export const rewardHelp: ConceptHelp = {
  keywords: {
    reward: {
      zh: '奖励:何种情形下,给谁什么。`奖励 服务之星 针对 月度考评 { 当 满意度 ≥ 98% 给予 员工 500 元 }`',
      en: 'In which case who is given what. `reward star on review { when score >= 98% grant clerk 500 元 }`',
    },
    grant: {
      zh: '给谁什么:金额,或引号里的文字。`给予 员工 500 元`、`给予 员工 "流动红旗"`',
      en: 'Who is given what: money, or a text. `grant clerk 500 元`, `grant clerk "banner of honour"`',
    },
    on: { zh: '看哪种记录。`针对 事件`', en: 'The kind of record it looks at. `on event`' },
    from: { zh: '自某日起有效,含当日。`自 2024-07-01`', en: 'In force from this day on, the day included. `from 2024-07-01`' },
    until: { zh: '截至某日有效,含当日。`截至 2024-12-31`', en: 'In force up to this day, the day included. `until 2024-12-31`' },
  },
  snippets: [
    {
      label: { zh: '奖励', en: 'reward' },
      body: '{{reward}} ${1:名称|name_of_it} "${2:说明|what it is}" {{on}} ${3:记录|record_name} {{cites}} ${4:§1} {\n  {{when}} ${5:条件|condition}\n  {{grant}} ${6:员工|employee} ${7:500} {{元|yuan}}\n}',
    },
  ],
};
