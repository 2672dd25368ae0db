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
    'of each': {
      zh: '对每一个:隶属所写机构的各单位,一个也不能少。`各 网点`',
      en: 'For each unit under the one named, none left out. `of each outlets`',
    },
    'at least': { zh: '每期至少几次。`不低于 2`', en: 'How often in a period at least. `at least 2`' },
    covers: { zh: '练哪些。`涵盖 "停电", "断网"`', en: 'What is drilled. `covers "power cut", "network down"`' },
  },
  snippets: [
    {
      label: { zh: '演练', en: 'drill' },
      body: '{{drill}} ${1:中断演练|outage_drill} "${2:网点中断|A counter stands still}" {{every}} {{half-year}} {{covers}} "${3:停电|no power}"',
    },
  ],
};
