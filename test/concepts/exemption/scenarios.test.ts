/** Exemptions whose facts lie in records of another type, on the interpreter and on the compiled module, in any order of the records. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../generator/plan/invariants.ts';
import { runScenarios } from '../../../generator/scenarios/run-scenarios.ts';
import { backendsOf } from '../../engine/engines.ts';
import { loadExample } from '../../examples/example.ts';

const { plan } = await loadExample(fileURLToPath(new URL('scenarios', import.meta.url)));
const engines = await backendsOf(plan);
const late = { ...plan, scenarios: plan.scenarios.map((one) => ({ ...one, given: one.given.toReversed() })) };

describe('exemptions by other records', () => {
  it('are a good plan', () => expect(checkPlan(plan)).toEqual([]));

  it.each(engines)('come out as worked by %s, early and late', (_, engine) => {
    for (const given of [plan, late]) {
      const { results } = runScenarios(given, engine);
      expect(results.flatMap(({ failures }) => failures)).toEqual([]);
      expect(results.length).toBe(6);
    }
  });
});
