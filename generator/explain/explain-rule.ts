/** Why a rule did or did not apply to a record: every condition with what was read, by the reference interpreter. Pure. */
import { parseDate } from '../../language/values/date.ts';
import { Applications } from '../engine/runtime/applies.ts';
import { decodeRecord } from '../engine/runtime/decode.ts';
import { truth } from '../engine/runtime/evaluate.ts';
import { explain } from '../engine/runtime/explain.ts';
import { readied, RecordFacts, type Elsewhere, type Ready, type ReadyRecord, type RunFacts } from '../engine/runtime/facts.ts';
import { judgeRecord } from '../engine/runtime/judge-record.ts';
import { occurrenceOf } from '../engine/runtime/occurrence.ts';
import { textWithNames, type TextContext } from '../engine/runtime/text.ts';
import { isUnknown, type Known } from '../engine/runtime/value.ts';
import { verdictOf } from '../engine/runtime/verdict-of.ts';
import type { ElsewherePlan } from '../plan/exemption-plan.ts';
import type { Expression, Plan, RulePlan } from '../plan/plan.ts';
import { not } from '../plan/terms.ts';
import type { Rejection, Verdict } from '../plan/verdict.ts';
import { dayByDay } from './day-by-day.ts';
import { derivedRecords } from './derived-records.ts';
import { elsewhereIn, type GivenRecord } from './elsewhere.ts';

export type Truth = 'yes' | 'no' | 'unknown';

/** One thing that must be so for the rule to apply; `holds` says whether it is. */
export interface ConditionExplained {
  /** `unless` and `overridden` must not be so: they hold where the rule is not stopped. A `must` that does not hold is what a requirement finds. */
  part: 'in-force' | 'when' | 'unless' | 'needs' | 'overridden' | 'exempted' | 'case' | 'must';
  /** As the plan has it, with names: `种类 = 总包`; the other rule's name for `overridden`; the span for `in-force`. */
  text: string;
  holds: Truth;
  /** What was read: `种类 = 给据邮件`. */
  values: string[];
  /** The unbound parameters that it rests on, by name. */
  unbound: string[];
}

export type RuleExplained =
  | { readable: false; rejections: Rejection[] }
  | { readable: true; date: string; applies: Truth; conditions: ConditionExplained[]; verdicts: Verdict[]; days: string[] };

/**
 * Explains rules of one plan; `raw` is a record as a data file holds it, `asOf` the day up to which is judged; `others`: records of other
 * types, which may exempt.
 */
export function ruleExplainer(
  plan: Plan,
  asOf?: string,
  others: readonly GivenRecord[] = [],
): (rule: RulePlan, raw: unknown) => RuleExplained {
  const read = recordReader(plan, others);
  return (rule, raw) => {
    const judging = read(rule.record, raw, asOf);
    if (Array.isArray(judging)) return { readable: false, rejections: judging };
    return explained(rule, judging);
  };
}

/** The same for a rule on records that other norms make: each such record that the data come to, by its key. */
export function derivedExplainer(
  plan: Plan,
  asOf: string | undefined,
  given: readonly GivenRecord[],
): (rule: RulePlan) => { key: string; result: RuleExplained }[] {
  const ready = readied(plan);
  const run = { asOf: dayOf(asOf), elsewhere: elsewhereIn(given, ready, dayOf(asOf)) };
  return (rule) => {
    const of = ready.derived.get(rule.record);
    if (of === undefined) return [];
    return derivedRecords(rule.record, given, { ready, asOf: run.asOf }).map((values) => {
      const key = values.get(of.record.key ?? '');
      return { key: typeof key === 'string' ? key : '', result: explained(rule, judgingOf(values, of, { ready, run })) };
    });
  };
}

function explained(rule: RulePlan, judging: Judging): RuleExplained {
  const { ready, of, facts } = judging;
  const { plan } = ready;
  const applies = truthOf(judging.applications.of(rule));
  const judged = judgeRecord(ready, of, judging.values, facts.run);
  const verdicts = judged.findings
    .filter((finding) => applies !== 'no' && finding.rule.name === rule.name)
    .map((finding) => verdictOf(finding, judged, plan.manual));
  return {
    readable: true,
    date: judging.shown,
    applies,
    conditions: conditionsOf(rule, judging),
    verdicts,
    days: dayByDay(rule, facts, plan),
  };
}

function judgingOf(values: Judging['values'], of: ReadyRecord, { ready, run }: { ready: Ready; run: RunFacts }): Judging {
  const facts = new RecordFacts(ready, of, values, run);
  const { date, shown } = occurrenceOf(facts);
  return { values, facts, ready, of, applications: new Applications(facts, date), date, shown };
}

/** Only the conditions of each rule on the record's type, by the rule's id; empty for a record that cannot be read. */
export function conditionExplainer(
  plan: Plan,
): (record: string, raw: unknown, asOf?: string) => Map<string, ConditionExplained[]> {
  const read = recordReader(plan);
  return (record, raw, asOf) => {
    const judging = read(record, raw, asOf);
    return Array.isArray(judging) ? new Map() : new Map(judging.of.rules.map((rule) => [rule.id, conditionsOf(rule, judging)]));
  };
}

/** The facts of a record; undefined for one that cannot be read. */
export function factsReader(plan: Plan): (record: string, raw: unknown, asOf?: string) => RecordFacts | undefined {
  const read = recordReader(plan);
  return (record, raw, asOf) => {
    const judging = read(record, raw, asOf);
    return Array.isArray(judging) ? undefined : judging.facts;
  };
}

/** What a record holds; or why it cannot be read. */
function recordReader(
  plan: Plan,
  others: readonly GivenRecord[] = [],
): (record: string, raw: unknown, asOf?: string) => Judging | Rejection[] {
  const ready = readied(plan);
  const known = new Map<string | undefined, Elsewhere>();
  const elsewhere = (asOf: string | undefined): Elsewhere => {
    const found = known.get(asOf) ?? elsewhereIn(others, ready, dayOf(asOf));
    known.set(asOf, found);
    return found;
  };
  return (record, raw, asOf) => {
    const of = ready.records.get(record);
    if (of === undefined) throw new RangeError(`The manual ${plan.manual.name} has no record type ${record}.`);
    const decoded = decodeRecord(of.record, raw, ready);
    if (!decoded.ok) return decoded.rejections;
    return judgingOf(decoded.values, of, { ready, run: { asOf: dayOf(asOf), elsewhere: elsewhere(asOf) } });
  };
}

function dayOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : parseDate(date);
}

interface Judging {
  values: ReadonlyMap<string, Known | undefined>;
  facts: RecordFacts;
  ready: Ready;
  of: ReadyRecord;
  applications: Applications;
  date: string | undefined;
  shown: string;
}

function conditionsOf(rule: RulePlan, judging: Judging): ConditionExplained[] {
  const { facts, ready, of, applications } = judging;
  const context: TextContext = { facts, timezone: ready.timezone, words: ready.words };
  const condition = (part: ConditionExplained['part'], expression: Expression): ConditionExplained => {
    const value = truth(expression, facts);
    const holds = part === 'unless' && !isUnknown(value) ? !value : value;
    const unbound = unboundIn(expression, ready.plan);
    return {
      part,
      text: textWithNames(expression, context),
      holds: truthOf(holds),
      values: explain(expression, context),
      unbound,
    };
  };
  const read = { values: [], unbound: [] };
  return [
    ...spanOf(rule, judging),
    ...(rule.elsewhere === undefined ? [] : [matchOf(rule, rule.elsewhere, facts)]),
    ...(rule.when === undefined ? [] : partsOf(rule.when).map((part) => condition('when', part))),
    ...rule.unless.map((expression) => condition('unless', expression)),
    ...(of.overriders.get(rule.id) ?? []).map((other): ConditionExplained => {
      const applies = applications.of(other);
      return { part: 'overridden', text: other.name, holds: truthOf(isUnknown(applies) ? applies : !applies), ...read };
    }),
    ...(of.exemptions.get(rule.id) ?? []).map((other): ConditionExplained => {
      const applies = applications.of(other);
      const values = other.elsewhere === undefined ? [] : [...(facts.run.elsewhere?.(other, facts).because ?? [])];
      return { ...read, part: 'exempted', text: other.name, holds: truthOf(isUnknown(applies) ? applies : !applies), values };
    }),
    ...rule.needs.map((expression) => condition('needs', expression)),
    ...casesOf(rule, 'case').map((expression) => condition('case', expression)),
    ...casesOf(rule, 'must').map((expression) => condition('must', expression)),
  ];
}

/** The records of another type that have to match, and those that do: `免责申请: 单位 = 责任单位`. */
function matchOf(rule: RulePlan, { record, matching }: ElsewherePlan, facts: RecordFacts): ConditionExplained {
  const outcome = facts.run.elsewhere?.(rule, facts);
  const matches = matching.map(({ field, last, own }) => `${last === undefined ? field : `${field} .. ${last}`} = ${own}`);
  return {
    part: 'when',
    text: `${record}: ${matches.join(facts.ready.words.comma)}`,
    holds: truthOf(outcome?.holds ?? false),
    values: [...(outcome?.because ?? [])],
    unbound: [],
  };
}

/** What single effects ask for, each once; what must be so, as the requirement says it and not as it is found missing. */
function casesOf({ effects }: RulePlan, part: 'case' | 'must'): Expression[] {
  const own = effects
    .filter(({ kind }) => (kind === 'unmet' || kind === 'warn') === (part === 'must'))
    .flatMap(({ when }) => (when === undefined ? [] : [part === 'must' ? asDemanded(when) : when]));
  return [...new Map(own.map((expression) => [JSON.stringify(expression), expression])).values()];
}

/** A requirement's `must`: its effect applies where that is not so. */
function asDemanded(unmet: Expression): Expression {
  return unmet.op === 'not' ? unmet.of : not(unmet);
}

function unboundIn(expression: Expression, { parameters }: Plan): string[] {
  const open = new Set(parameters.filter(({ value }) => value === undefined).map(({ name }) => name));
  const named = (part: unknown): string[] => {
    if (typeof part !== 'object' || part === null) return [];
    const { op, name } = part as Partial<Record<'op' | 'name', unknown>>;
    if (op === 'parameter') return open.has(String(name)) ? [String(name)] : [];
    return Object.values(part).flatMap(named);
  };
  return [...new Set(named(expression))];
}

/** The days on which the rule is in force, where they are bounded. */
function spanOf({ from, until }: RulePlan, { ready, date }: Judging): ConditionExplained[] {
  const { effective } = ready.plan.manual;
  const begin = from === undefined || (effective !== undefined && effective > from) ? effective : from;
  if (begin === undefined && until === undefined) return [];
  const holds = date === undefined ? 'unknown' : truthOf((begin ?? date) <= date && date <= (until ?? date));
  const values = date === undefined ? [] : [date];
  return [{ part: 'in-force', text: `${begin ?? ''} .. ${until ?? ''}`.trim(), holds, values, unbound: [] }];
}

/** The parts of an `and`, each on its own line of the explanation. */
function partsOf(expression: Expression): Expression[] {
  return expression.op === 'and' ? expression.of.flatMap(partsOf) : [expression];
}

function truthOf(value: ReturnType<typeof truth>): Truth {
  return isUnknown(value) ? 'unknown' : value ? 'yes' : 'no';
}
