import type { ConceptHelp } from '../../concept.ts';
import { inForceHelp } from '../../scope/time.help.ts';

export const resourceHelp: ConceptHelp = {
  keywords: {
    ...inForceHelp,
    resource: {
      zh: '物资:要备好的东西。`物资 对讲机 "各组通信" 配备 12 台 保管 后勤组`',
      en: 'Something to have ready. `resource radios "for the teams" quantity 12 台 held by stores`',
    },
    quantity: { zh: '要多少。`配备 12 台`', en: 'How many. `quantity 12 台`' },
    recommended: {
      zh: '建议:缺了只作提示,不算违规。`物资 公告牌 "告知中断" 建议`',
      en: 'Where it lacks, that is a warning, no breach. `resource board "tells of the outage" recommended`',
    },
    on: { zh: '哪种记录是盘点。`针对 物资盘点`', en: 'The records that count it. `on stock_count`' },
    when: { zh: '其中哪些记录数的是它。`当 物资 为 "对讲机"`', en: 'Which of them count this one. `when what is "radio"`' },
    count: {
      zh: '盘点的数;少于配备的数就是短缺,没写配备的,至少要有。`计数 数量`',
      en: 'How many there are; fewer than the quantity is a breach, and without one there has to be some. `count pieces`',
    },
    'held by': { zh: '由谁保管。`保管 后勤组`', en: 'Who keeps it. `held by stores`' },
  },
  snippets: [
    {
      label: { zh: '物资:配备多少、由谁保管', en: 'resource: how many, and who keeps them' },
      body: '{{resource}} ${1:对讲机|radios} "${2:各组通信|Radios for the teams}" {{quantity}} ${3:12} {{held by}} ${4:后勤组|supply_team}',
    },
  ],
};
