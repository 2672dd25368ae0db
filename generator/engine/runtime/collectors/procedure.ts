/** Judges the cases of an event log against a procedure. */
import { dateOfDateTime, endOfDay, formatDateTime } from '../../../../language/values/datetime.ts';
import { formatDate } from '../../../../language/values/date.ts';
import type { ProcedurePlan } from '../../../plan/procedure-plan.ts';
import type { Verdict } from '../../../plan/verdict.ts';
import { isInForce } from '../applies.ts';
import type { CollectedRun, Collector } from '../collector.ts';
import { deviationsOf, type Bench, type Deviation } from '../conformance/deviations.ts';
import { derivedDeviation } from '../conformance/derived.ts';
import { flowOf } from '../conformance/flow.ts';
import { ownerOf, proceduresOf, type NamedEvent, type Owner } from '../conformance/owner.ts';
import { CONFORMANCE_WORDS } from '../conformance/words.ts';
import { RecordFacts, type Ready } from '../facts.ts';
import { byCodePoints } from '../code-point-order.ts';
import { citationText } from '../verdict-of.ts';

/** Holds every event: whose a case is shows only when all of them are there. */
export class ProcedureCollector implements Collector {
  private readonly cases = new Map<string, NamedEvent[]>();

  constructor(
    private readonly plan: ProcedurePlan,
    private readonly ready: Ready,
  ) {}

  take(facts: RecordFacts): void {
    const text = (name: string): string | undefined => {
      const value = facts.field(name);
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
    };
    const key = text('case');
    const activity = text('activity');
    const time = facts.field('time');
    if (key === undefined || activity === undefined || typeof time !== 'number') return;
    const [actors, role, contents, procedure] = [text('actor'), text('role'), text('content'), text('procedure')];
    this.add(key, {
      activity,
      time,
      ...(actors === undefined ? {} : { actors: listed(actors) }),
      ...(role === undefined ? {} : { role }),
      ...(contents === undefined ? {} : { contents: listed(contents) }),
      ...(procedure === undefined ? {} : { procedure }),
    });
  }

  account(): unknown {
    return [...this.cases];
  }

  absorb(account: unknown, sign: 'plus' | 'minus'): void {
    for (const [key, events] of account as [string, NamedEvent[]][]) {
      for (const event of events) {
        if (sign === 'plus') this.add(key, event);
        else this.remove(key, event);
      }
    }
  }

  finish(run: CollectedRun): Verdict[] {
    const { plan, ready } = this;
    const procedures = proceduresOf(ready.plan);
    const { timezone } = ready;
    const log = ready.records.get(LOG);
    if (log === undefined) throw new TypeError(`The plan has procedures and no record ${LOG}.`);
    const bench: Bench = {
      flow: flowOf(plan),
      facts: new RecordFacts(ready, log, new Map()),
      words: CONFORMANCE_WORDS[ready.plan.language],
      asOf: run.asOf === undefined ? undefined : { day: run.asOf, end: endOfDay(run.asOf, timezone) },
      show: (time) => formatDateTime(time, timezone),
    };
    const cases = [...this.cases].filter(([, events]) => events.length > 0).sort(([a], [b]) => byCodePoints(a, b));
    return cases.flatMap(([key, events]): Verdict[] => {
      const owner = ownerOf(events, procedures);
      // What belongs to no procedure, or to no one alone, is said once.
      if (!('procedure' in owner)) return procedures[0] === plan ? [this.homeless(key, events, owner, bench)] : [];
      if (owner.procedure.name !== plan.name || !isInForce(plan, this.dayOf(startOf(events)), ready)) return [];
      return deviationsOf(events, bench).map((deviation) => {
        const verdict = this.verdictOf(key, deviation);
        if (verdict.kind === 'deviation') run.judgeDerived(plan.derived, derivedDeviation(key, deviation, verdict));
        return verdict;
      });
    });
  }

  private verdictOf(key: string, { kind, step, subject, time, due, actual, over, undecided, because }: Deviation): Verdict {
    const { plan, ready } = this;
    const own = step === plan.start ? plan.startCites : (plan.steps.find(({ name }) => name === step)?.cites ?? []);
    return {
      rule: plan.name,
      kind: undecided === undefined ? 'deviation' : 'undecided',
      manual: ready.plan.manual.name,
      record: LOG,
      key,
      ...(subject === undefined ? {} : { subject }),
      ...(due === undefined ? {} : { due }),
      ...(actual === undefined ? {} : { actual }),
      ...(over === undefined ? {} : { over }),
      ...(step === undefined ? {} : { step }),
      deviation: kind,
      date: this.dayOf(time),
      ...(undecided === undefined ? {} : { missing: [...undecided] }),
      cites: (own.length > 0 ? own : plan.cites).map(citationText),
      because,
    };
  }

  private homeless(
    key: string,
    events: readonly NamedEvent[],
    owner: Exclude<Owner, { procedure: unknown }>,
    { words }: Bench,
  ): Verdict {
    return {
      rule: LOG,
      kind: 'undecided',
      manual: this.ready.plan.manual.name,
      record: LOG,
      key,
      date: this.dayOf(startOf(events)),
      missing: ['procedure'],
      cites: [],
      because: ['several' in owner ? words.several(owner.several) : words.none(owner.none)],
    };
  }

  private dayOf(time: number): string {
    return formatDate(dateOfDateTime(time, this.ready.timezone));
  }

  private add(key: string, event: NamedEvent): void {
    const events = this.cases.get(key);
    if (events === undefined) this.cases.set(key, [event]);
    else events.push(event);
  }

  private remove(key: string, event: NamedEvent): void {
    const events = this.cases.get(key) ?? [];
    const text = JSON.stringify(event);
    const at = events.findIndex((other) => JSON.stringify(other) === text);
    if (at >= 0) events.splice(at, 1);
  }
}

export function createProcedureCollector(plan: ProcedurePlan, ready: Ready): Collector {
  return new ProcedureCollector(plan, ready);
}

const LOG = 'log';

function startOf(events: readonly NamedEvent[]): number {
  return Math.min(...events.map(({ time }) => time));
}

/** `张三、李四`: several in one cell. */
function listed(text: string): string[] {
  return text
    .split(/\s*[、,，;；|]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
