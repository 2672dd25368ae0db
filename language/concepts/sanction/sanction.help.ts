import type { ConceptHelp } from '../../concept.ts';

export const sanctionHelp: ConceptHelp = {
  keywords: {
    sanction: {
      zh: '处分:扣款以外的后果。`处分 责任人 "通报批评"`',
      en: 'A consequence other than money. `sanction culprit "reprimand"`',
    },
    by: {
      zh: '由谁作出。`处分 责任人 "诫勉谈话" 由 分管副总经理`',
      en: 'Who imposes it. `sanction culprit "warning talk" by director`',
    },
  },
  snippets: [{ label: { zh: '处分', en: 'sanction' }, body: '{{sanction}} ${1:责任人} "${2:通报批评}"' }],
};
