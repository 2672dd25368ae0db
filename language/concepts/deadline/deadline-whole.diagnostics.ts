import { defineDiagnostics } from '../../diagnostics.ts';

const event =
  'record 投诉 { 编号: text key  收到: datetime occurs  响应: datetime optional  情形: one of 正常, 丢失 default 正常 }';
const deadline = (body: string, head = '') => `${event}\ndeadline 响应时限 on 投诉${head} { ${body} }`;

interface Special {
  special: string;
  length: string;
  general: string;
  most: string;
}

interface Parts {
  parts: string[];
  sum: string;
  whole: string;
}

interface Promised {
  norm: string;
  promised: string;
  deadline: string;
  allowed: string;
}

const chain = (whole: number) =>
  [
    'record 投递 { 编号: text key  收寄: datetime occurs  到达: datetime optional  妥投: datetime optional }',
    'deadline 运输 on 投递 { from 收寄 to 到达 within 36 hours }',
    'deadline 投递时限 on 投递 { from 到达 to 妥投 within 24 hours }',
    `deadline 全程 on 投递 { from 收寄 to 妥投 within ${whole} hours }`,
  ].join('\n');

/** How deadlines stand beside others, and beside what is promised. */
export const wholeDiagnostics = defineDiagnostics('deadline', {
  'longer-than-general': {
    severity: 'warning',
    message: {
      en: (p: Special) => `“${p.special}” allows ${p.length}, but “${p.general}”, which holds for all cases, only ${p.most}.`,
      zh: (p: Special) => `“${p.special}”允许 ${p.length},而对所有情形都适用的“${p.general}”只允许 ${p.most}。`,
    },
    why: {
      en: 'Whoever keeps the special limit breaks the general one. Say in the general one what it is not for, or which of the two wins (`precedence`).',
      zh: '守住特殊的期限,就违反了一般的期限。请在一般的时限里写明不含哪些情形,或写明以哪个为准(“优先”)。',
    },
    avoid: `${deadline('from 收到 to 响应 within 24 hours')}\ndeadline 丢失时限 on 投诉 { when 情形 is 丢失  from 收到 to 响应 within 48 hours }`,
    prefer: `${deadline('unless 情形 is 丢失  from 收到 to 响应 within 24 hours')}\ndeadline 丢失时限 on 投诉 { when 情形 is 丢失  from 收到 to 响应 within 48 hours }`,
  },
  'parts-too-long': {
    severity: 'warning',
    message: {
      en: (p: Parts) => `The parts allow ${p.sum} together, the whole only ${p.whole}: ${p.parts.join(' → ')}.`,
      zh: (p: Parts) => `各段期限相加为 ${p.sum},全程只有 ${p.whole}:${p.parts.join(' → ')}。`,
    },
    why: {
      en: 'Everyone may be in time and the whole still late; nobody would be to blame.',
      zh: '每一段都不逾期,全程却逾期,找不到该谁负责。',
    },
    avoid: chain(48),
    prefer: chain(72),
  },
  'promise-too-long': {
    severity: 'warning',
    message: {
      en: (p: Promised) =>
        `“${p.norm}” is content with ${p.promised}, while the deadline “${p.deadline}” allows only ${p.allowed}.`,
      zh: (p: Promised) => `“${p.norm}”放宽到 ${p.promised},而时限“${p.deadline}”只允许 ${p.allowed}。`,
    },
    why: {
      en: 'What is late by the deadline counts as in time here: the figure looks better than the service is.',
      zh: '按时限已经逾期的,在这里还算及时:数字好看,服务却没有做到。',
    },
    avoid: `${deadline('from 收到 to 响应 within 24 hours')}\nmetric 及时率 on 投诉 { share of 响应 within 48 hours of 收到 every month }`,
    prefer: `${deadline('from 收到 to 响应 within 24 hours')}\nmetric 及时率 on 投诉 { share of 响应 within 24 hours of 收到 every month }`,
  },
  'version-gap': {
    severity: 'warning',
    message: {
      en: (p: { name: string; from: string; until: string }) =>
        `From ${p.from} until ${p.until} nothing is due: “${p.name}” has ended, and this one has not begun.`,
      zh: (p: { name: string; from: string; until: string }) =>
        `${p.from} 至 ${p.until} 没有期限:“${p.name}”已经到期,这一条还没有开始。`,
    },
    why: {
      en: 'What begins on those days may take as long as it likes, mostly by mistake.',
      zh: '这些天里发生的,拖多久都行,多半是写漏了。',
    },
    avoid: `${deadline('from 收到 to 响应 within 24 hours', ' until 2024-06-30')}\ndeadline 新时限 on 投诉 from 2024-08-01 { from 收到 to 响应 within 12 hours }`,
    prefer: `${deadline('from 收到 to 响应 within 24 hours', ' until 2024-06-30')}\ndeadline 新时限 on 投诉 from 2024-07-01 { from 收到 to 响应 within 12 hours }`,
  },
});
