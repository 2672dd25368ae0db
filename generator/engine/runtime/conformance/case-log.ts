/** One case: what happened, step by step. */
import type { StepPlan } from '../../../plan/procedure-plan.ts';
import { byCodePoints } from '../code-point-order.ts';
import { isFallback, type Flow } from './flow.ts';

/** One line of an event log. */
export interface LogEvent {
  activity: string;
  /** Epoch milliseconds. */
  time: number;
  /** Several where the log names them in one line; absent: the log does not say. */
  actors?: readonly string[];
  role?: string;
  /** What a product holds; absent: the log does not say. */
  contents?: readonly string[];
}

/** The person, or else the role. */
export function subjectOf(event: LogEvent | undefined): { subject?: string } {
  const subject = event?.actors?.[0] ?? event?.role;
  return subject === undefined ? {} : { subject };
}

/**
 * What has become of a step: `done`; `skipped`, and rightly so, since another way was taken or it was replaced in time; `missing`: what
 * comes behind it has begun, or the case is over; `open`: it is its turn; `waiting`: for steps before it.
 */
export type StepState = 'done' | 'skipped' | 'missing' | 'open' | 'waiting';

/** A case with its events in order of time; those at one moment count as being in any order. */
export class CaseLog {
  private readonly events: ReadonlyMap<string, LogEvent[]>;
  private readonly states = new Map<string, StepState>();
  readonly last: number;
  readonly first: number;

  constructor(
    readonly flow: Flow,
    all: readonly LogEvent[],
  ) {
    this.events = Map.groupBy(
      [...all].sort((a, b) => a.time - b.time || byCodePoints(JSON.stringify(a), JSON.stringify(b))),
      ({ activity }) => activity,
    );
    this.first = Math.min(...all.map(({ time }) => time));
    this.last = Math.max(...all.map(({ time }) => time));
  }

  activities(): string[] {
    return [...this.events.keys()];
  }

  of(name: string): readonly LogEvent[] {
    return this.events.get(name) ?? [];
  }

  /** When each doing of a step was complete: one that takes two persons ends with the second. */
  doings(name: string): number[] {
    const events = this.of(name);
    const each = this.eventsADoing(name);
    const ends = events.filter((_, at) => at % each === each - 1);
    return (ends.length > 0 ? ends : events.slice(-1)).map(({ time }) => time);
  }

  /** A step that takes two persons is two lines of the log, or one that names both. */
  eventsADoing(name: string): number {
    const persons = this.flow.steps.get(name)?.persons ?? 1;
    return this.of(name).every(({ actors }) => (actors?.length ?? 1) >= persons) ? 1 : persons;
  }

  stateOf(name: string): StepState {
    const known = this.states.get(name);
    if (known !== undefined) return known;
    // A step that waits for itself is not what it waits for.
    this.states.set(name, 'skipped');
    const state = this.findState(name);
    this.states.set(name, state);
    return state;
  }

  /** The steps before one that were done; in place of those that were rightly left out, the ones before them. */
  before({ after }: StepPlan, seen: ReadonlySet<string> = new Set()): string[] {
    return after.flatMap((name) => {
      if (this.of(name).length > 0) return [name];
      const step = this.flow.steps.get(name);
      if (step === undefined || seen.has(name) || this.stateOf(name) !== 'skipped') return [];
      const replacement = step.onTimeout === undefined ? [] : [step.onTimeout].filter((other) => this.of(other).length > 0);
      return replacement.length > 0 ? replacement : this.before(step, new Set([...seen, name]));
    });
  }

  private findState(name: string): StepState {
    if (this.of(name).length > 0) return 'done';
    const step = this.flow.steps.get(name);
    if (step === undefined) return 'missing';
    if (this.isLeftOut(step)) return 'skipped';
    if (this.isOver() || this.isPassed(name, new Set())) return 'missing';
    return this.isItsTurn(step) ? 'open' : 'waiting';
  }

  private isLeftOut(step: StepPlan): boolean {
    if (isFallback(step, this.flow)) return true;
    if (step.onTimeout !== undefined && this.of(step.onTimeout).length > 0) return true;
    const ways = this.flow.ways.get(step.name) ?? [];
    if (ways.some((way) => this.of(way.name).length > 0)) return true;
    if (step.choice !== undefined && step.choice !== 'else') return true;
    return step.after.length > 0 && step.after.every((before) => this.stateOf(before) === 'skipped');
  }

  private isOver(): boolean {
    const { end } = this.flow.plan;
    return end !== undefined && this.of(end).length > 0;
  }

  /** Whether something was done that has to wait for this step. */
  private isPassed(name: string, seen: Set<string>): boolean {
    if (seen.has(name)) return false;
    seen.add(name);
    return (this.flow.next.get(name) ?? []).some((step) => {
      const waits = step.join === 'all' || step.after.every((before) => this.of(before).length === 0);
      return waits && (this.of(step.name).length > 0 || this.isPassed(step.name, seen));
    });
  }

  private isItsTurn({ after, join }: StepPlan): boolean {
    if (after.length === 0) return true;
    const states = after.map((before) => this.stateOf(before));
    return join === 'any' ? states.includes('done') : states.every((state) => state === 'done' || state === 'skipped');
  }
}
