/** What verdicts say for themselves, in both languages and on every backend. */
import { describe, expect, it } from 'vitest';
import type { Expression, RulePlan, ValueType } from '../../generator/plan/plan.ts';
import { verdictsOf } from './engines.ts';
import { f, late, paying, planOf, ruleOf, unknownLate, when, RAW } from './event-plan.ts';
import {
  BOOLEAN,
  DAYS,
  MONEY,
  RATIO,
  WORKDAYS,
  all,
  any,
  calculate,
  call,
  choose,
  compare,
  constant,
  not,
  oneOf,
  parameter,
  times,
  yuan,
} from './plan-builder.ts';

const ofType = (type: ValueType, value: string, text: string): Expression => constant(type, value, text);
const REASONS: [name: string, rule: RulePlan, raw: object, zh: string[], en?: string[]][] = [
  ['a constant alone', paying(yuan('500')), {}, ['500 元']],
  ['a field alone', paying(f.field('损失')), { 损失: 300 }, ['损失 = 300 元']],
  ['factors', paying(times(MONEY, yuan('50', '/袋'), f.field('数量'))), {}, ['50 元/袋 × 2 = 100 元']],
  [
    'money and parentheses',
    paying(times(MONEY, calculate(MONEY, f.field('损失'), '+', yuan('1')), f.field('数量'))),
    { 损失: '2.50' },
    ['(2.5 元 + 1 元) × 2 = 7 元'],
  ],
  [
    'no needless parentheses',
    paying(calculate(MONEY, times(MONEY, yuan('2'), f.field('数量')), '+', yuan('1'))),
    {},
    ['2 元 × 2 + 1 元 = 5 元'],
  ],
  ['rounded', paying(times(MONEY, yuan('0.333'), f.field('数量'))), {}, ['0.333 元 × 2 ≈ 0.67 元']],
  [
    'days between',
    paying(times(MONEY, yuan('2', '/日'), calculate(DAYS, f.field('完成日'), '-', f.field('日期')))),
    { 完成日: '2025-03-19' },
    ['2 元/日 × (2025-03-19 - 2025-03-16) = 6 元'],
  ],
  [
    'a function',
    paying(call(MONEY, 'max', [f.field('损失'), yuan('3')], undefined, '取大')),
    { 损失: 1 },
    ['取大(1 元, 3 元) = 3 元'],
  ],
  ['the branch taken', paying(choose(f.is('种类', '总包'), yuan('1'), f.field('损失'))), {}, ['1 元']],
  ['an equation', when(f.is('种类', '总包')), {}, ['种类 = 总包', '5 元']],
  ['the value read', when(compare(f.field('种类'), '≠', constant(oneOf(['总包', '给据']), '给据'))), {}, ['种类 = 总包', '5 元']],
  ['one of several', when(f.among('种类', '给据', '总包')), {}, ['种类 = 总包', '5 元']],
  ['yes/no', when(f.field('完整')), { 完整: true }, ['完整 = 是', '5 元'], ['完整 = yes', '5 元']],
  ['missing', when(not(f.field('完整'))), {}, ['完整 缺', '5 元'], ['完整 missing', '5 元']],
  ['only the missing operand', when(not(late)), {}, ['找回日 缺', '5 元'], ['找回日 missing', '5 元']],
  [
    'both missing',
    when(not(compare(f.field('完成日'), '>', f.field('找回日')))),
    {},
    ['完成日、找回日 缺', '5 元'],
    ['完成日, 找回日 missing', '5 元'],
  ],
  ['fields with their values', when(late), { 找回日: '2025-03-20' }, ['找回日 (2025-03-20) > 日期 (2025-03-16)', '5 元']],
  [
    'the negated operator',
    ruleOf({ unless: [late] }),
    { 找回日: '2025-03-10' },
    ['找回日 (2025-03-10) ≤ 日期 (2025-03-16)', '5 元'],
  ],
  [
    'an expression with its value',
    when(compare(calculate(DAYS, f.field('找回日'), '-', f.field('日期')), '≤', parameter('期限', DAYS))),
    { 找回日: '2025-03-20' },
    ['找回日 - 日期 (4 日) ≤ 期限 (15 日)', '5 元'],
  ],
  [
    'a share',
    when(compare(f.field('比率'), '<', ofType(RATIO, '0.98', '98%'))),
    { 比率: '97.75%' },
    ['比率 (97.75%) < 98%', '5 元'],
  ],
  ['the first true of an or', when(any(late, f.is('种类', '总包'), f.field('完整'))), { 完整: true }, ['种类 = 总包', '5 元']],
  [
    'all of a false or',
    ruleOf({ unless: [any(f.field('完整'), f.is('种类', '给据'))] }),
    { 完整: '否' },
    ['完整 = 否', '种类 = 总包', '5 元'],
    ['完整 = no', '种类 = 总包', '5 元'],
  ],
  [
    'the first false of an and',
    ruleOf({ unless: [all(f.is('种类', '总包'), f.field('完整'), late)] }),
    {},
    ['完整 缺', '5 元'],
    ['完整 missing', '5 元'],
  ],
  ['each text once', ruleOf({ when: f.is('种类', '总包'), unless: [f.is('种类', '给据')] }), {}, ['种类 = 总包', '5 元']],
  ['constants say nothing', when(constant(BOOLEAN, true)), {}, ['5 元']],
  [
    'the notice a working-day answer rests on',
    paying(times(MONEY, yuan('1'), call(WORKDAYS, 'workdays', [f.field('日期'), f.field('完成日')], '投递日历'))),
    { 完成日: '2025-03-18' },
    ['投递日历 2025: 国办发明电〔2024〕12号', '1 元 × workdays(2025-03-16, 2025-03-18) = 2 元'],
  ],
  ['what is unknown', when(unknownLate), {}, ['立即 未定'], ['立即 undetermined']],
  [
    'a need as it is',
    ruleOf({ needs: [f.field('完整'), f.is('种类', '总包')] }),
    { 完整: '否' },
    ['完整 = 否', '种类 = 总包'],
    ['完整 = no', '种类 = 总包'],
  ],
];

describe('because', () => {
  it.each(REASONS)('%s', async (_, of, raw, zh, en = zh) => {
    expect((await verdictsOf(planOf([of]), '事件', { ...RAW, ...raw }))[0]?.because).toEqual(zh);
    expect((await verdictsOf(planOf([of], { language: 'en' }), '事件', { ...RAW, ...raw }))[0]?.because).toEqual(en);
  });
});
