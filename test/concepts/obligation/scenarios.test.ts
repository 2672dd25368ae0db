/** The worked cases of recurring duties and of what is kept, on the interpreter and on the compiled module. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../generator/plan/invariants.ts';
import { runScenarios } from '../../../generator/scenarios/run-scenarios.ts';
import { backendsOf } from '../../engine/engines.ts';
import { loadExample } from '../../examples/example.ts';

const { plan } = await loadExample(fileURLToPath(new URL('scenarios', import.meta.url)));
const engines = await backendsOf(plan);

describe('obligations and retention', () => {
  it('are a good plan', () => expect(checkPlan(plan)).toEqual([]));

  it.each(engines)('come out as worked by %s', (_, engine) => {
    const { results } = runScenarios(plan, engine);
    expect(results.flatMap(({ failures }) => failures)).toEqual([]);
    expect(results.length).toBe(9);
  });
});
