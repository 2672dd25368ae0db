/** What the cells of a workbook say; its formulas compare by these words. */
export interface SheetWords {
  yes: string;
  no: string;
  notApplicable: string;
  passed: string;
  failed: string;
  unanswered: string;
  noEvidence: string;
  unreadable: string;
  undecided: string;
  cover: string;
  items: string;
  points: string;
  applicable: string;
  share: string;
  choose: string;
  number: string;
  date: string;
  legend: string;
}

export const sheetWords: Record<'zh' | 'en', SheetWords> = {
  zh: {
    yes: '是',
    no: '否',
    notApplicable: '不适用',
    passed: '合格',
    failed: '不合格',
    unanswered: '未填',
    noEvidence: '缺凭证',
    unreadable: '读不出',
    undecided: '还不能定',
    cover: '检查信息与结论',
    items: '检查项目',
    points: '得分',
    applicable: '应得分',
    share: '得分率',
    choose: '请从列表里选',
    number: '请填一个数',
    date: '请填日期，如 2025-03-01',
    legend: '只有浅黄色的格子可以填写；得分由公式算出。',
  },
  en: {
    yes: 'Yes',
    no: 'No',
    notApplicable: 'N/A',
    passed: 'passed',
    failed: 'failed',
    unanswered: 'open',
    noEvidence: 'no evidence',
    unreadable: 'unreadable',
    undecided: 'cannot be said yet',
    cover: 'About and outcome',
    items: 'Items',
    points: 'Points',
    applicable: 'Points that apply',
    share: 'Score',
    choose: 'Choose from the list',
    number: 'Enter a number',
    date: 'Enter a date, as 2025-03-01',
    legend: 'Only the yellow cells can be filled in; the score is computed.',
  },
};
