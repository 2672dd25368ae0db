import type { PlanLanguage } from '../plan/plan.ts';

/** The fixed words of a notice, in one language. */
export interface NoticeWords {
  title: string;
  /** What the notice rests on: the manual and its version. */
  intro(manual: string, version: string | undefined): string;
  /** The manual by its title, as running text names it. */
  manual(title: string): string;
  person: string;
  month: string;
  asOf: string;
  heads: { number: string; date: string; matter: string; reasons: string; clauses: string; outcome: string };
  by(office: string): string;
  veto: string;
  undecided: string;
  missing(what: readonly string[]): string;
  totals: { figures: string; words: string };
  /** Beside the total: matters that have no amount yet. */
  open(count: number): string;
  wording: string;
  issued: string;
  received: string;
  signature: string;
  stamp: string;
  date: string;
  /** Room to write a day into. */
  blankDay: string;
  nobody: string;
  page: readonly [before: string, after: string];
}

export const noticeWords: Record<PlanLanguage, NoticeWords> = {
  zh: {
    title: '考核处理通知书',
    intro: (manual, version) =>
      `根据${manual}${version === undefined ? '' : `（版本 ${version}）`}，对下列事项的认定和处理如下，特此通知。`,
    manual: (title) => `《${title}》`,
    person: '被通知人',
    month: '月份',
    asOf: '判定截至',
    heads: { number: '序号', date: '日期', matter: '事项', reasons: '事实与计算', clauses: '依据', outcome: '处理' },
    by: (office) => `由${office}处理`,
    veto: '一票否决',
    undecided: '尚未认定',
    missing: (what) => `尚缺：${what.join('、')}`,
    totals: { figures: '扣款合计', words: '大写' },
    open: (count) => `另有 ${count} 项尚未认定，未计入合计。`,
    wording: '所依据的条文',
    issued: '出具单位',
    received: '被通知人',
    signature: '签字',
    stamp: '签字（盖章）',
    date: '日期',
    blankDay: '　　　年　　月　　日',
    nobody: '按给出的数据，没有需要通知的人。',
    page: ['第 ', ' 页'],
  },
  en: {
    title: 'Notice of Charges',
    intro: (manual, version) =>
      `Under ${manual}${version === undefined ? '' : ` (version ${version})`} the matters below were found and are dealt with as stated.`,
    manual: (title) => `“${title}”`,
    person: 'To',
    month: 'Month',
    asOf: 'Judged as of',
    heads: {
      number: 'No.',
      date: 'Date',
      matter: 'Matter',
      reasons: 'Facts and arithmetic',
      clauses: 'Clauses',
      outcome: 'Outcome',
    },
    by: (office) => `by ${office}`,
    veto: 'veto',
    undecided: 'not decided yet',
    missing: (what) => `missing: ${what.join(', ')}`,
    totals: { figures: 'Total charged', words: 'In words' },
    open: (count) =>
      count === 1
        ? '1 matter is not decided yet and not part of the total.'
        : `${count} matters are not decided yet and not part of the total.`,
    wording: 'The clauses in their own words',
    issued: 'Issued by',
    received: 'Received by',
    signature: 'Signature',
    stamp: 'Signature and stamp',
    date: 'Date',
    blankDay: '',
    nobody: 'By the data given nobody is to be notified.',
    page: ['Page ', ''],
  },
};
