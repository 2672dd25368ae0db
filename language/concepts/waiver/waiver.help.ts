import type { ConceptHelp } from '../../concept.ts';

export const waiverHelp: ConceptHelp = {
  keywords: {
    waive: {
      zh: '豁免:明知有这个问题,写明理由后不再提示。`豁免 "text/vague-time" 于 投诉响应 因 "原文如此"`',
      en: 'Lets a known finding pass, with its reason. `waive "text/vague-time" for complaints because "the paper says so"`',
    },
    for: { zh: '哪一处的问题。`于 投诉响应`', en: 'What the finding is on. `for complaints`' },
    part: {
      zh: '只限其中的一部分:检查表中的一项、记录中的一个字段。`于 窗口服务 中的 佩戴工牌`',
      en: 'Only a part of it: an item of a checklist, a field of a record. `for counter part badge`',
    },
    because: { zh: '理由,必须写。`因 "原文如此"`', en: 'The reason; it must be given. `because "the paper says so"`' },
  },
  snippets: [
    {
      label: { zh: '豁免:写明理由,不再提示', en: 'waive: let a finding pass, with the reason' },
      body: '{{waive}} "${1:text/vague-time}" {{for}} ${2:名称|name_of_it} {{because}} "${3:原文如此|so the paper says}"',
    },
  ],
};
