import type { ConceptHelp } from '../../concept.ts';

export const incidentHelp: ConceptHelp = {
  keywords: {
    'incident levels': {
      zh: '事件分级:由重到轻的几个等级。`事件分级 中断分级 { 等级 一级 "全局中断" 等级 二级 "一处中断" }`',
      en: 'How grave incidents are, the gravest first. `incident levels outage { level one "everywhere" level two "one office" }`',
    },
    level: {
      zh: '一个等级,可以写响应时限。`等级 一级 "全局中断" 响应限 30 分钟`',
      en: 'One level, with the time to respond if there is one. `level one "everywhere" response within 30 minutes`',
    },
    'response within': {
      zh: '多久之内响应。`响应限 30 分钟`',
      en: 'How soon somebody must respond. `response within 30 minutes`',
    },
  },
  snippets: [
    {
      label: { zh: '事件分级', en: 'incident levels' },
      body: '{{incident levels}} ${1:中断分级|outage_levels} {\n  {{level}} ${2:一级|level_1} "${3:全局中断|All counters}" {{response within}} ${4:30 分钟|30 minutes}\n  {{level}} ${5:二级|level_2} "${6:一处中断|One counter}"\n}',
    },
  ],
};
