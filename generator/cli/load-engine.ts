import type { Engine } from '../engine/index.ts';
import type { Plan } from '../plan/plan.ts';

export type EngineKind = 'js' | 'interpreter';

/** An engine for the plan: compiled to a JavaScript module, or the reference that walks the plan. */
export async function loadEngine(plan: Plan, kind: EngineKind): Promise<Engine> {
  if (kind === 'interpreter') return (await import('../engine/index.ts')).createInterpreter(plan);
  const { moduleCode } = await import('../engine/index.ts');
  return engineOf(moduleCode(plan, { functions: ['judge', 'tally'] }));
}

/** The engine that a compiled module is. */
export async function engineOf(code: string): Promise<Engine> {
  const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  return (await import(/* @vite-ignore */ url)) as Engine;
}
