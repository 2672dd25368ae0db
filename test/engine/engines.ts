/** Every promise of an engine is one of all backends: the tests run on each. */
import { compileModule, createInterpreter, type Engine } from '../../generator/engine/index.ts';
import type { Plan } from '../../generator/plan/plan.ts';
import type { Verdict } from '../../generator/plan/verdict.ts';
import { loadModule } from './load-module.ts';

export type Backend = readonly [name: string, engine: Engine];

export async function backendsOf(plan: Plan): Promise<Backend[]> {
  return [
    ['the interpreter', createInterpreter(plan)],
    ['the compiled module', await loadModule(compileModule(plan).code)],
  ];
}

/** The verdicts of all backends, which must be the same; fails where the record cannot be read. */
export async function verdictsOf(plan: Plan, record: string, raw: object): Promise<Verdict[]> {
  const answers = (await backendsOf(plan)).map(([, engine]) => engine.judge(record, raw));
  const [reference, ...others] = answers;
  for (const other of others)
    if (JSON.stringify(other) !== JSON.stringify(reference)) throw new Error(`The backends differ on ${JSON.stringify(raw)}.`);
  if (reference?.ok !== true) throw new Error(`Not read: ${JSON.stringify(reference)}`);
  return reference.verdicts;
}
