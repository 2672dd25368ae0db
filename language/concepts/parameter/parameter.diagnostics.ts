import { defineDiagnostics } from '../../diagnostics.ts';

const ruled = (parameter: string) =>
  `${parameter}\nrecord 事件 { 编号: text key  责任人: person  发生日: date occurs  延误: number of 日 }\npenalty 迟报 on 事件 {\n  when 延误 > 时限\n  charge 责任人 5 元\n}`;

export const parameterDiagnostics = defineDiagnostics('parameter', {
  'value-type': {
    severity: 'error',
    message: {
      en: (p: { name: string; expected: string; actual: string }) =>
        `“${p.name}” is declared as ${p.expected}, but its value is ${p.actual}.`,
      zh: (p: { name: string; expected: string; actual: string }) => `“${p.name}”声明为${p.expected},值却是${p.actual}。`,
    },
    why: {
      en: 'Rules reckon with the declared type; a value of another kind would turn up in every one of them.',
      zh: '各条规则都按声明的类型计算;值的种类不对,处处都会出错。',
    },
    avoid: ruled('parameter 时限 : number of 日 = 3 元'),
    prefer: ruled('parameter 时限 : number of 日 = 3 日'),
  },
  'rests-on-unbound': {
    severity: 'information',
    message: {
      en: (p: { name: string; rules: string[] }) =>
        `“${p.name}” is not set yet, so verdicts of ${listed(p.rules, ', ', ' and more')} stay undecided.`,
      zh: (p: { name: string; rules: string[] }) => `“${p.name}”尚未设定,${listed(p.rules, '、', '等')}的结论将是“未决”。`,
    },
    why: {
      en: 'A blank in the paper must stay visible until somebody fills it; the engine never guesses.',
      zh: '原文的空白在有人填上之前要看得见;引擎不会猜。',
    },
    avoid: ruled('parameter 时限 : number of 日 unbound "原文为 X 日"'),
    prefer: ruled('parameter 时限 : number of 日 = 3 日 set by 县局 because "试行值"'),
  },
  unexplained: {
    severity: 'information',
    message: {
      en: (p: { name: string; missing: 'setter' | 'reason' | 'both' }) => `Say of “${p.name}” ${says[p.missing].en}.`,
      zh: (p: { name: string; missing: 'setter' | 'reason' | 'both' }) => `请为“${p.name}”${says[p.missing].zh}。`,
    },
    why: {
      en: 'The paper leaves this value open; whoever is fined by it may ask who filled it in, and why.',
      zh: '原文没有给出这个值;被它罚到的人有权知道是谁定的、为什么。',
    },
    example: { name: '时限', missing: 'both' },
    avoid: ruled('parameter 时限 : number of 日 = 3 日'),
    prefer: ruled('parameter 时限 : number of 日 = 3 日 set by 县局 because "试行值"'),
  },
});

const says = {
  setter: { zh: '写明由谁设定(设定 …)', en: 'who set it (`set by …`)' },
  reason: { zh: '写明为什么(因 "…")', en: 'why it is so (`because "…"`)' },
  both: { zh: '写明由谁设定、为什么(设定 … 因 "…")', en: 'who set it and why (`set by … because "…"`)' },
};

const SHOWN = 5;

function listed(rules: string[], comma: string, more: string): string {
  return (
    rules
      .slice(0, SHOWN)
      .map((rule) => `“${rule}”`)
      .join(comma) + (rules.length > SHOWN ? more : '')
  );
}
