import type { ConceptHelp } from '../../concept.ts';

export const problemHelp: ConceptHelp = {
  keywords: {
    problem: {
      zh: '问题,它的对策和衡量。`问题 投递迟 "投递不及时" { 对策 重排路线 衡量 当日妥投 }`',
      en: 'A problem, what is done about it, and where it shows. `problem late "late deliveries" { addressed by routes measured by same_day }`',
    },
    'addressed by': { zh: '用哪些举措解决。`对策 重排路线`', en: 'The improvements that address it. `addressed by routes`' },
    'measured by': {
      zh: '看什么知道好没好:扣罚、时限、检查表或参数。`衡量 当日妥投`',
      en: 'Where it shows: a penalty, deadline, checklist or parameter. `measured by same_day`',
    },
    improvement: {
      zh: '举措:为解决问题而做的事。`举措 重排路线 "重排投递路线" 由 投递部`',
      en: 'What is done about a problem. `improvement routes "plan the rounds anew" by delivery`',
    },
    by: { zh: '由谁来做。`由 投递部`', en: 'Who does it. `by delivery`' },
  },
  snippets: [
    {
      label: { zh: '问题、对策、衡量', en: 'problem, improvement, metric' },
      body: '{{improvement}} ${1:重排路线|new_routes} "${2:重排投递路线|Routes are drawn anew}"\n{{problem}} ${3:投递迟|late_delivery} "${4:投递不及时|Mail is delivered late}" {\n  {{addressed by}} ${1:重排路线|new_routes}\n  {{measured by}} ${5:当日妥投|same_day_delivery}\n}',
    },
  ],
};
