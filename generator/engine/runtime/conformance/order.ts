/** Steps that came before what they have to wait for, and ways that exclude one another. */
import type { StepPlan } from '../../../plan/procedure-plan.ts';
import { subjectOf, type CaseLog } from './case-log.ts';
import type { Bench, Deviation } from './deviations.ts';

export function orderDeviations(step: StepPlan, log: CaseLog, bench: Bench): Deviation[] {
  return log.of(step.name).length === 0 ? [] : [...outOfOrder(step, log, bench), ...severalWays(step, log, bench)];
}

function outOfOrder(step: StepPlan, log: CaseLog, bench: Bench): Deviation[] {
  const { words, show, flow } = bench;
  const early = flow.circling.has(step.name) ? firstTooEarly(step, log) : tooEarly(step, log);
  if (early === undefined) return [];
  const [first] = log.of(step.name);
  const because = [words.outOfOrder(step.name, show(early.time), early.before, show(early.beforeTime))];
  return [{ kind: 'out-of-order', step: step.name, time: early.time, ...subjectOf(first), because }];
}

interface Early {
  time: number;
  before: string;
  beforeTime: number;
}

/** Behind all steps: none of them begins later. Behind any: one of them is not later. */
function tooEarly(step: StepPlan, log: CaseLog): Early | undefined {
  const [first] = log.of(step.name);
  const before = log
    .before(step)
    .map((name) => ({ name, time: log.of(name)[0]?.time ?? -Infinity }))
    .sort((a, b) => b.time - a.time);
  const deciding = step.join === 'any' ? before.at(-1) : before[0];
  if (first === undefined || deciding === undefined || deciding.time <= first.time) return undefined;
  return { time: first.time, before: deciding.name, beforeTime: deciding.time };
}

/** In a circle each doing needs one of the steps before it once more. */
function firstTooEarly(step: StepPlan, log: CaseLog): Early | undefined {
  const before = step.after.flatMap((name) => log.of(name).map(({ time }) => ({ name, time }))).sort((a, b) => a.time - b.time);
  const times = log.doings(step.name);
  const at = times.findIndex((time, done) => (before[done]?.time ?? Infinity) > time);
  const [time, missing] = [times[at], before[at]];
  if (time === undefined || missing === undefined) return undefined;
  return { time, before: missing.name, beforeTime: missing.time };
}

/** Said at the way that was taken later. */
function severalWays(step: StepPlan, log: CaseLog, { flow, words }: Bench): Deviation[] {
  const ways = flow.ways.get(step.name) ?? [];
  const again = step.after.some((name) => flow.circling.has(name) || log.doings(name).length > 1);
  const [own] = log.of(step.name);
  if (again || own === undefined) return [];
  const place = ways.indexOf(step);
  const other = ways.find((way, at) => {
    const [first] = log.of(way.name);
    return first !== undefined && way !== step && (first.time < own.time || (first.time === own.time && at < place));
  });
  if (other === undefined) return [];
  const because = [words.severalWays(other.name, step.name)];
  return [{ kind: 'several-ways', step: step.name, time: own.time, ...subjectOf(own), because }];
}
