/** One event vetoes a whole period for its subject, once. */
import { parseDate } from '../../../../language/values/date.ts';
import { periodOf } from '../../../../language/values/period.ts';
import type { VetoPlan } from '../../../plan/ladder-plan.ts';
import type { Verdict } from '../../../plan/verdict.ts';
import { holdsOn } from '../applies.ts';
import type { Collector } from '../collector.ts';
import { explain } from '../explain.ts';
import type { Ready, RecordFacts } from '../facts.ts';
import { unmetNeeds } from '../needs.ts';
import { subjectOf, type Judged } from '../judge-record.ts';
import { byCodePoints } from '../code-point-order.ts';
import { isUnknown, union } from '../value.ts';
import { citationText, citationTexts } from '../verdict-of.ts';
import { Entries, type EntriesAccount } from './entries.ts';

/** One record that vetoes, or would if what is missing were known. */
interface Event {
  subject: string;
  period: string;
  date: string;
  /** The record's key, else its day. */
  name: string;
  missing: readonly string[];
  because: string[];
  /** By loss: on whom it falls; null where the record does not say. */
  losses: (string | null)[];
}

export function createVeto(plan: VetoPlan, ready: Ready): Collector {
  const events = new Entries<Event>();
  return {
    take(facts, judged) {
      const event = eventOf(plan, facts, judged);
      if (event !== undefined) events.add(event);
    },
    account: () => events.account(),
    absorb: (account, sign) => events.absorb(account as EntriesAccount, sign),
    finish: () => {
      const groups = Map.groupBy(events.all(), ({ subject, period }) => `${period} ${subject}`);
      return [...groups.values()].flatMap((group) => verdictsOf(plan, group, ready));
    },
  };
}

function eventOf(plan: VetoPlan, facts: RecordFacts, { occurrence, key }: Judged): Event | undefined {
  const holds = holdsOn(plan, facts, occurrence.date);
  const day = occurrence.date === undefined ? undefined : parseDate(occurrence.date);
  if (holds === false || day === undefined) return undefined;
  const context = { facts, timezone: facts.timezone, words: facts.ready.words };
  const who = subjectOf({ field: plan.subject }, facts, context);
  if (who.name === undefined) return undefined;
  const conditions = [...(plan.when === undefined ? [] : [plan.when]), ...plan.unless, ...plan.needs];
  return {
    subject: who.name,
    period: periodOf(day, plan.period),
    date: occurrence.shown,
    name: key ?? occurrence.shown,
    missing: union(isUnknown(holds) ? holds.missing : [], unmetNeeds(plan.needs, facts)?.missing ?? []),
    because: conditions.flatMap((condition) => explain(condition, context)),
    losses: plan.losses.map(({ subject }) => subjectOf(subject, facts, context).name ?? null),
  };
}

/** Of one subject and period. Where one record surely vetoes, what others wait for does not matter. */
function verdictsOf(plan: VetoPlan, group: readonly Event[], { plan: { manual } }: Ready): Verdict[] {
  const sure = group.filter(({ missing }) => missing.length === 0);
  const behind = [...(sure.length > 0 ? sure : group)].sort(
    (a, b) => byCodePoints(a.date, b.date) || byCodePoints(a.name, b.name),
  );
  const [first] = behind;
  if (first === undefined) return [];
  const head = {
    rule: plan.name,
    manual: manual.name,
    record: plan.records[0] ?? '',
    period: first.period,
    date: first.date,
    cites: plan.cites.map(citationText),
    because: behind.map(({ name, because }) => [name, ...because].join(': ')),
  };
  if (sure.length === 0)
    return [{ ...head, kind: 'undecided', subject: first.subject, missing: union(...behind.map(({ missing }) => missing)) }];
  const losses = plan.losses.flatMap((loss, place): Verdict[] => {
    const subjects = union(behind.flatMap(({ losses: found }) => found[place] ?? []));
    const { sanction, by, cites } = loss;
    return subjects.map((subject) => ({
      ...head,
      kind: 'sanction',
      subject,
      sanction,
      ...(by !== undefined && { by }),
      cites: citationTexts(plan.cites, cites),
    }));
  });
  return [{ ...head, kind: 'veto', subject: first.subject }, ...losses];
}
