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
    or: {
      zh: '几项里由人选一项,选定前结论为“未决”。`处分 责任人 降职 或 撤职`',
      en: 'A person chooses one of these; until then the verdict is undecided. `sanction culprit demotion or removal`',
    },
    'at discretion': {
      zh: '由人来定,定了什么记在所写的字段里。`裁量 决定`',
      en: 'A person decides; the field holds what was decided. `at discretion decided`',
    },
  },
  snippets: [
    {
      label: { zh: '处分', en: 'sanction' },
      body: '{{sanction}} ${1:责任人|person_charged} "${2:通报批评|circulated reprimand}"',
    },
  ],
};
