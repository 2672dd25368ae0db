import { defineDiagnostics } from '../../diagnostics.ts';

const record =
  'role 单位领导\nrecord 突出问题 { 编号: text key  责任单位: unit  发生日: date occurs  整改不力: yes/no  整改合格: yes/no optional  件数: number }';
const rung = (ordinal: string, what: string) => `${ordinal} -> sanction 单位领导 "${what}"`;
const ladder = (head: string, ...rungs: string[]) =>
  `${record}\nescalation 领导追责 on 突出问题 for each ${head} {\n  when 整改不力\n  ${rungs.join('\n  ')}\n}`;
const both = [rung('1st', '通报批评'), rung('2nd and later', '诫勉谈话')];

export const escalationDiagnostics = defineDiagnostics('escalation', {
  'no-rung': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” has no rung: \`1st -> …\`.`,
      zh: (p: { name: string }) => `“${p.name}”一阶也没有:请写“第1次 -> …”。`,
    },
    why: { en: 'A ladder without rungs leads nowhere.', zh: '没有台阶,就谈不上逐级追责。' },
    avoid: ladder('责任单位 every year'),
    prefer: ladder('责任单位 every year', ...both),
  },
  'ladder-order': {
    severity: 'error',
    message: {
      en: (p: { ordinal: number; before: number }) =>
        `Time ${p.ordinal} stands behind time ${p.before}: rungs go upwards, one for each time.`,
      zh: (p: { ordinal: number; before: number }) => `第 ${p.ordinal} 次写在第 ${p.before} 次之后:各阶由少到多写,一次只写一阶。`,
    },
    example: { ordinal: 1, before: 2 },
    why: {
      en: 'A rung said twice leaves one occurrence with two consequences.',
      zh: '一阶写了两遍,某一次就有了两种后果。',
    },
    avoid: ladder('责任单位 every year', rung('2nd', '通报批评'), rung('1st and later', '诫勉谈话')),
    prefer: ladder('责任单位 every year', ...both),
  },
  'ladder-gap': {
    severity: 'information',
    message: {
      en: ({ first, last }: { first: number; last: number }) =>
        `Nothing is said for ${first === last ? `time ${first}` : `times ${first} to ${last}`}: nothing follows then.`,
      zh: ({ first, last }: { first: number; last: number }) =>
        `${first === last ? `第 ${first} 次` : `第 ${first} 至 ${last} 次`}没有写后果,到时就没有后果。`,
    },
    example: { first: 2, last: 2 },
    why: {
      en: 'A paper may begin with the third time; a rung that was forgotten looks the same.',
      zh: '原文可以从第三次写起;漏写一阶也是这个样子。',
    },
    avoid: ladder('责任单位 every year', rung('1st', '通报批评'), rung('3rd and later', '诫勉谈话')),
    prefer: ladder('责任单位 every year', ...both),
  },
  'not-last': {
    severity: 'error',
    message: {
      en: () => 'Behind “and later” no rung can be reached.',
      zh: () => '“及以后”之后的台阶永远到不了。',
    },
    why: { en: '“And later” is for every further occurrence.', zh: '“及以后”管的是此后的每一次。' },
    avoid: ladder('责任单位 every year', rung('1st and later', '通报批评'), rung('2nd', '诫勉谈话')),
    prefer: ladder('责任单位 every year', ...both),
  },
  'beyond-last-rung': {
    severity: 'warning',
    message: {
      en: (p: { last: string; next: number }) =>
        `What happens the ${p.next}th time is not said: the ladder ends at ${p.last}. Write \`and later\` or \`reset after last rung\`.`,
      zh: (p: { last: string; next: number }) =>
        `第 ${p.next} 次怎么办没有写:台阶到第 ${p.last} 次为止。请写“及以后”,或“清零 满阶之后”。`,
    },
    why: {
      en: 'Beyond the last rung the verdict is undecided; somebody will have to improvise.',
      zh: '超出最后一阶,结论只能是“未决”,到时只好临时商量。',
    },
    avoid: ladder('责任单位 every year', rung('1st', '通报批评')),
    prefer: ladder('责任单位 every year', ...both),
  },
  'no-window': {
    severity: 'warning',
    message: {
      en: () => 'How long an occurrence counts is not said: `within 1 year` (sliding) or `every year` (calendar).',
      zh: () => '没写多久之内的算数:“限 1 年”是滚动的一年,“每 年”是自然年。',
    },
    why: {
      en: 'Without a window, what happened ten years ago still counts.',
      zh: '不写期限,十年前的一次也要算进来。',
    },
    avoid: ladder('责任单位', ...both),
    prefer: ladder('责任单位 within 1 year', ...both),
  },
  'window-type': {
    severity: 'error',
    message: {
      en: (p: { actual: string }) => `A window is a number of days, months or years, but this is ${p.actual}.`,
      zh: (p: { actual: string }) => `期限应为若干日、月或年,这里是${p.actual}。`,
    },
    why: { en: 'Occurrences are counted by days.', zh: '次数是按日子来数的。' },
    avoid: ladder('责任单位 within 2 hours', ...both),
    prefer: ladder('责任单位 within 1 year', ...both),
  },
  subject: {
    severity: 'error',
    message: {
      en: (p: { name: string; actual: string }) =>
        `“${p.name}” is ${p.actual}; it must be a person, a unit or a text to count by.`,
      zh: (p: { name: string; actual: string }) => `“${p.name}”是${p.actual},不能按它计次;应为人员、机构或文本字段。`,
    },
    why: { en: 'Occurrences are counted for somebody by name.', zh: '次数要记在某个人或机构名下。' },
    avoid: ladder('件数 every year', ...both),
    prefer: ladder('责任单位 every year', ...both),
  },
});
