import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../generator/plan/invariants.ts';
import type { Plan, RecordPlan, RulePlan } from '../../generator/plan/plan.ts';
import { countyFines } from '../engine/county-fines.plan.ts';
import {
  calculate,
  call,
  charge,
  compare,
  constant,
  DATE,
  days,
  field,
  MONEY,
  NUMBER,
  number,
  oneOf,
  over,
  PERSON,
  plan,
  record,
  rule,
  TEXT,
  yuan,
} from '../engine/plan-builder.ts';

const events = record(
  '事件',
  [field('责任人', PERSON), field('数量', NUMBER), field('种类', oneOf(['甲', '乙'])), field('日期', DATE)],
  { occurs: '日期' },
);
const f = over(events);

const withRule = (more: Partial<RulePlan>): Plan =>
  plan({ records: [events], rules: [rule('规则', '事件', { effects: [charge(yuan('5'))], ...more })] });
const withRecord = (more: Partial<RecordPlan>): Plan => plan({ records: [{ ...events, ...more }] });
const unknown = { op: 'field', type: NUMBER, name: '没有' } as const;

describe('checkPlan', () => {
  it.each([
    ['the county fines', countyFines],
    ['the smallest plan', plan()],
    ['a rule', withRule({ when: f.is('种类', '甲') })],
  ])('finds nothing in %s', (_, good) => {
    expect(checkPlan(good)).toEqual([]);
  });

  it.each<[string, Plan]>([
    ['closed: rule 规则 names the unknown record 别的', withRule({ record: '别的' })],
    ['closed: rule 规则: unknown field 没有', withRule({ when: compare(unknown, '>', number('1')) })],
    ['closed: rule 规则 names the unknown rule 别的', withRule({ overrides: ['别的'] })],
    ['closed: rule 规则 names the unknown field 别人', withRule({ effects: [charge(yuan('5'), '别人')] })],
    [
      'closed: rule 规则: unknown calendar 日历',
      withRule({ when: compare(call(DATE, 'workday', [f.field('日期'), number('1')], '日历'), '>', f.field('日期')) }),
    ],
    ['closed: record 事件 has no field 编号', withRecord({ key: '编号' })],
    [
      'closed: record 事件 has rules and no required field that says when it occurs',
      { ...withRule({}), records: [record('事件', events.fields)] },
    ],
    [
      'closed: record 事件, 算: unknown field 后',
      withRecord({ computed: [{ name: '算', type: NUMBER, optional: false, value: { op: 'field', type: NUMBER, name: '后' } }] }),
    ],
    ['typed: rule 规则: date where boolean should be', withRule({ when: f.field('日期') })],
    ['typed: rule 规则: date > quantity', withRule({ when: compare(f.field('日期'), '>', number('1')) })],
    ['typed: rule 规则: enum has no order', withRule({ when: compare(f.field('种类'), '>', f.field('种类')) })],
    ['typed: rule 规则: date × quantity', withRule({ effects: [charge(calculate(MONEY, f.field('日期'), '×', days('1')))] })],
    ['exact: rule 规则: the constant 1e3 (1e3) is no quantity', withRule({ effects: [charge(constant(MONEY, '1e3'))] })],
    ['exact: rule 规则: the constant 丙 (丙) is no enum', withRule({ when: f.is('种类', '丙') })],
    ['placed: rule 规则 is there twice', { ...withRule({}), rules: [...withRule({}).rules, ...withRule({}).rules] }],
    ['placed: field of 事件 数量 is there twice', withRecord({ fields: [...events.fields, field('数量', TEXT)] })],
    ['placed: record 事件 has no place', withRecord({ source: { file: '', line: 0, character: 0 } })],
    ['acyclic: rule 规则 overrides itself', withRule({ overrides: ['规则'] })],
    ['plain: the plan is not what its JSON reads as', withRecord({ title: undefined } as unknown as Partial<RecordPlan>)],
    [
      'exact: the rounding step 0.001 is no whole number of fen',
      { ...plan(), manual: { ...plan().manual, rounding: { mode: 'down', step: '0.001' } } },
    ],
  ])('finds: %s', (problem, broken) => {
    expect(checkPlan(broken)).toContain(problem);
  });
});
