import type { ConceptHelp } from '../../concept.ts';

export const coverageHelp: ConceptHelp = {
  keywords: {
    'not operative': {
      zh: '原文这些条款不是规范(目的、说明等),不需要规则。`非规范 办法 §一 因 "目的,不设要求"`',
      en: 'These clauses of the paper are no norms (aims, remarks) and need no rule. `not operative rules §1 because "aims only"`',
    },
    missing: {
      zh: '原文缺这些条款的正文。`缺失 手册 §8.2 因 "所得文本缺此节"`',
      en: 'The paper at hand lacks the text of these clauses. `missing handbook §8.2 because "our copy lacks it"`',
    },
    because: { zh: '理由。`因 "目的,不设要求"`', en: 'The reason. `because "aims only"`' },
  },
  snippets: [
    {
      label: { zh: '非规范:不设要求的条款', en: 'not operative: clauses that are no norms' },
      body: '{{not operative}} ${1:办法|rules} §${2:一|1} {{because}} "${3:目的,不设要求|a purpose; nothing is asked}"',
    },
    {
      label: { zh: '缺失:原文缺的条款', en: 'missing: clauses that the paper lacks' },
      body: '{{missing}} ${1:办法|rules} §${2:一|1} {{because}} "${3:所得文本缺此节|not in the text at hand}"',
    },
  ],
};
