import type { ConceptHelp } from '../../concept.ts';

export const riskHelp: ConceptHelp = {
  keywords: {
    risk: {
      zh: '风险,以及用什么应对。`风险 泄密 "顾客信息泄露" 应对 加密`',
      en: 'A risk, and what is done about it. `risk leak "customer data leaks" mitigated by encryption`',
    },
    'mitigated by': {
      zh: '用什么应对:举措、检查表、时限、扣罚、演练、培训、物资。`应对 加密`',
      en: 'What lessens it: an improvement, checklist, deadline, penalty, drill, training or resource. `mitigated by encryption`',
    },
  },
  snippets: [
    {
      label: { zh: '风险及应对', en: 'risk and what is done about it' },
      body: '{{risk}} ${1:泄密|disclosure} "${2:顾客信息泄露|Data of customers get out}" {{mitigated by}} ${3:加密|encryption}',
    },
  ],
};
