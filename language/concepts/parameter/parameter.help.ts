import type { ConceptHelp } from '../../concept.ts';

export const parameterHelp: ConceptHelp = {
  keywords: {
    parameter: {
      zh: '原文没有定死的数,由适用的人填上。`参数 时限 : 数 之 日 = 3 日 设定 县局 因 "试行值"`',
      en: 'A value that the paper leaves open; whoever applies the manual fills it in. `parameter limit : number of days = 3 days set by county because "on trial"`',
    },
    'set by': { zh: '由谁设定。`设定 县局`', en: 'Who set the value. `set by county`' },
    because: { zh: '为什么是这个值。`因 "试行值"`', en: 'Why it has this value. `because "on trial"`' },
    unbound: {
      zh: '未定:原文空着,还没有人填;依据它的结论是“未决”。`参数 基数 : 金额 未定 "原文为 XXX 元"`',
      en: 'Nobody has filled it in yet; verdicts that rest on it stay undecided. `parameter base : money unbound "the paper says XXX yuan"`',
    },
  },
  snippets: [
    {
      label: { zh: '参数:已设定的值', en: 'parameter with a value' },
      body: '{{parameter}} ${1:名称|name_of_it} : {{money}} = ${2:100} {{元|yuan}} {{set by}} ${3:县局|county_bureau} {{because}} "${4:理由|why}"',
    },
    {
      label: { zh: '参数:未定', en: 'parameter still open' },
      body: '{{parameter}} ${1:名称|name_of_it} : {{money}} {{unbound}} "${2:原文为 XXX 元|the paper says XXX yuan}"',
    },
  ],
};
