/** Which procedure a case belongs to. */
import type { Plan } from '../../../plan/plan.ts';
import type { ProcedurePlan } from '../../../plan/procedure-plan.ts';
import type { LogEvent } from './case-log.ts';

/** An event with the procedure that the log names for it, if it does. */
export interface NamedEvent extends LogEvent {
  procedure?: string;
}

/** Of a procedure with versions, any of them. `several`: their activities fit alike; `none`: the one that is named is not there, or no activity fits. */
export type Owner = { procedure: ProcedurePlan } | { several: string[] } | { none: string | undefined };

export function proceduresOf({ collectors }: Plan): ProcedurePlan[] {
  return collectors.filter((collector) => collector.kind === 'procedure');
}

/** The one that the log names, else the only one, else the one that has most of the activities. */
export function ownerOf(events: readonly NamedEvent[], procedures: readonly ProcedurePlan[]): Owner {
  const named = events.map(({ procedure }) => procedure).filter((name) => name !== undefined);
  if (named.length > 0) {
    const [name] = named.sort();
    const found = procedures.find((procedure) => procedure.name === name || procedure.title === name);
    return found === undefined ? { none: name } : { procedure: found };
  }
  const [only] = procedures;
  if (only !== undefined && procedures.every(({ name }) => name === only.name)) return { procedure: only };
  const activities = new Set(events.map(({ activity }) => activity));
  const fits = procedures.map((procedure) => [procedure, fitOf(procedure, activities)] as const);
  const most = Math.max(0, ...fits.map(([, fit]) => fit));
  const best = fits.filter(([, fit]) => fit === most).map(([procedure]) => procedure);
  const [first] = best;
  if (most === 0 || first === undefined) return { none: undefined };
  const names = [...new Set(best.map(({ name }) => name))];
  return names.length === 1 ? { procedure: first } : { several: names };
}

function fitOf({ start, steps }: ProcedurePlan, activities: ReadonlySet<string>): number {
  const own = [...(start === undefined ? [] : [start]), ...steps.map(({ name }) => name)];
  return own.filter((name) => activities.has(name)).length;
}
