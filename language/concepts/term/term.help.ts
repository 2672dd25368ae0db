import type { ConceptHelp } from '../../concept.ts';

export const termHelp: ConceptHelp = {
  keywords: {
    term: {
      zh: '术语及其释义,印在术语表里。`术语 总包 "汇封成袋、按袋计数的邮件"`',
      en: 'A word of the trade and what it means; printed in the glossary. `term despatch "mail closed in bags and counted by the bag"`',
    },
  },
  snippets: [
    {
      label: { zh: '术语:词与释义', en: 'term: a word and its meaning' },
      body: '{{term}} ${1:总包|dispatch} "${2:释义|what it means}"',
    },
  ],
};
