/** One decoded record's verdicts. */
import type { Rational } from '../../../language/values/rational.ts';
import type { EffectPlan, Expression, RulePlan, SubjectPlan } from '../../plan/plan.ts';
import type { Verdict } from '../../plan/verdict.ts';
import { Applications } from './applies.ts';
import { imposeBreach } from './breach.ts';
import { imposeTable } from './clash.ts';
import { imposeCharge, imposeRange, imposeSanction, type Imposed } from './effect.ts';
import { truth } from './evaluate.ts';
import { explain } from './explain.ts';
import { RecordFacts, type Ready, type ReadyRecord, type RunFacts } from './facts.ts';
import { unmetNeeds } from './needs.ts';
import { noticesOf } from './notices.ts';
import { occurrenceOf, type Occurrence } from './occurrence.ts';
import { expressionsOf, subjectsOf } from './reads.ts';
import { rowsOf } from './rows.ts';
import { showBare } from './show.ts';
import type { TextContext } from './text.ts';
import { imposeSplit } from './split.ts';
import { isUnknown, union, type Known } from './value.ts';

/** What an effect of a rule comes to on one record. */
export interface Finding {
  rule: RulePlan;
  effect: EffectPlan;
  decided: boolean;
  subject?: string;
  /** Set where the subject is a field that holds a person. */
  person?: string;
  amount?: Rational;
  min?: Rational;
  max?: Rational;
  /** Keys of the verdict that only its kind has. */
  also?: Partial<Verdict>;
  missing: readonly string[];
  /** Made when it is asked for. */
  because(): string[];
}

export interface Judged {
  facts: RecordFacts;
  occurrence: Occurrence;
  key?: string;
  findings: Finding[];
}

/** All findings in the plan's order of rules, then effects. */
export function judgeRecord(
  ready: Ready,
  of: ReadyRecord,
  values: ReadonlyMap<string, Known | undefined>,
  run: RunFacts = {},
): Judged {
  const facts = new RecordFacts(ready, of, values, run);
  const context: TextContext = { facts, timezone: ready.timezone, words: ready.words };
  const occurrence = occurrenceOf(facts);
  const applications = new Applications(facts, occurrence.date);
  const findings = of.rules.flatMap((rule) => findingsOf(rule, applications, facts, context));
  const key = of.record.key === undefined ? undefined : fieldText(of.record.key, facts, context);
  return { facts, occurrence, ...(key !== undefined && { key }), findings };
}

function findingsOf(rule: RulePlan, applications: Applications, facts: RecordFacts, context: TextContext): Finding[] {
  const applies = applications.of(rule);
  if (applies === false) return [];
  const held = isUnknown(applies)
    ? { missing: applies.missing, because: () => openElsewhere(rule, facts) }
    : unmetNeeds(rule.needs, facts);
  if (isUnknown(applies) && rule.exempts !== undefined && rule.exempts.length > 0) return [];
  return rule.effects.flatMap((effect) => effectFindings({ rule, effect, held }, facts, context));
}

/** `held`: what the rule itself waits for. */
interface EffectAtHand {
  rule: RulePlan;
  effect: EffectPlan;
  held: { missing: readonly string[]; because?: () => string[] } | undefined;
}

function effectFindings({ rule, effect, held }: EffectAtHand, facts: RecordFacts, context: TextContext): Finding[] {
  const holds = effect.when === undefined ? true : truth(effect.when, facts);
  if (holds === false) return [];
  const waits = held ?? (isUnknown(holds) ? { missing: holds.missing } : undefined);
  const all: (Imposed | undefined)[] =
    waits === undefined
      ? impose(effect, rule, { facts, context })
      : subjectsOf(effect).map(() => ({ because: () => [], ...waits }));
  return subjectsOf(effect).flatMap((subject, place) => {
    const imposed = all[place];
    return imposed === undefined
      ? []
      : [findingOf({ rule, effect, subject }, imposed, { facts, context, isHeld: waits !== undefined })];
  });
}

/** What each subject gets; undefined where that is nothing. */
function impose(
  effect: EffectPlan,
  rule: RulePlan,
  { facts, context }: { facts: RecordFacts; context: TextContext },
): (Imposed | undefined)[] {
  switch (effect.kind) {
    case 'charge':
      return [imposeCharge(effect, facts, context)];
    case 'charge-range':
      return [imposeRange(effect, facts, context)];
    case 'split':
      return imposeSplit(effect, facts, context);
    case 'sanction':
      return [imposeSanction(effect, facts, context)];
    case 'exempt':
      return [{ missing: [], because: () => exemptReasons(rule, facts) }];
    case 'breach':
      return [imposeBreach(effect, facts, context)];
    case 'unmet':
    case 'warn':
      return [{ missing: [], because: () => [] }];
    case 'conflict':
      return [{ missing: [], also: { between: effect.between }, because: () => [] }];
    case 'table':
      return [imposeTable(effect, facts, context)];
  }
}

function findingOf(
  { rule, effect, subject: of }: { rule: RulePlan; effect: EffectPlan; subject: SubjectPlan | undefined },
  { because, missing, ...amounts }: Imposed,
  { facts, context, isHeld }: { facts: RecordFacts; context: TextContext; isHeld: boolean },
): Finding {
  const subject = subjectOf(of, facts, context);
  const isMoney = effect.kind === 'charge' || effect.kind === 'charge-range' || effect.kind === 'split';
  const isReady = isMoney ? amounts.amount !== undefined : missing.length === 0;
  const isDecided = !isHeld && subject.missing.length === 0 && isReady;
  return {
    rule,
    effect,
    decided: isDecided,
    ...amounts,
    ...(subject.name !== undefined && { subject: subject.name, ...(subject.isPerson && { person: subject.name }) }),
    missing: union(missing, subject.missing),
    because: () =>
      union(
        conditionsOf(rule, effect).flatMap((condition) => explain(condition, context)),
        noticesOf([...conditionsOf(rule, effect), ...expressionsOf(effect)], facts),
        rowsOf([...conditionsOf(rule, effect), ...expressionsOf(effect)], context, facts),
        because(),
      ),
  };
}

/** From which rules, and the records of other types that say so. */
function exemptReasons(rule: RulePlan, facts: RecordFacts): string[] {
  const { exempts = [], elsewhere } = rule;
  if (exempts.length === 0) return [];
  const others = elsewhere === undefined ? [] : (facts.run.elsewhere?.(rule, facts).because ?? []);
  return [exemptText(exempts, facts), ...others];
}

/** The records of other types that may exempt from the rule, once what they wait for is known. */
function openElsewhere({ id }: RulePlan, facts: RecordFacts): string[] {
  const outcomes = (facts.of.exemptions.get(id) ?? []).flatMap((exemption) =>
    exemption.elsewhere === undefined ? [] : (facts.run.elsewhere?.(exemption, facts) ?? []),
  );
  return union(...outcomes.filter(({ holds }) => isUnknown(holds)).map(({ because }) => because));
}

/** The rules by name, each once: versions share theirs. */
function exemptText(exempts: readonly string[], { of, ready: { words } }: RecordFacts): string {
  const names = of.rules.filter(({ id }) => exempts.includes(id)).map(({ name }) => name);
  return words.exempt(union(names).join(words.comma));
}

export interface Subject {
  name?: string;
  isPerson: boolean;
  missing: string[];
}

/** Who a subject is on this record. */
export function subjectOf(subject: SubjectPlan | undefined, facts: RecordFacts, context: TextContext): Subject {
  if (subject === undefined) return { isPerson: false, missing: [] };
  if ('name' in subject) return { name: subject.name, isPerson: false, missing: [] };
  const name = fieldText(subject.field, facts, context);
  if ('role' in subject)
    return name === undefined
      ? { isPerson: false, missing: [subject.field] }
      : { name: `${name} ${subject.role}`, isPerson: false, missing: [] };
  const isPerson = facts.typeOf(subject.field).kind === 'person';
  return name === undefined ? { isPerson, missing: [subject.field] } : { name, isPerson, missing: [] };
}

function fieldText(field: string, facts: RecordFacts, context: TextContext): string | undefined {
  const value = facts.field(field);
  return value === undefined || isUnknown(value) ? undefined : showBare(value, facts.typeOf(field), context);
}

function conditionsOf({ when, unless, needs }: RulePlan, { when: own }: EffectPlan): Expression[] {
  return [...(when === undefined ? [] : [when]), ...unless, ...needs, ...(own === undefined ? [] : [own])];
}
