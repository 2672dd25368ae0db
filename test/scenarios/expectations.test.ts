import { describe, expect, it } from 'vitest';
import type { ExpectationPlan } from '../../generator/plan/plan.ts';
import type { SettlementLine, Verdict } from '../../generator/plan/verdict.ts';
import { expectsRejection, unmet, type Outcome } from '../../generator/scenarios/expectations.ts';
import { scenarioWords } from '../../generator/scenarios/scenario-words.ts';

const base = { manual: 'm', record: 'r', date: '2025-03-01', cites: [], because: ['x = 1'], currency: 'CNY' };
const penalty = (rule: string, amount: string, more: Partial<Verdict> = {}): Verdict => ({
  rule,
  kind: 'penalty',
  subject: '张三',
  amount,
  ...base,
  ...more,
});
const range = (rule: string, min: string, max?: string): Verdict => ({
  rule,
  kind: 'undecided',
  subject: '张三',
  min,
  ...(max === undefined ? {} : { max }),
  missing: ['裁量额'],
  ...base,
});
const sanction: Verdict = { rule: 'S', kind: 'sanction', subject: '张三', sanction: '通报', ...base };
const line: SettlementLine = {
  settlement: '月结',
  manual: 'm',
  subject: '张三',
  period: '2025-03',
  currency: 'CNY',
  due: '10.00',
  carriedIn: '0.00',
  bonus: '8.00',
  deducted: '8.00',
  carriedOver: '2.00',
  lapsed: '0.00',
  paid: '0.00',
};

const outcome: Outcome = {
  verdicts: [
    penalty('A', '1500.00', { key: 'E1' }),
    penalty('A', '20.00', { key: 'E2', subject: '李四' }),
    range('B', '10.00', '20.00'),
    range('C', '300.00'),
    sanction,
    { ...sanction, rule: 'U', kind: 'undecided', missing: ['立即'] },
  ],
  rejected: [{ record: 'r', key: 'X', rejections: [] }],
  settlements: [line],
};

const place = { source: { file: 'a.postil', line: 0, character: 0 }, text: 'expect' };
type Body = ExpectationPlan extends infer E ? (E extends ExpectationPlan ? Omit<E, 'source' | 'text'> : never) : never;
const met = (body: Body, of: Outcome = outcome) => unmet({ ...place, ...body } as ExpectationPlan, of, scenarioWords.en);

describe('comes true', () => {
  it.each<[Body]>([
    [{ kind: 'charges', rule: 'A', amount: '1500' }],
    [{ kind: 'charges', rule: 'A', key: 'E2', amount: '20.0' }],
    [{ kind: 'charges', rule: 'A', subject: '李四', amount: '20' }],
    [{ kind: 'charges', rule: 'B', min: '10', max: '20' }],
    [{ kind: 'charges', rule: 'C', min: '300' }],
    [{ kind: 'sanctions', rule: 'S' }],
    [{ kind: 'sanctions', rule: 'S', subject: '张三', sanction: '通报' }],
    [{ kind: 'undecided', rule: 'B' }],
    [{ kind: 'undecided', rule: 'U', missing: '立即' }],
    [{ kind: 'no', rule: 'Z' }],
    [{ kind: 'no', rule: 'A', key: 'E3' }],
    [{ kind: 'total', subject: '李四', amount: '20' }],
    [{ kind: 'total', min: '1830' }],
    [{ kind: 'rejected' }],
    [{ kind: 'rejected', key: 'X' }],
    [{ kind: 'settles', settlement: '月结', subject: '张三', month: '2025-03', amounts: { due: '10', carriedOver: '2' } }],
  ])('%j', (body) => {
    expect(met(body)).toBeUndefined();
  });
});

describe('does not come true, and says what there was', () => {
  it.each<[Body, expected: string, actual: string]>([
    [{ kind: 'charges', rule: 'A', key: 'E1', amount: '1499.99' }, '1499.99 yuan', 'A 张三 1500.00 yuan'],
    [{ kind: 'charges', rule: 'B', amount: '10' }, '10 yuan', 'B 张三 10.00 .. 20.00 yuan undecided (裁量额 missing)'],
    [{ kind: 'charges', rule: 'B', min: '10' }, 'at least 10 yuan', 'B 张三 10.00 .. 20.00 yuan undecided (裁量额 missing)'],
    [{ kind: 'sanctions', rule: 'S', sanction: '撤职' }, '撤职', 'S 张三 通报'],
    [{ kind: 'undecided', rule: 'A', key: 'E1' }, 'undecided', 'A 张三 1500.00 yuan'],
    [
      { kind: 'undecided', rule: 'B', missing: '立即' },
      'undecided (立即 missing)',
      'B 张三 10.00 .. 20.00 yuan undecided (裁量额 missing)',
    ],
    [{ kind: 'no', rule: 'S' }, 'no verdict', 'S 张三 通报'],
    [{ kind: 'total', amount: '1520' }, '1520 yuan', '1520 yuan, and 2 undecided'],
    [{ kind: 'total', min: '1830', max: '2000' }, '1830 .. 2000 yuan', 'at least 1830 yuan, and 1 undecided'],
    [{ kind: 'rejected', key: 'Y' }, 'Y rejected', 'X'],
    [
      { kind: 'settles', settlement: '月结', subject: '张三', month: '2025-03', amounts: { due: '10', paid: '1' } },
      'paid 1',
      'paid 0.00',
    ],
    [
      { kind: 'settles', settlement: '月结', subject: '张三', month: '2025-04', amounts: { due: '1' } },
      'due 1',
      'there is no such line',
    ],
  ])('%j', (body, expected, actual) => {
    expect(met(body)).toMatchObject({ expected, actual });
  });

  it('a rule without a verdict: what there is instead, and why', () => {
    const found = met({ kind: 'charges', rule: 'Z', amount: '1' }, { ...outcome, verdicts: [sanction] });
    expect(found).toEqual({ expected: '1 yuan', actual: 'no verdict of Z; there is: S 张三 通报', because: ['S: x = 1'] });
    expect(met({ kind: 'charges', rule: 'Z', amount: '1' }, { verdicts: [], rejected: [], settlements: [] })?.actual).toBe(
      'no verdict at all',
    );
  });
});

describe('totals of ranges', () => {
  const ranges: Outcome = {
    verdicts: [range('B', '10.00', '20.00'), penalty('A', '15.00', { min: '10.00', max: '20.00' })],
    rejected: [],
    settlements: [],
  };

  it('a decided amount counts on both sides', () => {
    expect(met({ kind: 'total', min: '25', max: '35' }, ranges)).toBeUndefined();
    expect(met({ kind: 'total', min: '20', max: '40' }, ranges)).toBeDefined();
  });
});

it('a rejection is expected by its key', () => {
  const rejected = { record: 'r', key: 'X', rejections: [] };
  expect(expectsRejection({ ...place, kind: 'rejected', key: 'X' }, rejected)).toBe(true);
  expect(expectsRejection({ ...place, kind: 'rejected' }, rejected)).toBe(true);
  expect(expectsRejection({ ...place, kind: 'rejected', key: 'Y' }, rejected)).toBe(false);
});
