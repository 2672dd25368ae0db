/** Records that exempt others, and the records that are held back until it is known whether any does. */
import { dateOfDateTime } from '../../../../language/values/datetime.ts';
import type { ElsewherePlan, ExemptionPlan, MatchPlan } from '../../../plan/exemption-plan.ts';
import type { RulePlan } from '../../../plan/plan.ts';
import { granted, holdsOn } from '../applies.ts';
import type { Collector } from '../collector.ts';
import { conjunction } from '../evaluate.ts';
import { explain } from '../explain.ts';
import type { Elsewhere, Ready, RecordFacts } from '../facts.ts';
import type { Judged } from '../judge-record.ts';
import { unmetNeeds } from '../needs.ts';
import { showBare } from '../show.ts';
import { isUnknown, union, Unknown, type Known } from '../value.ts';
import { Entries, type EntriesAccount } from './entries.ts';

export interface ExemptionCollector extends Collector {
  /** Whether a record that was taken exempts; asked when all are. */
  readonly elsewhere: Elsewhere;
}

/** One record that exempts others, or would if what is missing were known. */
interface Event {
  rule: string;
  /** What has to be equal, as one text. */
  equal: string;
  /** By match with a span, in the plan's order; as days where the span is one of dates. */
  spans: [first: number, last: number][];
  missing: readonly string[];
  because: string;
}

/** Null where the field is missing. */
type Held = [field: string, value: Known | null][];

export function createExemption(plan: ExemptionPlan, ready: Ready): ExemptionCollector {
  const exemptions = ready.plan.rules.filter(({ record, elsewhere }) => record === plan.record && elsewhere !== undefined);
  const events = new Entries<Event>();
  const held = new Entries<Held>();
  let found: Map<string, Event[]> | undefined;
  return {
    take(facts, judged) {
      const { name } = facts.of.record;
      if (name === plan.record && isHeld(facts, judged)) held.add(valuesOf(facts));
      for (const exemption of exemptions) {
        const event = exemption.elsewhere?.record === name ? eventOf(exemption, exemption.elsewhere, facts, judged) : undefined;
        if (event !== undefined) events.add(event);
      }
    },
    account: () => [events.account(), held.account()],
    absorb(account, sign) {
      const [otherEvents, otherHeld] = account as [EntriesAccount, EntriesAccount];
      events.absorb(otherEvents, sign);
      held.absorb(otherHeld, sign);
    },
    elsewhere(exemption, facts) {
      found ??= Map.groupBy(events.each(), ({ rule, equal }) => `${rule} ${equal}`);
      const { equal, spans } = partsOf(exemption.elsewhere?.matching);
      const own = equalText(
        equal.map((match) => match.own),
        facts,
      );
      const inReach = found.get(`${exemption.id} ${own ?? ''}`) ?? [];
      const types = ready.records.get(exemption.elsewhere?.record ?? '')?.types;
      const at = spans.map(({ field, own: asked }) => pointOf(asked, types?.get(field)?.kind === 'date', facts));
      return outcomeOf(inReach.filter((event) => event.spans.every((span, place) => lies(at[place], span))));
    },
    finish(run) {
      for (const values of held.all())
        run.judgeHeld(plan.record, new Map(values.map(([field, value]) => [field, value ?? undefined])));
      return [];
    },
  };
}

/** Whether a rule that waits for other records may judge this one. */
function isHeld(facts: RecordFacts, { occurrence: { date } }: Judged): boolean {
  const { rules, held } = facts.of;
  return rules.some((rule) => held.has(rule.id) && rule.elsewhere === undefined && holdsOn(rule, facts, date) !== false);
}

function valuesOf(facts: RecordFacts): Held {
  return facts.of.record.fields.map(({ name }) => [name, (facts.field(name) as Known | undefined) ?? null]);
}

function eventOf(
  { id }: RulePlan,
  plan: ElsewherePlan,
  facts: RecordFacts,
  { occurrence: { date, shown }, key }: Judged,
): Event | undefined {
  const unmet = unmetNeeds(plan.needs, facts);
  const holds = conjunction([
    holdsOn(plan, facts, date),
    granted(plan.decision, facts),
    unmet === undefined ? true : new Unknown(unmet.missing),
  ]);
  if (holds === false) return undefined;
  const { equal: fields, spans: ranges } = partsOf(plan.matching);
  const equal = equalText(
    fields.map(({ field }) => field),
    facts,
  );
  const spans = ranges.flatMap(({ field, last }): Event['spans'] => {
    const [from, to] = [facts.field(field), facts.field(last)];
    return typeof from === 'number' && typeof to === 'number' ? [[from, to]] : [];
  });
  if (equal === undefined || spans.length < ranges.length) return undefined;
  const context = { facts, timezone: facts.timezone, words: facts.ready.words };
  const reasons = plan.when === undefined ? [] : explain(plan.when, context);
  const name = `${plan.record} ${key ?? shown}`;
  return {
    rule: id,
    equal,
    spans,
    missing: isUnknown(holds) ? holds.missing : [],
    because: reasons.length === 0 ? name : `${name}: ${reasons.join(facts.ready.words.comma)}`,
  };
}

/** Where one record surely exempts, what others wait for does not matter. */
function outcomeOf(matching: readonly Event[]): ReturnType<Elsewhere> {
  const sure = matching.filter(({ missing }) => missing.length === 0);
  const because = union((sure.length > 0 ? sure : matching).map((event) => event.because));
  if (sure.length > 0) return { holds: true, because };
  return { holds: matching.length > 0 && new Unknown(union(...matching.map(({ missing }) => missing))), because };
}

/** Of a datetime its day, where the span is one of dates. */
function pointOf(field: string, byDay: boolean, facts: RecordFacts): number | undefined {
  const value = facts.field(field);
  if (typeof value !== 'number') return undefined;
  return byDay && facts.typeOf(field).kind === 'datetime' ? dateOfDateTime(value, facts.timezone) : value;
}

function lies(point: number | undefined, [first, last]: Event['spans'][number]): boolean {
  return point !== undefined && first <= point && point <= last;
}

interface Parts {
  equal: readonly MatchPlan[];
  spans: readonly (MatchPlan & { last: string })[];
}

function partsOf(matching: readonly MatchPlan[] = []): Parts {
  const spans = matching.flatMap((match) => (match.last === undefined ? [] : [{ ...match, last: match.last }]));
  return { equal: matching.filter(({ last }) => last === undefined), spans };
}

/** The values as one text; undefined where one of them is missing. */
function equalText(fields: readonly string[], facts: RecordFacts): string | undefined {
  const texts = fields.map((field) => {
    const value = facts.field(field);
    return value === undefined || isUnknown(value) ? undefined : showBare(value, facts.typeOf(field), facts.ready);
  });
  return texts.includes(undefined) ? undefined : JSON.stringify(texts);
}
