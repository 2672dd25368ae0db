/** What the page says while it is filled in. */
import type { JudgedForm, JudgedItem } from './judge-form.ts';

export interface PageWords {
  status(judged: JudgedForm): string;
  outcome: Record<'passed' | 'failed' | 'open', string>;
  counts(judged: JudgedForm): string;
  problem(item: JudgedItem, what: string): string;
  reason: string;
  field(label: string): string;
  noRoom: string;
  badFile: string;
  badPhoto: string;
  lost(texts: readonly string[]): string;
  imported: string;
  exported: string;
  confirmClear: string;
  takeUp: string;
  removePhoto(number: number): string;
  photo(number: number): string;
}

const share = ({ score }: JudgedForm, points: string, of: string) =>
  score === undefined
    ? ''
    : score.isShare
      ? `${score.passed} ÷ ${score.applicable} = ${score.percent}`
      : `${score.passed} ${of} ${score.applicable} ${points}`;

export const pageWords: Record<'zh' | 'en', PageWords> = {
  zh: {
    status: (judged) =>
      `已填 ${judged.answered} / ${judged.asked} 项${judged.score === undefined ? `，合格 ${judged.passed}，不合格 ${judged.failed}` : `，得分 ${share(judged, '分', '/')}`}`,
    outcome: { passed: '合格', failed: '不合格', open: '还不能定：有的项目没有填完' },
    counts: ({ passed, failed }) => `合格 ${passed} 项，不合格 ${failed} 项`,
    problem: ({ fault, state, missing }, what) => {
      if (fault === 'unreadable') return '填的内容读不出来';
      if (fault === 'not-applicable') return '这一项不能填不适用';
      if (fault === 'several') return '这一项在别处填了不同的答案';
      if (state === 'waiting') return `先填：${missing.join('、')}`;
      return `还缺凭证：${what}`;
    },
    reason: '请写明为什么不适用',
    field: (label) => `“${label}”还没有填`,
    noRoom: '这台设备存不下了。请先导出结果，再删去一些照片。',
    badFile: '这不是检查结果文件',
    badPhoto: '这张照片读不出来',
    lost: (texts) => `有 ${texts.length} 个答案在这张表上没有位置：${texts.join('、')}`,
    imported: '已导入',
    exported: '已导出',
    confirmClear: '清空这张表上的全部内容？',
    takeUp: '这台设备上有这张表上一版填的内容，已接着用。请核对。',
    removePhoto: (number) => `删去照片 ${number}`,
    photo: (number) => `照片 ${number}`,
  },
  en: {
    status: (judged) =>
      `${judged.answered} of ${judged.asked} answered${judged.score === undefined ? `, ${judged.passed} passed, ${judged.failed} failed` : `, score ${share(judged, 'points', 'of')}`}`,
    outcome: { passed: 'Passed', failed: 'Failed', open: 'Cannot be said yet: some items are open' },
    counts: ({ passed, failed }) => `${passed} passed, ${failed} failed`,
    problem: ({ fault, state, missing }, what) => {
      if (fault === 'unreadable') return 'This cannot be read';
      if (fault === 'not-applicable') return 'N/A is not allowed here';
      if (fault === 'several') return 'There is a different answer to this item elsewhere';
      if (state === 'waiting') return `First answer: ${missing.join(', ')}`;
      return `Evidence is missing: ${what}`;
    },
    reason: 'Say why it does not apply',
    field: (label) => `'${label}' is empty`,
    noRoom: 'This device has no room left. Export the results, then remove some photos.',
    badFile: 'This is no results file of a checklist',
    badPhoto: 'This photo cannot be read',
    lost: (texts) => `${texts.length} answers have no place on this sheet: ${texts.join(', ')}`,
    imported: 'Imported',
    exported: 'Exported',
    confirmClear: 'Clear everything on this sheet?',
    takeUp: 'This device had answers to an earlier version of this sheet; they were taken up. Please check them.',
    removePhoto: (number) => `Remove photo ${number}`,
    photo: (number) => `Photo ${number}`,
  },
};
