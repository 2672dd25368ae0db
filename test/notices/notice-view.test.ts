import { describe, expect, it } from 'vitest';
import type { Plan } from '../../generator/plan/plan.ts';
import type { Verdict } from '../../generator/plan/verdict.ts';
import { Charges, type ChargeSelection } from '../../generator/notices/charges.ts';
import { noticesView, type NoticesRequest } from '../../generator/notices/notice.view.ts';

const verdict = (more: Partial<Verdict>): Verdict => ({
  rule: '迟到',
  kind: 'penalty',
  manual: '甲',
  record: '班',
  subject: '张三',
  date: '2025-03-01',
  cites: [],
  because: [],
  ...more,
});

const plan = {
  rules: [
    { name: '迟到', effects: [{ kind: 'charge' }] },
    { name: '全勤', gives: true, effects: [{ kind: 'charge' }] },
    { name: '须', effects: [{ kind: 'unmet' }] },
  ],
  collectors: [
    { name: '屡犯', kind: 'ladder' },
    { name: '率', kind: 'target' },
  ],
} as unknown as Plan;

function chargesOf(verdicts: readonly Verdict[], selection: ChargeSelection = {}) {
  const charges = new Charges(plan, selection);
  for (const one of verdicts) charges.take(one);
  return charges.byPerson();
}

describe('who is notified of what', () => {
  it.each<[what: string, more: Partial<Verdict>, isKept: boolean]>([
    ['a penalty', { amount: '5.00' }, true],
    ['a sanction', { kind: 'sanction', sanction: '警告' }, true],
    ['a veto', { kind: 'veto' }, true],
    ['an undecided penalty', { kind: 'undecided' }, true],
    ['an undecided rung', { kind: 'undecided', rule: '屡犯' }, true],
    ['a reward', { kind: 'reward', rule: '全勤', amount: '5.00' }, false],
    ['an undecided reward', { kind: 'undecided', rule: '全勤' }, false],
    ['a breach', { kind: 'breach', rule: '须' }, false],
    ['an undecided requirement', { kind: 'undecided', rule: '须' }, false],
    ['an undecided target', { kind: 'undecided', rule: '率' }, false],
    ['a miss', { kind: 'miss', rule: '率' }, false],
    ['a warning', { kind: 'warning' }, false],
    ['an exemption', { kind: 'exempt' }, false],
    ['a conflict', { kind: 'conflict' }, false],
  ])('%s', (_, more, isKept) => {
    expect(chargesOf([verdict(more)]).length).toBe(isKept ? 1 : 0);
  });

  it('people by name, what names nobody last; charges by date, of one day as they came', () => {
    const { subject: _, ...unnamed } = verdict({ key: '5' });
    const all = [
      unnamed,
      verdict({ subject: '李四', key: '1' }),
      verdict({ key: '2', date: '2025-03-02' }),
      verdict({ key: '3' }),
      verdict({ key: '4' }),
    ];
    const order = chargesOf(all).map(({ subject, verdicts }) => [subject, ...verdicts.map(({ key }) => key)]);
    expect(order).toEqual([
      ['张三', '3', '4', '2'],
      ['李四', '1'],
      [undefined, '5'],
    ]);
  });

  it.each<[ChargeSelection, number]>([
    [{}, 2],
    [{ subjects: ['李四'] }, 1],
    [{ subjects: ['王五'] }, 0],
    [{ month: '2025-03' }, 1],
    [{ month: '2025-04', subjects: ['张三', '李四'] }, 1],
    [{ month: '2025-05' }, 0],
  ])('chosen by %o', (selection, count) => {
    expect(chargesOf([verdict({}), verdict({ subject: '李四', date: '2025-04' })], selection).length).toBe(count);
  });
});

const request: NoticesRequest = {
  manual: { name: '甲', version: '1', timezone: 'Asia/Shanghai', currency: 'CNY', rounding: { mode: 'half-up', step: '0.01' } },
  language: 'zh',
  titles: new Map(),
  cited: (citation) => ({ short: citation, text: '' }),
};

const noticeOf = (verdicts: readonly Verdict[], more: Partial<NoticesRequest> = {}) =>
  noticesView(chargesOf(verdicts), { ...request, ...more }).notices[0];

describe('what a notice says', () => {
  it.each<[what: string, more: Partial<Verdict>, outcome: string, notes: string[]]>([
    ['an amount', { amount: '1500.00' }, '1500.00 元', []],
    ['a sanction, and who decides it', { kind: 'sanction', sanction: '警告', by: '局长' }, '警告', ['由局长处理']],
    ['a veto', { kind: 'veto' }, '一票否决', []],
    ['what is missing', { kind: 'undecided', missing: ['裁量额'] }, '尚未认定', ['尚缺：裁量额']],
    ['a range without an amount', { min: '10.00', max: '30.00' }, '尚未认定', ['10.00 .. 30.00 元']],
    ['an undecided amount from', { kind: 'undecided', min: '300.00' }, '尚未认定', ['不低于 300.00 元']],
    ['an undecided sanction', { kind: 'undecided', sanction: '警告' }, '尚未认定', ['警告']],
  ])('%s', (_, more, outcome, notes) => {
    expect(noticeOf([verdict(more)])?.charges[0]).toMatchObject({ outcome, notes });
  });

  const undecided = verdict({ kind: 'undecided', min: '300.00' });
  const sanction = verdict({ kind: 'sanction', sanction: '警告' });
  it.each<[what: string, verdicts: Verdict[], language: 'zh' | 'en', totals: string[], open: string]>([
    ['exact sums', [verdict({ amount: '0.10' }), verdict({ amount: '0.20' })], 'zh', ['0.30 元', '人民币叁角整'], ''],
    ['figures only in English', [verdict({ amount: '5.00' })], 'en', ['5.00 yuan'], ''],
    ['undecided matters beside it', [verdict({ amount: '5.00' }), undecided], 'zh', ['5.00 元', '人民币伍元整'], '另有 1 项'],
    ['never zero for what is undecided', [undecided], 'zh', [], '另有 1 项'],
    ['none for sanctions', [sanction], 'zh', [], ''],
    ['how many in English', [undecided, undecided], 'en', [], '2 matters are not decided yet'],
  ])('total: %s', (_, verdicts, language, totals, open) => {
    const notice = noticeOf(verdicts, { language });
    expect(notice?.totals.map(({ text }) => text)).toEqual(totals);
    expect(notice?.open.startsWith(open) === true && (open !== '' || notice.open === '')).toBe(true);
  });

  it('each clause once, the day only where it was asked for', () => {
    const verdicts = [verdict({ cites: ['甲 §1', '甲 §2'] }), verdict({ cites: ['甲 §2'] })];
    expect(noticeOf(verdicts)?.clauses.map(({ place }) => place)).toEqual(['甲 §1', '甲 §2']);
    expect(noticeOf(verdicts)?.facts).toEqual([]);
    expect(noticeOf(verdicts, { asOf: '2025-03-31', month: '2025-03' })?.facts.map(({ text }) => text)).toEqual([
      '2025-03',
      '2025-03-31',
    ]);
  });
});
