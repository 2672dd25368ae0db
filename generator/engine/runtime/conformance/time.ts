/** Steps, and the procedure as a whole, against their limits. */
import type { LimitPlan, StepPlan } from '../../../plan/procedure-plan.ts';
import { subjectOf, type CaseLog } from './case-log.ts';
import type { Bench, Deviation } from './deviations.ts';
import { timingOf, type Timing } from './limits.ts';

/** Of a step; undefined: of the procedure as a whole. */
export function timeDeviations(step: StepPlan | undefined, log: CaseLog, bench: Bench): Deviation[] {
  if (step === undefined) return overall(log, bench);
  const replacement = step.onTimeout === undefined ? [] : log.of(step.onTimeout);
  const found = step.limits.flatMap((limit) => stepTimings(step, limit, log, bench));
  const late = found.filter(({ timing }) => timing.state === 'late');
  const first = replacement[0];
  if (first === undefined || step.onTimeout === undefined) return found.flatMap((clock) => deviation(step, clock, log, bench));
  // What took the place of a late step makes it good; of one that was not late it comes too early.
  if (late.length > 0 || found.some(({ timing }) => timing.state === 'unknown')) return [];
  if (found.length === 0) return [];
  const because = [bench.words.notLate(step.name)];
  return [{ kind: 'out-of-order', step: step.onTimeout, time: first.time, ...subjectOf(first), because }];
}

interface Clock {
  from: string;
  fromTime: number;
  done: number | undefined;
  timing: Timing;
}

function stepTimings(step: StepPlan, limit: LimitPlan, log: CaseLog, bench: Bench): Clock[] {
  const state = log.stateOf(step.name);
  const replaced = step.onTimeout === undefined ? undefined : log.of(step.onTimeout)[0]?.time;
  const doings = log.doings(step.name);
  // Not done: what took its place, if anything, says when it was given up.
  const times = doings.length > 0 ? doings : state === 'open' ? [undefined] : replaced === undefined ? [] : [replaced];
  return times.flatMap((done) => {
    const start = startOf(step, limit, log, bench, done);
    if (start === undefined) return [];
    return [{ ...start, done, timing: timingOf(limit, { from: start.fromTime, done, asOf: bench.asOf }, bench.facts) }];
  });
}

/** Where a limit counts from: the step it names, else the steps before, else the start. */
function startOf(
  step: StepPlan,
  { from }: LimitPlan,
  log: CaseLog,
  { flow }: Bench,
  done: number | undefined,
): Pick<Clock, 'from' | 'fromTime'> | undefined {
  const circles = flow.circling.has(step.name);
  /** In a circle: the last time before; else the first time. */
  const timeOf = (name: string): number | undefined => {
    const doings = log.doings(name);
    return (circles ? doings.findLast((time) => done === undefined || time <= done) : undefined) ?? doings[0];
  };
  const named = from === undefined ? (step.after.length === 0 ? [flow.plan.start] : log.before(step)) : [from];
  const starts = named
    .flatMap((name) => (name === undefined ? [] : [{ from: name, fromTime: timeOf(name) }]))
    .filter((start): start is { from: string; fromTime: number } => start.fromTime !== undefined)
    .sort((a, b) => a.fromTime - b.fromTime);
  return from === undefined && step.join === 'any' && !circles ? starts[0] : starts.at(-1);
}

function deviation(step: StepPlan | undefined, { from, fromTime, done, timing }: Clock, log: CaseLog, bench: Bench): Deviation[] {
  if (timing.state !== 'late' && timing.state !== 'unknown') return [];
  const { words, show } = bench;
  const limit = words.limit(from, show(fromTime), timing.text);
  const own = step === undefined ? [] : log.of(step.name);
  const event = own.find(({ time }) => time === done);
  const common = {
    kind: 'overdue' as const,
    ...(step === undefined ? {} : { step: step.name }),
    time: done ?? log.last,
    ...(event === undefined ? roleOf(step) : subjectOf(event)),
  };
  if (timing.state === 'unknown') return [{ ...common, undecided: timing.missing, because: [limit] }];
  const { due, actual, over, overText } = timing;
  const because = [limit, words.late(due, actual, overText)];
  return [{ ...common, due, ...(actual === undefined ? {} : { actual }), over, because }];
}

/** Who should have done it, where that is one. */
function roleOf(step: StepPlan | undefined): { subject?: string } {
  const [role, ...others] = step?.by ?? [];
  return role === undefined || others.length > 0 ? {} : { subject: role.name };
}

/** From the start to the last step; where steps are still open, to the run's last day. */
function overall(log: CaseLog, bench: Bench): Deviation[] {
  const { plan } = bench.flow;
  if (plan.overall === undefined) return [];
  const from = plan.overall.from ?? plan.start;
  const fromTime = from === undefined ? log.first : log.doings(from)[0];
  if (fromTime === undefined) return [];
  const isOpen = plan.steps.some(({ name }) => ['open', 'waiting'].includes(log.stateOf(name)));
  const done = isOpen ? undefined : log.last;
  const timing = timingOf(plan.overall, { from: fromTime, done, asOf: bench.asOf }, bench.facts);
  const start = from ?? plan.steps.find(({ name }) => log.of(name)[0]?.time === fromTime)?.name ?? plan.name;
  return deviation(undefined, { from: start, fromTime, done, timing }, log, bench);
}
