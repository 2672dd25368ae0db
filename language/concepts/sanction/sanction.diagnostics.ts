import { defineDiagnostics } from '../../diagnostics.ts';

const penalty = (body: string) =>
  `record 事件 { 编号: text key  责任人: person  次数: number  发生日: date occurs }\npenalty 毁弃 on 事件 {\n  ${body}\n}`;

export const sanctionDiagnostics = defineDiagnostics('sanction', {
  subject: {
    severity: 'error',
    message: {
      en: (p: { name: string; actual: string }) =>
        `“${p.name}” is ${p.actual}; only a person, unit or text field says whom a sanction falls on.`,
      zh: (p: { name: string; actual: string }) => `“${p.name}”是${p.actual},处分不到谁;应为人员、机构或文本字段。`,
    },
    why: { en: 'A sanction falls on somebody by name.', zh: '处分总要落到某个人或机构。' },
    avoid: penalty('sanction 次数 "通报批评"'),
    prefer: penalty('sanction 责任人 "通报批评"'),
  },
  'no-discretion': {
    severity: 'warning',
    message: {
      en: () => 'Somebody must choose one of these: add `at discretion` with the field that holds what was decided.',
      zh: () => '几项里由人来选一项:请加“裁量”,并写明记所选结果的字段。',
    },
    why: {
      en: 'Until one is chosen the verdict stays undecided; the field is where the choice is written down.',
      zh: '没有选定,结论就是“未决”;字段是记下所选结果的地方。',
    },
    avoid: penalty('sanction 责任人 降职 or 撤职'),
    prefer: penalty('sanction 责任人 降职 or 撤职 at discretion 决定').replace(
      '次数: number',
      '次数: number  决定: text optional',
    ),
  },
  empty: {
    severity: 'error',
    message: { en: () => 'Say what the sanction is.', zh: () => '请写明是什么处分。' },
    why: { en: 'The verdict tells the person what is imposed.', zh: '结论要告诉当事人受什么处分。' },
    avoid: penalty('sanction 责任人 ""'),
    prefer: penalty('sanction 责任人 "依法追究法律责任"'),
  },
});
