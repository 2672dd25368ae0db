import { defineDiagnostics } from '../../diagnostics.ts';

const files = 'record 档案 { 编号: text key  建档日: date occurs  销毁日: date optional }';

export const retentionDiagnostics = defineDiagnostics('retention', {
  'no-term': {
    severity: 'information',
    message: {
      en: (p: { name: string }) => `“${p.name}” does not say for how long: \`keep 6 years\`.`,
      zh: (p: { name: string }) => `“${p.name}”没有说保存多久:写“留存 6 年”。`,
    },
    why: {
      en: 'What is only “to be filed” may be thrown away the next day.',
      zh: '只说“归档”,第二天销毁也不算错。',
    },
    avoid: 'retention 投诉记录 "投诉记录归档"',
    prefer: 'retention 投诉记录 "投诉记录归档" keep 2 years',
  },
  term: {
    severity: 'error',
    message: {
      en: (p: { actual: string }) => `Papers are kept for days, months or years; this is ${p.actual}.`,
      zh: (p: { actual: string }) => `保存期限要写日、月或年;这里是${p.actual}。`,
    },
    why: { en: 'The last day is counted from the day of filing.', zh: '期限从建档之日数起。' },
    avoid: 'retention 投诉记录 "投诉记录归档" keep 6 元',
    prefer: 'retention 投诉记录 "投诉记录归档" keep 6 months',
  },
  'no-date': {
    severity: 'error',
    message: {
      en: (p: { actual: string }) => `Filed and destroyed are dates; this is ${p.actual}.`,
      zh: (p: { actual: string }) => `建档与销毁都应是日期;这里是${p.actual}。`,
    },
    why: { en: 'Too early is told from two days.', zh: '是否销毁过早,要看两个日期。' },
    avoid: `${files}\nretention 资料 "资料" keep 6 years { on 档案 from 编号 to 销毁日 }`,
    prefer: `${files}\nretention 资料 "资料" keep 6 years { on 档案 from 建档日 to 销毁日 }`,
  },
});
