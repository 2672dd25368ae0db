/** The plan made ready for judging, and one record's facts. */
import { workingDays } from '../../../language/values/calendar.ts';
import type { ComputedPlan, ParameterPlan, Plan, RecordPlan, RulePlan, ValueType } from '../../plan/plan.ts';
import type { Calendars } from './calendar-answers.ts';
import { evaluate, type Facts } from './evaluate.ts';
import { heldBack } from './held-back.ts';
import { missingFields } from './missing.ts';
import { WORDS, type Words } from './words.ts';
import type { Known, Unknown, Value } from './value.ts';

export interface Ready {
  plan: Plan;
  words: Words;
  timezone: string;
  calendars: Calendars;
  parameters: ReadonlyMap<string, ParameterPlan>;
  records: ReadonlyMap<string, ReadyRecord>;
  derived: ReadonlyMap<string, ReadyRecord>;
}

export interface ReadyRecord {
  record: RecordPlan;
  computed: ReadonlyMap<string, ComputedPlan>;
  /** Of declared and computed fields. */
  types: ReadonlyMap<string, ValueType>;
  /** In the plan's order. */
  rules: readonly RulePlan[];
  /** By a rule's id: the rules whose `overrides` name it. */
  overriders: ReadonlyMap<string, readonly RulePlan[]>;
  /** By a rule's id: the exemptions that name it. */
  exemptions: ReadonlyMap<string, readonly RulePlan[]>;
  /** Ids of the rules that cannot be judged before all records of a run are known. */
  held: ReadonlySet<string>;
}

/** What a run knows beside the record at hand. */
export interface RunFacts {
  /** The day up to which is judged. */
  asOf?: number | undefined;
  /** Whether records of other types exempt; without it there are none. */
  elsewhere?: Elsewhere | undefined;
}

/** By an exemption and the facts of a record that it may exempt. */
export type Elsewhere = (exemption: RulePlan, facts: RecordFacts) => { holds: boolean | Unknown; because: readonly string[] };

export function readied(plan: Plan): Ready {
  return {
    plan,
    words: WORDS[plan.language],
    timezone: plan.manual.timezone,
    calendars: new Map(plan.calendars.map((calendar) => [calendar.name, workingDays(calendar)])),
    parameters: new Map(plan.parameters.map((parameter) => [parameter.name, parameter])),
    records: new Map(plan.records.map((record) => [record.name, readiedRecord(record, plan.rules)])),
    derived: new Map(plan.derived.map((record) => [record.name, readiedRecord(record, plan.rules)])),
  };
}

function readiedRecord(record: RecordPlan, all: readonly RulePlan[]): ReadyRecord {
  const rules = all.filter((rule) => rule.record === record.name);
  const overriders = naming(rules, ({ overrides }) => overrides);
  const exemptions = naming(rules, ({ exempts = [] }) => exempts);
  const types = new Map([...record.fields, ...record.computed].map(({ name, type }) => [name, type]));
  const computed = new Map(record.computed.map((field) => [field.name, field]));
  return { record, computed, types, rules, overriders, exemptions, held: heldBack(rules) };
}

/** By the ids that rules name, the rules that name them. */
function naming(rules: readonly RulePlan[], named: (rule: RulePlan) => readonly string[]): Map<string, RulePlan[]> {
  const byId = new Map<string, RulePlan[]>();
  for (const rule of rules) for (const id of named(rule)) byId.set(id, [...(byId.get(id) ?? []), rule]);
  return byId;
}

/** The facts of one decoded record: computed fields are evaluated once, when they are first asked for. */
export class RecordFacts implements Facts {
  readonly timezone: string;
  readonly parameters: Facts['parameters'];
  readonly calendars: Calendars;
  private readonly known: Map<string, Value>;

  constructor(
    readonly ready: Ready,
    readonly of: ReadyRecord,
    decoded: ReadonlyMap<string, Known | undefined>,
    readonly run: RunFacts = {},
  ) {
    this.timezone = ready.timezone;
    this.parameters = ready.parameters;
    this.calendars = ready.calendars;
    this.known = new Map(decoded);
  }

  get asOf(): number | undefined {
    return this.run.asOf;
  }

  field(name: string): Value {
    if (this.known.has(name)) return this.known.get(name);
    const computed = this.of.computed.get(name);
    if (computed === undefined) throw new TypeError(`The plan's record ${this.of.record.name} has no field ${name}.`);
    const value = evaluate(computed.value, this);
    this.known.set(name, value);
    return value;
  }

  typeOf(name: string): ValueType {
    const type = this.of.types.get(name);
    if (type === undefined) throw new TypeError(`The plan's record ${this.of.record.name} has no field ${name}.`);
    return type;
  }

  /** The fields of the data that are missing and make `name` missing: itself, or those that a computed field rests on. */
  missingBehind(name: string): readonly string[] {
    const computed = this.of.computed.get(name);
    if (computed === undefined) return [name];
    const behind = missingFields(computed.value, this).flatMap((field) => this.missingBehind(field));
    return behind.length === 0 ? [name] : behind;
  }
}
