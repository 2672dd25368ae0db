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
    'held by': { zh: '由谁保管。`保管 后勤组`', en: 'Who keeps it. `held by stores`' },
  },
  snippets: [
    {
      label: { zh: '物资:配备多少、由谁保管', en: 'resource: how many, and who keeps them' },
      body: '{{resource}} ${1:对讲机} "${2:各组通信}" {{quantity}} ${3:12} {{held by}} ${4:后勤组}',
    },
  ],
};
