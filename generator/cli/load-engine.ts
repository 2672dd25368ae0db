import type { Engine } from '../engine/index.ts';
import type { Plan } from '../plan/plan.ts';

export const engineKinds = ['js', 'interpreter'] as const;
export type EngineKind = (typeof engineKinds)[number];

/** An engine for the plan: compiled to JavaScript, or the reference that walks the plan. */
export async function loadEngine(plan: Plan, _kind: EngineKind): Promise<Engine> {
  const { createInterpreter } = await import('../engine/index.ts');
  return createInterpreter(plan);
}
