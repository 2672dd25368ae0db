import { runInThisContext } from 'node:vm';
import type { Engine } from '../engine/index.ts';
import type { Plan } from '../plan/plan.ts';

export type EngineKind = 'js' | 'interpreter';

/** An engine for the plan: compiled to a JavaScript module, or the reference that walks the plan. */
export async function loadEngine(plan: Plan, kind: EngineKind): Promise<Engine> {
  if (kind === 'interpreter') return (await import('../engine/index.ts')).createInterpreter(plan);
  const { scriptCode } = await import('../engine/index.ts');
  return engineOf(scriptCode(plan, { functions: ['judge', 'tally'] }));
}

/** The engine that a compiled script is. */
export function engineOf(code: string): Engine {
  return runInThisContext(code, { filename: 'postil-engine.js' }) as Engine;
}
