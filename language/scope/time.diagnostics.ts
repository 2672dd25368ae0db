import { defineDiagnostics, type Words } from '../diagnostics.ts';

const record = 'record 事件 { 编号: text key  责任人: person  发生日: date occurs }';
const dated = (...periods: string[]) =>
  [record, ...periods.map((period) => `penalty 迟报 on 事件 ${period} { charge 责任人 5 元 }`)].join('\n');

interface Period {
  from?: string;
  until?: string;
}

function periodText({ from, until }: Period): Words {
  if (from !== undefined && from === until) return { zh: from, en: `on ${from}` };
  if (from === undefined && until === undefined) return { zh: '任何一天', en: 'on every day' };
  if (until === undefined) return { zh: `自 ${from} 起`, en: `from ${from} on` };
  if (from === undefined) return { zh: `截至 ${until}`, en: `until ${until}` };
  return { zh: `${from} 至 ${until}`, en: `from ${from} until ${until}` };
}

/** When norms are in force, and which of their versions. */
export const timeDiagnostics = defineDiagnostics('time', {
  reversed: {
    severity: 'error',
    message: {
      en: (p: { from: string; until: string }) => `The period ends on ${p.until}, before it begins on ${p.from}.`,
      zh: (p: { from: string; until: string }) => `截至 ${p.until},却自 ${p.from} 起:先止后起。`,
    },
    why: { en: 'No day lies in such a period.', zh: '没有哪一天在这段时间里。' },
    avoid: dated('from 2024-12-31 until 2024-01-01'),
    prefer: dated('from 2024-01-01 until 2024-12-31'),
  },
  overlap: {
    severity: 'error',
    message: {
      en: (p: { name: string } & Period) => `Two versions of “${p.name}” are in force ${periodText(p).en}.`,
      zh: (p: { name: string } & Period) => `${periodText(p).zh},“${p.name}”有两版同时有效。`,
    },
    why: {
      en: 'On a day with two versions, what happens is judged twice, and fined twice.',
      zh: '同一天有两版,一件事就判两次、罚两次。',
    },
    avoid: dated('until 2024-06-30', 'from 2024-06-30'),
    prefer: dated('until 2024-06-30', 'from 2024-07-01'),
  },
  gap: {
    severity: 'warning',
    message: {
      en: (p: { name: string } & Period) => `No version of “${p.name}” is in force ${periodText(p).en}.`,
      zh: (p: { name: string } & Period) => `${periodText(p).zh},“${p.name}”没有有效的版本。`,
    },
    why: {
      en: 'What happens on those days is not judged at all, mostly by mistake.',
      zh: '这些天发生的事一概不判,多半是写漏了。',
    },
    avoid: dated('until 2024-06-30', 'from 2024-08-01'),
    prefer: dated('until 2024-06-30', 'from 2024-07-01'),
  },
  'other-thing': {
    severity: 'error',
    message: {
      en: (p: { name: string; other: string; own: string }) =>
        `Another “${p.name}” is on ${p.other === '' ? 'no record' : `“${p.other}”`}, this one on ${p.own === '' ? 'none' : `“${p.own}”`}; versions of one norm are on one thing.`,
      zh: (p: { name: string; other: string; own: string }) =>
        `另一个“${p.name}”${p.other === '' ? '没有针对记录' : `针对的是“${p.other}”`},这一个${p.own === '' ? '没有针对记录' : `针对“${p.own}”`};同一条的各版应针对同一样东西。`,
    },
    why: { en: 'If they are different norms, they need different names.', zh: '若是两条,就该有两个名称。' },
    avoid: `${record}\nrecord 投诉 { 编号: text key  责任人: person  发生日: date occurs }\npenalty 迟报 on 事件 until 2024-12-31 { charge 责任人 5 元 }\npenalty 迟报 on 投诉 from 2025-01-01 { charge 责任人 9 元 }`,
    prefer: `${record}\nrecord 投诉 { 编号: text key  责任人: person  发生日: date occurs }\npenalty 迟报 on 事件 { charge 责任人 5 元 }\npenalty 投诉迟报 on 投诉 { charge 责任人 9 元 }`,
  },
  'never-in-force': {
    severity: 'warning',
    message: {
      en: (p: { name: string; until: string; effective: string }) =>
        `“${p.name}” ends on ${p.until}, before the manual takes effect on ${p.effective}; it is never in force.`,
      zh: (p: { name: string; until: string; effective: string }) =>
        `“${p.name}”截至 ${p.until},而规程 ${p.effective} 才生效,这条从未有效。`,
    },
    why: { en: 'A rule that never holds only confuses whoever reads it.', zh: '从未有效的规则只会让人误解。' },
    avoid: `manual 考核 { effective 2024-08-01 }\n${dated('until 2024-06-30')}`,
    prefer: `manual 考核 { effective 2024-08-01 }\n${dated('until 2024-12-31')}`,
  },
  'no-day': {
    severity: 'warning',
    message: {
      en: (p: { name: string; record: string }) =>
        `“${p.name}” is in force on some days only, and “${p.record}” does not say on which day it occurs.`,
      zh: (p: { name: string; record: string }) => `“${p.name}”只在一段时间内有效,而“${p.record}”没有说明发生在哪一天。`,
    },
    why: {
      en: 'Which version applies shows in the day of the record; without one every verdict is undecided.',
      zh: '适用哪一版,要看记录的发生日;没有发生日,一概未决。',
    },
    avoid:
      'record 事件 { 编号: text key  责任人: person }\npenalty 迟报 on 事件 until 2024-12-31 { charge 责任人 5 元 }\npenalty 迟报 on 事件 from 2025-01-01 { charge 责任人 9 元 }',
    prefer: dated('until 2024-12-31', 'from 2025-01-01'),
  },
});
