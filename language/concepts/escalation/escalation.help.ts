import type { ConceptHelp } from '../../concept.ts';
import { inForceHelp } from '../../scope/time.help.ts';

export const escalationHelp: ConceptHelp = {
  keywords: {
    ...inForceHelp,
    escalation: {
      zh: '追责:同一对象第几次,后果逐级加重。`追责 领导追责 针对 突出问题 逐 责任单位 限 1 年 { 第1次 -> 处分 单位领导 "通报批评" }`',
      en: 'The consequence grows with each time. `escalation strikes on problem for each office within 1 year { 1st -> sanction director "reprimand" }`',
    },
    'and later': {
      zh: '这一次和以后每一次。`第4次 及以后 -> 处分 单位领导 "撤职"`',
      en: 'This time and every time after it. `4th and later -> sanction director "dismissal"`',
    },
    reset: {
      zh: '何时从头计次。`清零 满阶之后`、`清零 当 整改合格`',
      en: 'When the count begins anew. `reset after last rung`, `reset when mended`',
    },
    'after last rung': {
      zh: '到了最后一阶,下一次重新从第一阶算。`清零 满阶之后`',
      en: 'Behind the last rung the next time is the first again. `reset after last rung`',
    },
    on: { zh: '看哪种记录。`针对 事件`', en: 'The kind of record it looks at. `on event`' },
    'for each': {
      zh: '对谁分别计次。`逐 责任单位`',
      en: 'Counted for each value of this field apart. `for each office`',
    },
    within: {
      zh: '滚动的期限:之前多久以内的还算数,两头都含。`限 1 年`',
      en: 'A sliding window: how long before an earlier one still counts, both ends included. `within 1 year`',
    },
    every: { zh: '自然期:每到新的一期从头算。`每 年`', en: 'A calendar period; each begins anew. `every year`' },
    when: {
      zh: '哪些记录算一次;清零的条件也写在这里。`当 整改不力`',
      en: 'Which records count; also what begins the count anew. `when neglected`',
    },
  },
  snippets: [
    {
      label: { zh: '追责', en: 'escalation' },
      body: '{{escalation}} ${1:名称|name_of_it} "${2:说明|what it is}" {{on}} ${3:记录|record_name} {{for each}} ${4:责任单位|unit_name} {{within}} 1 year {{cites}} ${5:§1} {\n  {{when}} ${6:条件|condition}\n  1st -> {{sanction}} ${7:单位领导|head_of_unit} "${8:通报批评|circulated reprimand}"\n  2nd {{and later}} -> {{sanction}} ${7:单位领导|head_of_unit} "${9:诫勉谈话|admonition}"\n}',
    },
  ],
};
