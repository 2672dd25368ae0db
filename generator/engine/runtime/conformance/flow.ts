/** A procedure made ready for judging cases: its steps by name, and how they follow one another. */
import type { ProcedurePlan, StepPlan } from '../../../plan/procedure-plan.ts';

export interface Flow {
  plan: ProcedurePlan;
  steps: ReadonlyMap<string, StepPlan>;
  /** The steps that stand behind a step, or behind the start. */
  next: ReadonlyMap<string, readonly StepPlan[]>;
  /** Steps that lead back to themselves: they may come again. */
  circling: ReadonlySet<string>;
  /** Of each step that is one way of several: all ways, itself too. */
  ways: ReadonlyMap<string, readonly StepPlan[]>;
  /** Of each step that takes the place of others that are late: those. */
  replaces: ReadonlyMap<string, readonly StepPlan[]>;
}

export function flowOf(plan: ProcedurePlan): Flow {
  const next = grouped(plan.steps.flatMap((step) => step.after.map((before) => [before, step] as const)));
  return {
    plan,
    steps: new Map(plan.steps.map((step) => [step.name, step])),
    next,
    circling: new Set(plan.steps.filter(({ name }) => leadsBack(name, next)).map(({ name }) => name)),
    ways: waysOf(plan.steps),
    replaces: grouped(plan.steps.flatMap((step) => (step.onTimeout === undefined ? [] : [[step.onTimeout, step] as const]))),
  };
}

/** Whether a step is only done where another is late. */
export function isFallback({ name, after }: StepPlan, { replaces }: Flow): boolean {
  return after.length === 0 && replaces.has(name);
}

/** How often a step may be done; absent: any number of times. */
export function mostDoings({ name, atMost }: StepPlan, { circling }: Flow): number | undefined {
  return atMost === 1 && circling.has(name) ? undefined : atMost;
}

/** The ways of a choice stand behind the same steps. */
function waysOf(steps: readonly StepPlan[]): Map<string, StepPlan[]> {
  const choosing = steps.filter(({ choice }) => choice !== undefined);
  const choices = Map.groupBy(choosing, ({ after, join }) => JSON.stringify([join, [...after].sort()]));
  return new Map([...choices.values()].flatMap((ways) => ways.map(({ name }) => [name, ways] as const)));
}

function leadsBack(name: string, next: Flow['next']): boolean {
  const seen = new Set<string>();
  const reach = (from: string): boolean =>
    (next.get(from) ?? []).some((step) => {
      if (step.name === name) return true;
      if (seen.has(step.name)) return false;
      seen.add(step.name);
      return reach(step.name);
    });
  return reach(name);
}

function grouped<Value>(entries: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
