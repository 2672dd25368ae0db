import { defineDiagnostics } from '../../diagnostics.ts';

const record =
  'role 单位领导\nrecord 检查 { 编号: text key  检查人员: person  发生日: date occurs  不可抗力: yes/no default no  同意: yes/no optional  次数: number }';
const other = 'record 抽查 { 编号: text key  检查人员: person  发生日: date occurs  不可抗力: yes/no }';
const appeal = 'record 申诉 { 申诉号: text key  检查编号: text  起日: date occurs  止日: date  不可抗力: yes/no }';
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
        `“${p.name}” judges “${p.record}”, but the exemption is decided on “${p.own}”: say by “matching” which fields have to be equal.`,
      zh: (p: { name: string; record: string; own: string }) =>
        `“${p.name}”针对“${p.record}”,免责却看“${p.own}”:用“对应”写明哪些字段相等,才知道免的是哪一条。`,
    },
    why: {
      en: 'Whether somebody is exempt is asked for one record at a time; of records of two types it has to be known which belong together.',
      zh: '免不免责,是就同一条记录而言的;两种记录之间,要知道哪条说的是哪条。',
    },
    avoid: `${other}\n${exemption('on 抽查 from 监控失职')}`,
    prefer: `${other}\n${exemption('on 抽查 from 监控失职', 'matching 编号, 检查人员\n  when 不可抗力')}`,
  },
  'several-records': {
    severity: 'error',
    message: {
      en: (p: { name: string; record: string; own: string }) =>
        `“${p.name}” judges “${p.record}”, the rule before it “${p.own}”: write an exemption for each.`,
      zh: (p: { name: string; record: string; own: string }) =>
        `“${p.name}”针对“${p.record}”,前面的规则却针对“${p.own}”:各写一条免责。`,
    },
    why: {
      en: 'One exemption is decided on one record at a time, the one that its rules judge.',
      zh: '一条免责只就一种记录而言,也就是它所免的规则针对的那种。',
    },
    avoid: `${other}\npenalty 抽查失职 on 抽查 { charge 检查人员 50 元 }\n${exemption('from 监控失职, 抽查失职')}`,
    prefer: `${other}\npenalty 抽查失职 on 抽查 { charge 检查人员 50 元 }\n${exemption('from 监控失职')}\nexemption 抽查免责 from 抽查失职 { when 不可抗力 }`,
  },
  'own-record': {
    severity: 'error',
    message: {
      en: (p: { name: string }) =>
        `“${p.name}” is decided on the very record that its rules judge: there is nothing to match (name another record with “on”).`,
      zh: (p: { name: string }) => `“${p.name}”看的就是规则针对的那条记录,无需“对应”(要看另一种记录,用“针对”写明)。`,
    },
    why: { en: '“matching” joins records of two types.', zh: '“对应”用来连接两种记录。' },
    avoid: exemption('from 监控失职', 'matching 编号\n  when 不可抗力'),
    prefer: exemption('from 监控失职'),
  },
  'no-such-field': {
    severity: 'error',
    message: {
      en: (p: { name: string; record: string }) =>
        `“${p.record}” has no field “${p.name}”: write “${p.name} = …” with the field it has to be equal to.`,
      zh: (p: { name: string; record: string }) => `“${p.record}”没有字段“${p.name}”:写“${p.name} = …”,后面是与它相等的字段。`,
    },
    why: {
      en: 'A name alone stands for the same field in both records.',
      zh: '只写一个名称,表示两种记录里同名的字段相等。',
    },
    avoid: `${appeal}\n${exemption('on 申诉 from 监控失职', 'matching 检查编号')}`,
    prefer: `${appeal}\n${exemption('on 申诉 from 监控失职', 'matching 检查编号 = 编号')}`,
  },
  'match-type': {
    severity: 'error',
    message: {
      en: (p: { first: string; other: string }) => `${p.first} never equals ${p.other}.`,
      zh: (p: { first: string; other: string }) => `${p.first}与${p.other}不会相等。`,
    },
    why: {
      en: 'Records that can never match exempt nobody.',
      zh: '永远对应不上的记录,谁也免不了。',
    },
    avoid: `${appeal}\n${exemption('on 申诉 from 监控失职', 'matching 检查编号 = 发生日')}`,
    prefer: `${appeal}\n${exemption('on 申诉 from 监控失职', 'matching 检查编号 = 编号')}`,
  },
  'span-type': {
    severity: 'error',
    message: {
      en: (p: { first: string; other: string }) =>
        `${p.other} cannot lie in a span of ${p.first}: both ends and the day between them are dates (or all are times).`,
      zh: (p: { first: string; other: string }) => `${p.other}不会落在${p.first}的区间里:两头与中间都应是日期(或都是时间)。`,
    },
    why: {
      en: 'A span says from which day to which an event exempts.',
      zh: '区间说的是从哪一天到哪一天免责。',
    },
    avoid: `${appeal}\n${exemption('on 申诉 from 监控失职', 'matching 检查编号 = 编号, 起日 .. 止日 = 次数')}`,
    prefer: `${appeal}\n${exemption('on 申诉 from 监控失职', 'matching 检查编号 = 编号, 起日 .. 止日 = 发生日')}`,
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
