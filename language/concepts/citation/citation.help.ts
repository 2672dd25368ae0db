import type { ConceptHelp } from '../../concept.ts';

export const citationHelp: ConceptHelp = {
  keywords: {
    cites: {
      zh: '依据原文哪一条;可写几条,也可写范围。`依据 办法 §二(一)1, §二(一)2`、`依据 办法 §三 .. §五`',
      en: 'The clauses of the paper that this rests on; several, or a range. `cites rules §4.1, §4.3`, `cites rules §4 .. §6`',
    },
  },
  snippets: [
    { label: { zh: '依据:原文的条款', en: 'cites: a clause of the paper' }, body: '{{cites}} ${1:办法|rules} §${2:一|1}' },
  ],
};
