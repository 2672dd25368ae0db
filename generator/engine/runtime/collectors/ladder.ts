/** A ladder: the consequence of a record depends on how many there were before it. */
import { addMonths, parseDate } from '../../../../language/values/date.ts';
import { periodOf } from '../../../../language/values/period.ts';
import { rational } from '../../../../language/values/rational.ts';
import type { LadderPlan } from '../../../plan/ladder-plan.ts';
import type { Verdict } from '../../../plan/verdict.ts';
import { holdsOn } from '../applies.ts';
import type { CollectedRun, Collector } from '../collector.ts';
import { truth } from '../evaluate.ts';
import type { Ready, ReadyRecord, RecordFacts } from '../facts.ts';
import { subjectOf, type Judged } from '../judge-record.ts';
import { byCodePoints } from '../code-point-order.ts';
import { isUnknown, union, type Known } from '../value.ts';
import { citationText } from '../verdict-of.ts';
import { Entries, type EntriesAccount } from './entries.ts';
import { ladderFields } from './reads.ts';

/** One record that counts, begins the count anew, or may do so once what is missing is known. */
interface Step {
  subject: string;
  day: number;
  date: string;
  key: string;
  counts: boolean;
  resets: boolean;
  missing: readonly string[];
  /** Of the fields that the ladder's rules read, in their order. */
  values: (Known | null)[];
}

/** `step`: what compiled modules call for a record that counts or begins the count anew, with the values of the fields it keeps. */
export interface LadderCollector extends Collector {
  step(
    subject: string,
    day: number,
    date: string,
    key: string,
    counts: boolean,
    resets: boolean,
    values: (Known | undefined)[],
  ): void;
}

export function createLadder(plan: LadderPlan, ready: Ready): LadderCollector {
  const steps = new Entries<Step>();
  const record = ready.records.get(plan.records[0] ?? '')?.record;
  const kept = record === undefined ? [] : ladderFields(plan, record, ready.plan.rules, ready.plan.derived);
  return {
    take(facts, judged) {
      const step = stepOf(plan, kept, facts, judged);
      if (step !== undefined) steps.add(step);
    },
    step(subject, day, date, key, counts, resets, values) {
      steps.add({ subject, day, date, key, counts, resets, missing: [], values: values.map((value) => value ?? null) });
    },
    account: () => steps.account(),
    absorb: (account, sign) => steps.absorb(account as EntriesAccount, sign),
    finish: (run) => {
      const bySubject = Map.groupBy(steps.all(), ({ subject }) => subject);
      return [...bySubject.values()].flatMap((own) => climb(own, { plan, kept, ready }, run));
    },
  };
}

function stepOf(plan: LadderPlan, kept: readonly string[], facts: RecordFacts, { occurrence, key }: Judged): Step | undefined {
  const day = occurrence.date === undefined ? undefined : parseDate(occurrence.date);
  const holds = holdsOn(plan, facts, occurrence.date);
  const resets = plan.reset === undefined ? false : truth(plan.reset, facts);
  if (day === undefined || (holds === false && resets === false)) return undefined;
  const context = { facts, timezone: facts.timezone, words: facts.ready.words };
  const who = subjectOf({ field: plan.subject }, facts, context);
  if (who.name === undefined) return undefined;
  return {
    subject: who.name,
    day,
    date: occurrence.shown,
    key: key ?? '',
    counts: holds !== false,
    resets: resets !== false,
    missing: union(...[holds, resets].map((value) => (isUnknown(value) ? value.missing : []))),
    values: kept.map((name) => {
      const value = facts.field(name);
      return value === undefined || isUnknown(value) ? null : value;
    }),
  };
}

/** In the order of the days; on one day, of the keys. A record that begins the count anew may itself be the first. */
function climb(
  steps: readonly Step[],
  { plan, kept, ready }: { plan: LadderPlan; kept: readonly string[]; ready: Ready },
  run: CollectedRun,
): Verdict[] {
  const ordered = [...steps].sort((a, b) => a.day - b.day || byCodePoints(a.key, b.key));
  const record = (ready.derived.get(plan.derived) as ReadyRecord).record;
  const open: Verdict[] = [];
  const counted = new CountedSteps(plan.window);
  for (const step of ordered) {
    if (step.resets && step.missing.length === 0) counted.clear();
    if (!step.counts && step.missing.length === 0) continue;
    counted.add(step);
    const { missing } = counted;
    const rung = plan.beyond === 'stay' ? Math.min(counted.length, plan.last) : counted.length;
    const because = [ready.words.occurrence(counted.length, counted.names().join(ready.words.comma))];
    if (missing.length > 0 || rung > plan.last) {
      if (step.counts)
        open.push(
          undecided(step, { rung: counted.length, plan, ready, missing: missing.length > 0 ? missing : [plan.name], because }),
        );
      continue;
    }
    const values = new Map<string, Known | undefined>(record.fields.map(({ name }) => [name, undefined]));
    kept.forEach((name, at) => values.set(name, step.values[at] ?? undefined));
    values.set(plan.ordinal, rational(counted.length));
    run.judgeDerived(plan.derived, values, { record: plan.records[0] ?? '', rung: counted.length, because });
    if (plan.beyond === 'reset' && counted.length === plan.last) counted.clear();
  }
  return open;
}

/** So many of those that are counted are named, the latest. */
const MOST_NAMES = 20;

/** What counts together with the step added last; steps come in the order of their days, so that the first ones stop counting first. */
class CountedSteps {
  private steps: Step[] = [];
  private first = 0;
  /** How many of them wait for something. */
  private waiting = 0;

  constructor(private readonly window: LadderPlan['window']) {}

  get length(): number {
    return this.steps.length - this.first;
  }

  get missing(): string[] {
    return this.waiting === 0 ? [] : union(...this.steps.slice(this.first).map((one) => one.missing));
  }

  add(step: Step): void {
    for (let one = this.steps[this.first]; one !== undefined && !isWithin(this.window, one.day, step.day);) {
      if (one.missing.length > 0) this.waiting--;
      one = this.steps[++this.first];
    }
    this.steps.push(step);
    if (step.missing.length > 0) this.waiting++;
  }

  clear(): void {
    this.steps = [];
    this.first = 0;
    this.waiting = 0;
  }

  names(): string[] {
    const named = this.steps.slice(Math.max(this.first, this.steps.length - MOST_NAMES)).map(nameOf);
    return this.length > MOST_NAMES ? ['…', ...named] : named;
  }
}

/** Whether a record of an earlier day still counts on this one. */
function isWithin(window: LadderPlan['window'], earlier: number, day: number): boolean {
  if (window === undefined) return true;
  if ('period' in window) return periodOf(earlier, window.period) === periodOf(day, window.period);
  return day <= ('days' in window ? earlier + window.days : addMonths(earlier, window.months));
}

function nameOf({ date, key }: Step): string {
  return key === '' ? date : `${date} ${key}`;
}

interface Undecided {
  rung: number;
  plan: LadderPlan;
  ready: Ready;
  missing: string[];
  because: string[];
}

function undecided({ subject, date, key }: Step, { rung, plan, ready, missing, because }: Undecided): Verdict {
  return {
    rule: plan.name,
    kind: 'undecided',
    manual: ready.plan.manual.name,
    record: plan.records[0] ?? '',
    ...(key !== '' && { key }),
    subject,
    rung,
    date,
    missing,
    cites: plan.cites.map(citationText),
    because,
  };
}
