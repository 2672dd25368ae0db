import { describe, expect, it } from 'vitest';
import { createInterpreter } from '../../generator/engine/index.ts';
import type { Plan, ScenarioPlan } from '../../generator/plan/plan.ts';
import { not } from '../../generator/plan/terms.ts';
import { conditionCoverage, givenRecords } from '../../generator/scenarios/condition-coverage.ts';
import { runScenarios } from '../../generator/scenarios/run-scenarios.ts';
import { all, charge, DATE, field, oneOf, over, PERSON, plan, record, rule, TEXT, yuan } from '../engine/plan-builder.ts';

const event = record(
  '事件',
  [field('编号', TEXT), field('责任人', PERSON), field('种类', oneOf(['甲', '乙'])), field('日', DATE)],
  {
    key: '编号',
    occurs: '日',
  },
);
const is = over(event).is;
const rules = [
  rule('罚甲', '事件', { when: is('种类', '甲'), effects: [charge(yuan('5'))] }),
  rule('罚丙', '事件', {
    when: all(is('种类', '乙'), is('责任人', '王五')),
    unless: [is('编号', 'E9')],
    effects: [charge(yuan('7'))],
  }),
];
const given = (编号: string, 种类: string) => ({ record: '事件', values: { 编号, 责任人: '张三', 种类, 日: '2025-03-01' } });
const scenario = (id: string, more: Partial<ScenarioPlan>): ScenarioPlan => ({
  id,
  name: id,
  given: [],
  expect: [],
  source: { file: 'a.postil', line: 4, character: 0 },
  ...more,
});
const charges = (rule: string, amount: string) => ({
  kind: 'charges' as const,
  rule,
  amount,
  text: `expect ${rule}`,
  source: { file: 'a.postil', line: 6, character: 2 },
});

function run(scenarios: ScenarioPlan[], only?: string[]) {
  const of: Plan = plan({ records: [event], rules, scenarios });
  return runScenarios(of, createInterpreter(of), only === undefined ? undefined : new Set(only));
}

describe('results', () => {
  it('a scenario passes where all comes true', () => {
    const { results } = run([scenario('s1', { given: [given('E1', '甲')], expect: [charges('罚甲', '5')] })]);
    expect(results).toEqual([{ id: 's1', name: 's1', file: 'a.postil', line: 5, ok: true, failures: [] }]);
  });

  it('a failure has its own line, 1-based', () => {
    const { results } = run([scenario('s1', { given: [given('E1', '甲')], expect: [charges('罚甲', '6')] })]);
    expect(results[0]).toMatchObject({
      ok: false,
      failures: [
        {
          line: 7,
          text: 'expect 罚甲',
          expected: '6 元',
          actual: '罚甲 张三 5.00 元',
          because: ['罚甲: 种类 = 甲', '罚甲: 5 元'],
        },
      ],
    });
  });

  it('a record that cannot be read fails the scenario, unless that is expected', () => {
    const bad = { given: [given('E1', '丁')] };
    const rejected = { kind: 'rejected' as const, key: 'E1', text: '', source: { file: 'a.postil', line: 6, character: 2 } };
    const { results } = run([scenario('s1', bad), scenario('s2', { ...bad, expect: [rejected] })]);
    expect(results.map(({ ok }) => ok)).toEqual([false, true]);
    expect(results[0]?.failures[0]).toMatchObject({ line: 5, text: '事件 E1', expected: '记录可读', actual: '拒收' });
  });

  it('a key that was there before is rejected', () => {
    const twice = { given: [given('E1', '甲'), given('E1', '乙')], expect: [charges('罚甲', '5')] };
    expect(run([scenario('s1', twice)]).results[0]?.failures[0]?.because[0]).toContain('E1');
  });

  it('scenarios do not see one another', () => {
    const own = { given: [given('E1', '甲')], expect: [charges('罚甲', '5')] };
    expect(run([scenario('s1', own), scenario('s2', own)]).results.map(({ ok }) => ok)).toEqual([true, true]);
  });
});

describe('coverage', () => {
  const scenarios = [
    scenario('s1', { given: [given('E1', '甲')] }),
    scenario('s2', { given: [given('E1', '甲'), given('E2', '乙')] }),
  ];

  it('counts the scenarios in which a rule gave a verdict', () => {
    expect(run(scenarios).rules).toEqual([
      { rule: '罚甲', scenarios: 2 },
      { rule: '罚丙', scenarios: 0 },
    ]);
    expect(run(scenarios, ['s1']).rules[0]).toEqual({ rule: '罚甲', scenarios: 1 });
  });

  it('names the conditions that were not tried both ways', () => {
    const of = plan({ records: [event], rules, scenarios });
    expect(conditionCoverage(of, givenRecords(of, new Set(['s1', 's2'])))).toEqual({
      total: 4,
      tried: 2,
      open: [
        { rule: '罚丙', part: 'when', text: '责任人 = 王五', untried: 'yes', unbound: [] },
        { rule: '罚丙', part: 'unless', text: '编号 = E9', untried: 'no', unbound: [] },
      ],
    });
    expect(conditionCoverage(of, [])).toEqual({ total: 0, tried: 0, open: [] });
  });

  it('names what must be so as the requirement says it', () => {
    const must = rule('须甲', '事件', { effects: [{ kind: 'unmet', when: not(is('种类', '甲')) }] });
    const open = [{ rule: '须甲', part: 'must', text: '种类 = 甲', untried: 'no', unbound: [] }];
    expect(conditionCoverage(plan({ records: [event], rules: [must] }), [given('E1', '甲')])).toEqual({
      total: 1,
      tried: 0,
      open,
    });
  });
});
