/** The worked cases of norms that go before others, on the interpreter and on the compiled module. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../generator/plan/invariants.ts';
import { runScenarios } from '../../../generator/scenarios/run-scenarios.ts';
import { backendsOf } from '../../engine/engines.ts';
import { loadExample } from '../../examples/example.ts';

const { plan } = await loadExample(fileURLToPath(new URL('precedence', import.meta.url)));
const engines = await backendsOf(plan);

describe('a norm that goes before another', () => {
  it('is a good plan', () => expect(checkPlan(plan)).toEqual([]));

  it.each(engines)('decides alone where it decides, and only there, by %s', (_, engine) => {
    const { results } = runScenarios(plan, engine);
    expect(results.flatMap(({ failures }) => failures)).toEqual([]);
    expect(results.length).toBe(7);
  });
});

describe('what was kept', () => {
  it.each(engines)('is counted beside what was not by %s', (_, engine) => {
    const ledger = engine.createLedger({ asOf: '2024-12-31' });
    const judge = (at: string, day: string, done?: string) =>
      engine.judge(
        '投诉',
        { 编号: at, 单位: '东', 收到日: day, 转办日: day, ...(done !== undefined && { 办结日: done }) },
        ledger,
      );
    judge('1', '2024-03-01', '2024-03-01');
    judge('2', '2024-04-01', '2024-04-01');
    judge('3', '2024-05-01');
    engine.finish(ledger);
    expect(ledger.rules.find(({ rule }) => rule === '总则')).toMatchObject({ kept: 2, findings: 1 });
  });
});
