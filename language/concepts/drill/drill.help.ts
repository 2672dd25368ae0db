import type { ConceptHelp } from '../../concept.ts';
import { inForceHelp } from '../../scope/time.help.ts';

export const drillHelp: ConceptHelp = {
  keywords: {
    ...inForceHelp,
    drill: {
      zh: '演练:谁、多久一次、练什么。`演练 中断演练 "网点中断" 由 安全部 每 半年 涵盖 "停电"`',
      en: 'Who practises what, and how often. `drill outage "office out" by safety every half-year covers "power cut"`',
    },
    by: { zh: '由谁组织。`由 安全部`', en: 'Who holds it. `by safety`' },
    every: { zh: '每个日历期间一次。`每 半年`', en: 'Once in each calendar period. `every half-year`' },
    'at most': { zh: '两次之间最多隔多久。`不高于 6 个月 为间隔`', en: 'The longest time between two. `at most 6 months apart`' },
    apart: { zh: '两次之间的间隔。`不高于 6 个月 为间隔`', en: 'Between one and the next. `at most 6 months apart`' },
    covers: { zh: '练哪些。`涵盖 "停电", "断网"`', en: 'What is drilled. `covers "power cut", "network down"`' },
  },
  snippets: [
    {
      label: { zh: '演练', en: 'drill' },
      body: '{{drill}} ${1:中断演练} "${2:网点中断}" {{every}} {{half-year}} {{covers}} "${3:停电}"',
    },
  ],
};
