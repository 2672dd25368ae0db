import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createInterpreter } from '../../generator/engine/index.ts';
import { checkPlan } from '../../generator/plan/invariants.ts';
import { runScenarios } from '../../generator/scenarios/run-scenarios.ts';
import { compiled, loadExample } from '../examples/example.ts';

/** Each folder of norms/ is a manual whose scenarios say what a concept means, at every boundary. */
const folder = fileURLToPath(new URL('norms', import.meta.url));

describe.each(readdirSync(folder))('%s', (name) => {
  it('come out as their scenarios say, interpreted and compiled', async () => {
    const { plan } = await loadExample(join(folder, name));
    expect(checkPlan(plan)).toEqual([]);
    expect(plan.scenarios.length).toBeGreaterThan(0);
    for (const engine of [createInterpreter(plan), await compiled(plan)])
      expect(runScenarios(plan, engine).results.filter(({ ok }) => !ok)).toEqual([]);
  });
});
