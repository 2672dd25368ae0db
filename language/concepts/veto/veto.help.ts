import type { ConceptHelp } from '../../concept.ts';
import { inForceHelp } from '../../scope/time.help.ts';

export const vetoHelp: ConceptHelp = {
  keywords: {
    ...inForceHelp,
    veto: {
      zh: '一票否决:一期内出一起,全期否决,只判一次。`否决 绩效否决 针对 重大事故 逐 责任单位 每 年 { 当 查证属实 处分 责任单位 "取消评奖资格" }`',
      en: 'One such event vetoes the whole period, once. `veto no_bonus on accident for each office every year { when proven sanction office "no award" }`',
    },
    'for each': {
      zh: '对谁分别计:字段的每个取值一本账。`逐 责任单位`',
      en: 'Counted for each value of this field apart. `for each office`',
    },
    on: { zh: '看哪种记录。`针对 事件`', en: 'The kind of record it looks at. `on event`' },
    every: { zh: '自然期:每到新的一期从头算。`每 年`', en: 'A calendar period; each begins anew. `every year`' },
  },
  snippets: [
    {
      label: { zh: '否决', en: 'veto' },
      body: '{{veto}} ${1:名称|name_of_it} "${2:说明|what it is}" {{on}} ${3:记录|record_name} {{for each}} ${4:责任单位|unit_name} {{every}} {{year}} {{cites}} ${5:§1} {\n  {{when}} ${6:条件|condition}\n  {{sanction}} ${4:责任单位|unit_name} "${7:取消当年评奖资格|no award this year}"\n}',
    },
  ],
};
