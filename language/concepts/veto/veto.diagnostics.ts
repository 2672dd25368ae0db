import { defineDiagnostics } from '../../diagnostics.ts';

const record = 'record 重大事故 { 编号: text key  责任单位: unit  发生日: date occurs  查证属实: yes/no  件数: number }';
const veto = (subject: string, body: string) =>
  `${record}\nveto 一票否决 on 重大事故 for each ${subject} every year {\n  ${body}\n}`;

export const vetoDiagnostics = defineDiagnostics('veto', {
  'no-loss': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `“${p.name}” does not say what is lost: add a \`sanction\`.`,
      zh: (p: { name: string }) => `“${p.name}”没写被否决后失去什么:请加“处分”。`,
    },
    why: { en: 'A veto without a consequence vetoes nothing.', zh: '没有后果的否决,等于没有否决。' },
    avoid: veto('责任单位', 'when 查证属实'),
    prefer: veto('责任单位', 'when 查证属实\n  sanction 责任单位 "取消当年评奖资格"'),
  },
  subject: {
    severity: 'error',
    message: {
      en: (p: { name: string; actual: string }) => `“${p.name}” is ${p.actual}; a veto falls on a person, a unit or a text.`,
      zh: (p: { name: string; actual: string }) => `“${p.name}”是${p.actual},否决不到谁;应为人员、机构或文本字段。`,
    },
    why: { en: 'A veto falls on somebody by name.', zh: '否决总要落到某个人或机构。' },
    avoid: veto('件数', 'when 查证属实\n  sanction 责任单位 "取消当年评奖资格"'),
    prefer: veto('责任单位', 'when 查证属实\n  sanction 责任单位 "取消当年评奖资格"'),
  },
  'no-day': {
    severity: 'error',
    message: {
      en: (p: { record: string }) => `“${p.record}” has no day (\`occurs\`), so nobody can tell which period a veto is for.`,
      zh: (p: { record: string }) => `“${p.record}”没有发生日(“发生”),说不出否决的是哪一期。`,
    },
    why: { en: 'A veto is given once a period.', zh: '否决按期计,一期一次。' },
    avoid: `record 名单 { 编号: text key  单位: unit }\nveto 一票否决 on 名单 for each 单位 every year {\n  sanction 单位 "取消当年评奖资格"\n}`,
    prefer: `record 名单 { 编号: text key  单位: unit  日期: date occurs }\nveto 一票否决 on 名单 for each 单位 every year {\n  sanction 单位 "取消当年评奖资格"\n}`,
  },
});
