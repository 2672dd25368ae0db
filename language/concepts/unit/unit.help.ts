import type { ConceptHelp } from '../../concept.ts';

export const unitHelp: ConceptHelp = {
  keywords: {
    unit: {
      zh: '一个机构。`机构 县局 "县邮政局" 隶属 市分公司`',
      en: 'An organisational unit. `unit county "County office" under city`',
    },
    under: { zh: '上一级机构。`机构 支局 隶属 县局`', en: 'The unit above it. `unit branch under county`' },
  },
  snippets: [{ label: { zh: '机构', en: 'unit of the organisation' }, body: '{{unit}} ${1:支局|branch} "${2:全称|full name}"' }],
};
