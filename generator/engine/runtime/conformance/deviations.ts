/** What is wrong with one case, step by step: the same for any order of its events. */
import type { DeviationKind, StepPlan } from '../../../plan/procedure-plan.ts';
import type { Facts } from '../evaluate.ts';
import { nearest } from '../nearest.ts';
import { CaseLog, subjectOf, type LogEvent } from './case-log.ts';
import { mostDoings, type Flow } from './flow.ts';
import { orderDeviations } from './order.ts';
import { peopleDeviations } from './people.ts';
import { timeDeviations } from './time.ts';
import type { ConformanceWords } from './words.ts';

export interface Deviation {
  kind: DeviationKind;
  /** The step, or the activity that is none; absent: the procedure as a whole. */
  step?: string;
  /** The person, or else the role. */
  subject?: string;
  /** When it showed. */
  time: number;
  due?: string;
  actual?: string;
  /** In the limit's base unit: minutes, days or working days. */
  over?: string;
  /** It cannot be said whether it is one: what it waits for. */
  undecided?: readonly string[];
  because: string[];
}

/** What a case is judged with. */
export interface Bench {
  flow: Flow;
  /** Parameters, calendars and the time zone; a procedure reads no fields. */
  facts: Facts;
  words: ConformanceWords;
  /** The run's last day, as days since 1970-01-01 and the moment behind it. */
  asOf: { day: number; end: number } | undefined;
  /** A moment as it is told. */
  show(time: number): string;
}

/** All deviations of a case: in the order of the steps, then unknown activities, then the limit over the whole. */
export function deviationsOf(events: readonly LogEvent[], bench: Bench): Deviation[] {
  const log = new CaseLog(bench.flow, events);
  const { plan } = bench.flow;
  return [
    ...(plan.start === undefined ? [] : missing(plan.start, log, bench)),
    ...plan.steps.flatMap((step) => [
      ...missing(step.name, log, bench),
      ...repeated(step, log, bench),
      ...orderDeviations(step, log, bench),
      ...timeDeviations(step, log, bench),
      ...peopleDeviations(step, log, bench),
    ]),
    ...unknownSteps(log, bench),
    ...timeDeviations(undefined, log, bench),
  ];
}

function missing(name: string, log: CaseLog, { flow, words, asOf }: Bench): Deviation[] {
  const state = log.stateOf(name);
  const step = flow.steps.get(name);
  // Without a limit only the end of the log can tell that what is open will not come.
  const isCutOff = state === 'open' && asOf === undefined && step?.limits.length === 0;
  if (state !== 'missing' && !isCutOff) return [];
  const behind = (flow.next.get(name) ?? []).filter((next) => log.of(next.name).length > 0);
  const times = behind.flatMap((next) => log.of(next.name).map(({ time }) => time));
  const end = flow.plan.end ?? '';
  const why =
    behind.length > 0
      ? words.missingBefore(behind.map((next) => next.name))
      : log.of(end).length > 0
        ? words.over(end)
        : words.noMore;
  return [
    {
      kind: 'missing',
      step: name,
      time: name === flow.plan.start ? log.first : times.length > 0 ? Math.min(...times) : log.last,
      because: [words.missing(name), why],
    },
  ];
}

function repeated(step: StepPlan, log: CaseLog, { flow, words }: Bench): Deviation[] {
  const most = mostDoings(step, flow);
  const events = log.of(step.name);
  const each = log.eventsADoing(step.name);
  const excess = most === undefined ? undefined : events[most * each];
  if (excess === undefined || most === undefined) return [];
  const because = [words.repeated(Math.ceil(events.length / each), most)];
  return [{ kind: 'repeated', step: step.name, time: excess.time, ...subjectOf(excess), because }];
}

/** One for each activity that the procedure does not have. */
function unknownSteps(log: CaseLog, { flow, words }: Bench): Deviation[] {
  const known = [...(flow.plan.start === undefined ? [] : [flow.plan.start]), ...flow.steps.keys()];
  const unknown = log.activities().filter((activity) => !known.includes(activity));
  return unknown.sort().map((activity) => {
    const events = log.of(activity);
    const because = [words.unknownStep(activity, events.length, nearest(activity, known))];
    return { kind: 'unknown-step', step: activity, time: events[0]?.time ?? log.last, ...subjectOf(events[0]), because };
  });
}
