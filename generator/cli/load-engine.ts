import type { Engine } from '../engine/index.ts';
import type { Plan } from '../plan/plan.ts';

export type EngineKind = 'js' | 'interpreter';

/** An engine for the plan: compiled to a JavaScript module, or the reference that walks the plan. */
export async function loadEngine(plan: Plan, kind: EngineKind): Promise<Engine> {
  if (kind === 'interpreter') return (await import('../engine/index.ts')).createInterpreter(plan);
  const { compileModule } = await import('../engine/index.ts');
  const url = `data:text/javascript;base64,${Buffer.from(compileModule(plan).code).toString('base64')}`;
  return (await import(/* @vite-ignore */ url)) as Engine;
}
