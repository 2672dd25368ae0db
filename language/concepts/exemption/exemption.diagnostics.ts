import { defineDiagnostics } from '../../diagnostics.ts';

const record =
  'role 单位领导\nrecord 检查 { 编号: text key  检查人员: person  发生日: date occurs  不可抗力: yes/no default no  同意: yes/no optional  次数: number }';
const other = 'record 抽查 { 编号: text key  检查人员: person  发生日: date occurs  不可抗力: yes/no }';
const fine = 'penalty 监控失职 on 检查 { charge 检查人员 50 元 }';
const exemption = (head: string, body = 'when 不可抗力') => `${record}\n${fine}\nexemption 检查免责 ${head} {\n  ${body}\n}`;

export const exemptionDiagnostics = defineDiagnostics('exemption', {
  'of-nothing': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” names neither the rules it exempts from nor a record of its own.`,
      zh: (p: { name: string }) => `“${p.name}”既没写免于哪些规则(“自 …”),也没写自己的记录(“针对 …”)。`,
    },
    why: { en: 'An exemption from nothing frees nobody.', zh: '不知道免的是什么,等于没免。' },
    avoid: exemption('', 'decided by 单位领导'),
    prefer: exemption('from 监控失职'),
  },
  'other-record': {
    severity: 'error',
    message: {
      en: (p: { name: string; record: string; own: string }) =>
        `“${p.name}” judges “${p.record}”, but the exemption is decided on “${p.own}”; both must be on one record.`,
      zh: (p: { name: string; record: string; own: string }) =>
        `“${p.name}”针对“${p.record}”,免责却看“${p.own}”;两者应针对同一种记录。`,
    },
    why: {
      en: 'Whether somebody is exempt is asked for one record at a time.',
      zh: '免不免责,是就同一条记录而言的。',
    },
    avoid: `${other}\n${exemption('on 抽查 from 监控失职')}`,
    prefer: exemption('on 检查 from 监控失职'),
  },
  'no-condition': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `“${p.name}” has no condition: what it exempts from never applies.`,
      zh: (p: { name: string }) => `“${p.name}”没有条件:所免的规则永远不适用。`,
    },
    why: { en: 'A rule that everybody is exempt from is no rule.', zh: '人人都免的规则,等于没有。' },
    avoid: exemption('from 监控失职', ''),
    prefer: exemption('from 监控失职'),
  },
  'decision-type': {
    severity: 'error',
    message: {
      en: (p: { name: string; actual: string }) => `What was decided is yes or no, but “${p.name}” is ${p.actual}.`,
      zh: (p: { name: string; actual: string }) => `审定的结果应为是否,“${p.name}”却是${p.actual}。`,
    },
    why: { en: 'An exemption is granted or it is not.', zh: '免责要么同意,要么不同意。' },
    avoid: exemption('from 监控失职', 'when 不可抗力\n  decided by 单位领导 at discretion 次数'),
    prefer: exemption('from 监控失职', 'when 不可抗力\n  decided by 单位领导 at discretion 同意'),
  },
});
