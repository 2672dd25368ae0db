/** What rules mean: each case is one small plan and one record, on every backend. */
import { describe, expect, it } from 'vitest';
import type { Plan, RulePlan } from '../../generator/plan/plan.ts';
import type { Verdict } from '../../generator/plan/verdict.ts';
import { verdictsOf } from './engines.ts';
import { RAW, f, late, paying, planOf, ruleOf, unknownLate, when } from './event-plan.ts';
import {
  DATE,
  DAYS,
  MONEY,
  MONTHS,
  NUMBER,
  WORKDAYS,
  all,
  any,
  calculate,
  call,
  charge,
  choose,
  compare,
  constant,
  days,
  field,
  missing,
  not,
  number,
  oneOf,
  orElse,
  parameter,
  plan,
  present,
  record,
  rule,
  times,
  workdays,
  yuan,
} from './plan-builder.ts';

/** `5.00`, `? 立即` for undecided, `-` for nothing. */
function summary(verdicts: readonly Verdict[]): string {
  return (
    verdicts
      .map(({ kind, amount, missing: waits }) => (kind === 'undecided' ? `? ${(waits ?? []).join()}` : (amount ?? kind)))
      .join(' ') || '-'
  );
}

const zero = number('0');

const DECISIONS: [name: string, rules: RulePlan[], raw: object, expected: string, more?: Partial<Plan>][] = [
  ['no when always applies', [ruleOf({})], {}, '5.00'],
  ['the first day in force', [ruleOf({ from: '2025-03-16' })], {}, '5.00'],
  ['the day before it', [ruleOf({ from: '2025-03-17' })], {}, '-'],
  ['the last day in force', [ruleOf({ until: '2025-03-16' })], {}, '5.00'],
  ['the day after it', [ruleOf({ until: '2025-03-15' })], {}, '-'],
  ['an enum that is', [when(f.is('种类', '总包'))], {}, '5.00'],
  ['an enum that is not', [when(f.is('种类', '给据'))], {}, '-'],
  ['one of several', [when(f.among('种类', '给据', '总包'))], {}, '5.00'],
  ['an ordered enum', [when(compare(f.field('级别'), '≥', constant(oneOf(['县局', '市局', '省局'], true), '市局')))], {}, '5.00'],
  [
    'an ordered enum below',
    [when(compare(f.field('级别'), '>', constant(oneOf(['县局', '市局', '省局'], true), '市局')))],
    {},
    '-',
  ],
  ['a missing operand makes a comparison false', [when(late)], {}, '-'],
  ['and so its negation true', [when(not(late))], {}, '5.00'],
  ['≠ too is false of what is missing', [when(compare(f.field('完成日'), '≠', f.field('日期')))], {}, '-'],
  ['both missing are not equal', [when(compare(f.field('完成日'), '=', f.field('找回日')))], {}, '-'],
  ['a missing yes/no is not yes', [when(f.field('完整'))], {}, '-'],
  ['present', [when(present(f.field('找回日')))], { 找回日: '2025-03-16' }, '5.00'],
  ['missing', [when(missing(f.field('找回日')))], { 找回日: '2025-03-16' }, '-'],
  ['unless', [ruleOf({ unless: [f.field('完整')] })], { 完整: '是' }, '-'],
  ['unless of what is missing', [ruleOf({ unless: [f.field('完整')] })], {}, '5.00'],
  ['unknown', [when(unknownLate)], {}, '? 立即'],
  ['unknown and false', [when(all(unknownLate, f.is('种类', '给据')))], {}, '-'],
  ['unknown and true', [when(all(unknownLate, f.is('种类', '总包')))], {}, '? 立即'],
  ['unknown or true', [when(any(unknownLate, f.is('种类', '总包')))], {}, '5.00'],
  ['not unknown', [when(not(unknownLate))], {}, '? 立即'],
  ['missing against unknown is false', [when(compare(f.field('损失'), '>', parameter('立即', MONEY)))], {}, '-'],
  ['a bound parameter', [when(compare(f.field('数量'), '≤', parameter('期限', DAYS)))], {}, '5.00'],
  [
    'a division by zero waits for the divisor',
    [when(compare(calculate(NUMBER, number('1'), '÷', calculate(NUMBER, f.field('数量'), '-', number('2'))), '>', zero))],
    {},
    '? 数量',
  ],
  [
    'a year without a notice',
    [when(compare(call(WORKDAYS, 'workdays', [f.field('日期'), f.field('完成日')], '投递日历'), '>', workdays('0')))],
    { 完成日: '2026-01-05' },
    '? 投递日历 2026',
  ],
  ['overridden', [ruleOf({ id: 'a' }), ruleOf({ id: 'b', overrides: ['a'], effects: [charge(yuan('7'))] })], {}, '7.00'],
  ['not overridden by what does not apply', [ruleOf({ id: 'a' }), ruleOf({ id: 'b', overrides: ['a'], when: late })], {}, '5.00'],
  [
    'overridden by what may apply',
    [ruleOf({ id: 'a' }), ruleOf({ id: 'b', overrides: ['a'], when: unknownLate })],
    {},
    '? 立即 ? 立即',
  ],
  [
    'overridden by what applies but waits',
    [ruleOf({ id: 'a' }), ruleOf({ id: 'b', overrides: ['a'], needs: [f.field('完整')] })],
    {},
    '? 完整',
  ],
  [
    'a chain of overrides',
    [
      ruleOf({ id: 'a' }),
      ruleOf({ id: 'b', overrides: ['a'], effects: [charge(yuan('7'))] }),
      ruleOf({ id: 'c', overrides: ['b'], effects: [charge(yuan('9'))] }),
    ],
    {},
    '5.00 9.00',
  ],
  ['a need that holds', [ruleOf({ needs: [f.field('完整')] })], { 完整: true }, '5.00'],
  ['needs that do not', [ruleOf({ needs: [f.field('完整'), late, f.field('完整')] })], { 完整: false }, '? 完整,找回日'],
  [
    'a need: what is due, not what is known',
    [ruleOf({ needs: [any(f.is('种类', '给据'), present(f.field('找回日')))] })],
    {},
    '? 找回日',
  ],
  ['a need: only the part that fails', [ruleOf({ needs: [all(f.is('种类', '总包'), f.field('完整'))] })], {}, '? 完整'],
  [
    'a need: neither of two',
    [ruleOf({ needs: [not(all(not(f.field('完整')), not(present(f.field('找回日')))))] })],
    {},
    '? 完整,找回日',
  ],
  ['a need that only what is known decides', [ruleOf({ needs: [f.is('种类', '给据')] })], {}, '? 种类'],
  ['an unknown need', [ruleOf({ needs: [unknownLate] })], {}, '? 立即'],
  ['a need of a rule that does not apply', [ruleOf({ when: late, needs: [f.field('完整')] })], {}, '-'],
  ['zero charges nothing', [paying(times(MONEY, yuan('5'), calculate(NUMBER, f.field('数量'), '-', number('2'))))], {}, '-'],
  ['rounds to zero', [paying(yuan('0.004'))], {}, '-'],
  ['rounds once', [paying(times(MONEY, yuan('0.005'), f.field('数量')))], {}, '0.01'],
  ['half up', [paying(yuan('0.125'))], {}, '0.13'],
  ['a negative amount', [paying(calculate(MONEY, yuan('5'), '-', times(MONEY, yuan('5'), f.field('数量'))))], {}, '? 数量'],
  ['a missing amount', [paying(f.field('损失'))], {}, '? 损失'],
  ['a default', [paying(orElse(f.field('损失'), yuan('3')))], {}, '3.00'],
  ['a choice', [paying(choose(f.is('种类', '总包'), yuan('1'), yuan('2')))], {}, '1.00'],
  ['an unbound amount', [paying(times(MONEY, parameter('立即', MONEY), f.field('数量')))], {}, '? 立即'],
  [
    'the end of a month',
    [
      when(
        compare(
          calculate(DATE, constant(DATE, '2024-01-31'), '+', constant(MONTHS, '1', '1 个月')),
          '=',
          constant(DATE, '2024-02-29'),
        ),
      ),
    ],
    {},
    '5.00',
  ],
  [
    'no date beyond 2199',
    [when(compare(calculate(DATE, f.field('日期'), '+', times(DAYS, days('99999'), f.field('数量'))), '>', f.field('日期')))],
    {},
    '? 日期,数量',
  ],
  [
    'another rounding step',
    [paying(yuan('0.35'))],
    {},
    '0.4',
    { manual: { ...plan().manual, rounding: { mode: 'half-even', step: '0.1' } } },
  ],
  ['before the manual', [ruleOf({})], {}, '-', { manual: { ...plan().manual, effective: '2025-03-17' } }],
  ['a missing subject', [ruleOf({ effects: [charge(yuan('5'), '复核人')] })], {}, '? 复核人'],
  [
    'a subject by name',
    [ruleOf({ effects: [{ kind: 'sanction', subject: { name: '县局' }, sanction: '通报' }] })],
    {},
    'sanction',
  ],
];

describe('rules', () => {
  it.each(DECISIONS)('%s', async (_, rules, raw, expected, more) => {
    expect(summary(await verdictsOf(planOf(rules, more), '事件', { ...RAW, ...raw }))).toBe(expected);
  });
});

const range = (min: string, max?: string, discretion: string | undefined = '裁量额'): RulePlan =>
  ruleOf({
    effects: [
      {
        kind: 'charge-range',
        subject: { field: '责任人' },
        min: times(MONEY, yuan(min, '/次'), f.field('数量')),
        ...(max !== undefined && { max: times(MONEY, yuan(max, '/次'), f.field('数量')) }),
        ...(discretion !== undefined && { discretion }),
      },
    ],
  });

const RANGES: [name: string, rule: RulePlan, raw: object, expected: Partial<Verdict> | undefined][] = [
  [
    'open',
    range('10', '20'),
    {},
    {
      kind: 'undecided',
      min: '20.00',
      max: '40.00',
      currency: 'CNY',
      missing: ['裁量额'],
      because: ['10 元/次 × 2 = 20 元 .. 20 元/次 × 2 = 40 元'],
    },
  ],
  [
    'decided at the lower end',
    range('10', '20'),
    { 裁量额: 20 },
    { kind: 'penalty', amount: '20.00', min: '20.00', max: '40.00' },
  ],
  ['decided at the upper end', range('10', '20'), { 裁量额: '40.00' }, { kind: 'penalty', amount: '40.00' }],
  [
    'decided outside',
    range('10', '20'),
    { 裁量额: 40.01 },
    {
      kind: 'undecided',
      missing: ['裁量额'],
      because: ['10 元/次 × 2 = 20 元 .. 20 元/次 × 2 = 40 元', '裁量额 40.01 元 不在 20 元 .. 40 元 之内'],
    },
  ],
  [
    'without an end',
    range('300'),
    { 裁量额: 10000 },
    { kind: 'penalty', amount: '10000.00', min: '600.00', because: ['≥ 300 元/次 × 2 = 600 元', '裁量额 = 10000 元'] },
  ],
  [
    'below what has no end',
    range('300'),
    { 裁量额: 599 },
    { kind: 'undecided', because: ['≥ 300 元/次 × 2 = 600 元', '裁量额 599 元 不在 ≥ 600 元 之内'] },
  ],
  ['nothing to decide', range('10', '20'), { 数量: 0 }, undefined],
];

describe('ranges', () => {
  it.each(RANGES)('%s', async (_, of, raw, expected) => {
    const [verdict] = await verdictsOf(planOf([of]), '事件', { ...RAW, ...raw });
    if (expected === undefined) expect(verdict).toBeUndefined();
    else expect(verdict).toMatchObject(expected);
  });

  it('without a field for the decision names it in words', async () => {
    const [effect] = range('10', '20').effects;
    const { discretion: _, ...open } = effect as Extract<RulePlan['effects'][0], { kind: 'charge-range' }>;
    expect(await verdictsOf(planOf([ruleOf({ effects: [open] })]), '事件', RAW)).toMatchObject([{ missing: ['裁量额'] }]);
    expect(await verdictsOf(planOf([ruleOf({ effects: [open] })], { language: 'en' }), '事件', RAW)).toMatchObject([
      { missing: ['discretion'] },
    ]);
  });
});

describe('a verdict', () => {
  it('has its keys in the order of the contract', async () => {
    const cites = [
      { source: '办法', clause: '二(一)3' },
      { source: '办法', clause: 'ASM-159', place: '二(一)1' },
    ];
    const [verdict] = await verdictsOf(planOf([ruleOf({ title: '标题', cites, when: f.is('种类', '总包') })]), '事件', RAW);
    expect(JSON.stringify(verdict)).toBe(
      '{"rule":"规则","kind":"penalty","manual":"测试","record":"事件","key":"E1","subject":"张三","amount":"5.00","currency":"CNY","date":"2025-03-16",' +
        '"cites":["办法 §二(一)3","办法 二(一)1 [ASM-159]"],"because":["种类 = 总包","5 元"]}',
    );
  });

  it('of a sanction says what and by whom', async () => {
    const sanction = ruleOf({ effects: [{ kind: 'sanction', subject: { name: '支局' }, sanction: '通报批评', by: '市场部' }] });
    expect(await verdictsOf(planOf([sanction]), '事件', RAW)).toMatchObject([
      { kind: 'sanction', subject: '支局', sanction: '通报批评', by: '市场部', because: [] },
    ]);
  });

  it.each([
    ['month', { kind: 'month' } as const, '2025-03', '2025-03'],
    ['month of a date', { kind: 'month' } as const, '2025-03-16', '2025-03'],
    ['datetime, by its local date', { kind: 'datetime' } as const, '2025-03-16T23:30:00Z', '2025-03-17'],
  ])('shows when a record occurred: %s', async (_, type, value, shown) => {
    const monthly = record('月报', [field('日期', type)], { occurs: '日期' });
    const of = plan({
      records: [monthly],
      rules: [
        rule('规则', '月报', {
          from: '2025-03-01',
          effects: [{ kind: 'sanction', subject: { name: '支局' }, sanction: '通报' }],
        }),
      ],
    });
    expect(await verdictsOf(of, '月报', { 日期: value })).toMatchObject([{ date: shown }]);
  });
});
