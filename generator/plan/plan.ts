import type { ValueType } from '../../language/values/value-type.ts';
import type { ElsewherePlan, ExemptionPlan } from './exemption-plan.ts';
import type { LadderPlan, VetoPlan } from './ladder-plan.ts';
import type { ChecklistPlan } from './checklist-plan.ts';
import type { TargetPlan } from './metric-plan.ts';
import type { ObligationPlan } from './obligation-plan.ts';
import type { ProcedurePlan } from './procedure-plan.ts';
import type { ScenarioPlan } from './scenario-plan.ts';

export type { ScenarioPlan, GivenPlan, ExpectationPlan, FindingKind, SettlementAmount } from './scenario-plan.ts';

export type { Dimension } from '../../language/values/dimension.ts';
/** What the checker knows of an expression is what the plan carries. */
export type { ValueType };

/**
 * The plan: what a checked manual means, as plain JSON. Everything but documents is made from it; nothing else reads the AST for meaning.
 *
 * Named promises (tests in test/plan/invariants.test.ts):
 * - closed: every record, field, parameter, calendar and rule that an expression names exists in the plan;
 * - typed: every expression carries its type, and operands fit their operator;
 * - exact: every number is a decimal string, in the base unit of its dimension; there is no binary floating point;
 * - placed: every rule, collector, record, settlement and scenario has an id that is unique in its list, and the place it was written at;
 * - acyclic: computed fields and `overrides` have no cycles; computed fields stand after what they read;
 * - plain: JSON.parse(JSON.stringify(plan)) equals the plan.
 */
export interface Plan {
  format: 'postil-plan';
  version: 1;
  /** The language of generated text (verdicts' `because`, documents). */
  language: PlanLanguage;
  manual: ManualPlan;
  calendars: CalendarPlan[];
  parameters: ParameterPlan[];
  records: RecordPlan[];
  /** Not read from data: collectors make such records when a run ends, and rules judge them. */
  derived: RecordPlan[];
  rules: RulePlan[];
  collectors: CollectorPlan[];
  settlements: SettlementPlan[];
  scenarios: ScenarioPlan[];
}

export type PlanLanguage = 'zh' | 'en';

/** Where an element was written: file relative to the manual's folder, 0-based line and character (UTF-16). */
export interface SourcePlace {
  file: string;
  line: number;
  character: number;
}

/** A clause: the source's name, the clause id, and the printed place where it differs from the id. Printed as `办法 §ASM-159`. */
export interface CitationPlan {
  source: string;
  clause: string;
  place?: string;
}

export interface ManualPlan {
  name: string;
  title?: string;
  version?: string;
  /** ISO date: no rule is in force before it. */
  effective?: string;
  /** Other manuals, by name, that win where both decide the same thing. */
  yieldsTo?: string[];
  precedence?: PrecedencePlan;
  timezone: string;
  currency: 'CNY';
  rounding: RoundingPlan;
}

/** What is declared of norms that decide one fact differently; of all others such a fact is a conflict. */
export interface PrecedencePlan {
  /** The stricter one counts: each verdict stands, none is a conflict. */
  strictest?: true;
  /** The first norm goes before the second. */
  over: [winner: string, loser: string][];
}

export type RoundingMode = 'half-up' | 'half-even' | 'down' | 'up';

/** Money is rounded once, at the verdict: to a multiple of `step` (a decimal string in yuan, e.g. "0.01"). */
export interface RoundingPlan {
  mode: RoundingMode;
  step: string;
}

/** A working calendar with the years it knows; a day of any other year makes the verdict `undecided`. */
export interface CalendarPlan {
  name: string;
  /** ISO weekdays that are worked, 1 = Monday .. 7 = Sunday. */
  week: number[];
  /** Statutory holidays; absent: the week alone decides, and every year is known. */
  years?: CalendarYearPlan[];
}

export interface CalendarYearPlan {
  year: number;
  /** The official notice the year's days rest on, e.g. "国办发明电〔2024〕12号". */
  notice: string;
  /** ISO dates off work by the notice. */
  off: string[];
  /** ISO dates worked by the notice although they are weekend days. */
  work: string[];
}

export interface ParameterPlan {
  name: string;
  type: ValueType;
  /** Absent: unbound; whatever rests on it is `undecided`. */
  value?: ConstantExpression;
}

export interface RecordPlan {
  name: string;
  title?: string;
  fields: FieldPlan[];
  /** In an order in which each stands after what it reads. */
  computed: ComputedPlan[];
  /** The field that identifies a record, where one is declared. */
  key?: string;
  /** The field (date, datetime or month) that decides which rules are in force. */
  occurs?: string;
  source: SourcePlace;
}

export interface FieldPlan {
  name: string;
  title?: string;
  type: ValueType;
  optional: boolean;
  default?: ConstantExpression;
}

export interface ComputedPlan {
  name: string;
  title?: string;
  type: ValueType;
  value: Expression;
  /** True where the value can be missing. */
  optional: boolean;
}

/** Numbers: a decimal string in base units ("0.8" for 80%); booleans: true or false; dates "2024-09-01"; months "2024-09"; datetimes
 * "2024-09-01T08:30:00"; times "08:30"; text, enum values, persons and units: the string itself. */
export interface ConstantExpression {
  op: 'constant';
  type: ValueType;
  value: string | boolean;
  /** As written, normalised: `50 元/袋/日`, `80%`, `总包`. */
  text: string;
}

export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥';
export type ArithmeticOperator = '+' | '-' | '×' | '÷';

/**
 * `max min`: any ordered type, two or more arguments. `floor ceil abs`: one number.
 * `workdays(from, to)`: working days after `from` up to and including `to`, 0 where `to` is not later, in {workday: 1}.
 * `workday(day, n)`: the nth working day after `day` (before it for a negative n; for 0 the day itself, or the next working day).
 * `monthOf dateOf`: the month of a date, the date of a datetime. `dayOfMonth(month, n)`: its nth day, or its last where it has fewer.
 * `at(date, time)`: that day's datetime.
 */
export type FunctionName =
  'max' | 'min' | 'floor' | 'ceil' | 'abs' | 'workdays' | 'workday' | 'monthOf' | 'dateOf' | 'dayOfMonth' | 'at';

/** Rows that stand for the same thing by turns: a decision table, or what a fact counts as once a time has run out. */
export interface RowPlan {
  /** `第 2 行`; a deadline's name. */
  label: string;
  when: Expression;
  then: Expression;
}

/**
 * Which rows count where several hold: `unique` and `any` none (unless, for `any`, all say the same), `first` the first one, the others
 * all of them together.
 */
export type HitPolicy = 'unique' | 'first' | 'any' | 'sum' | 'min' | 'max' | 'count';

export type Expression =
  | ConstantExpression
  /** A declared or computed field of the rule's record. */
  | { op: 'field'; type: ValueType; name: string }
  | { op: 'parameter'; type: ValueType; name: string }
  /** The day up to which a run judges (date), or its end (datetime: midnight behind it); unknown where the run has none. */
  | { op: 'asOf'; type: ValueType }
  /** What the manual leaves open; `missing` says what. */
  | { op: 'unknown'; type: ValueType; missing: string[] }
  | { op: 'not'; type: ValueType; of: Expression }
  | { op: 'and' | 'or'; type: ValueType; of: Expression[] }
  /** False where an operand is missing. Enums compare by position where ordered. */
  | { op: 'compare'; type: ValueType; comparison: Comparison; left: Expression; right: Expression }
  | { op: 'in'; type: ValueType; left: Expression; values: ConstantExpression[] }
  | { op: 'present' | 'missing'; type: ValueType; of: Expression }
  /** date - date = {day: 1}; date ± days = date; date ± months = date (clamped to the month's end); datetime - datetime = {minute: 1};
   *  time - time = {minute: 1}, below zero where the left is the earlier; datetime ± minutes = datetime; ratio - ratio = points.
   *  `calendar`: date ± workdays. */
  | { op: 'arithmetic'; type: ValueType; operator: ArithmeticOperator; left: Expression; right: Expression; calendar?: string }
  | { op: 'negate'; type: ValueType; of: Expression }
  | { op: 'if'; type: ValueType; condition: Expression; then: Expression; else: Expression }
  /** The left value, or the right one where the left is missing. */
  | { op: 'default'; type: ValueType; left: Expression; right: Expression }
  | {
      op: 'call';
      type: ValueType;
      function: FunctionName;
      /** The function's name as written, for explanations: `取大`. */ text: string;
      arguments: Expression[];
      calendar?: string;
    }
  /** What the rows that hold come to; of none `otherwise`, and without that it is unknown and waits for `table`. */
  | { op: 'table'; type: ValueType; table: string; policy: HitPolicy; rows: RowPlan[]; otherwise?: Expression };

/**
 * A norm judged on one record. It applies when it is in force on the record's day, `when` holds, no `unless` holds and no rule that
 * overrides it applies to the same record. Where it applies but a `needs` does not hold, its verdict is `undecided`.
 */
export interface RulePlan {
  /** Unique: the name, with `@from` behind it where several versions share the name. */
  id: string;
  name: string;
  title?: string;
  /** ISO dates, both inclusive; absent: not bounded. */
  from?: string;
  until?: string;
  record: string;
  when?: Expression;
  unless: Expression[];
  needs: Expression[];
  /** Ids of the rules that do not apply where this one does. */
  overrides: string[];
  effects: EffectPlan[];
  /** A reward: what it charges is granted, what it imposes is given. */
  gives?: true;
  /** An exemption: ids of the rules that do not apply where this one does. It applies only where one of them would. */
  exempts?: string[];
  /** An exemption that somebody decides. */
  decision?: DecisionPlan;
  /** An exemption whose facts lie in records of another type: what it asks of them; then `when`, `unless` and `decision` are not used. */
  elsewhere?: ElsewherePlan;
  cites: CitationPlan[];
  source: SourcePlace;
}

/** Unknown until the field says yes or no; without a field, always. */
export interface DecisionPlan {
  field?: string;
}

/** Who a charge or sanction falls on: a field of the record (person, unit or text), or a role, unit or group by name. */
export type SubjectPlan =
  | { field: string }
  | { name: string }
  /** Who holds the role in the unit that the field names: `城东局 局长`. */
  | { field: string; role: string };

export type EffectPlan = EffectHead &
  (
    | { kind: 'charge'; subject: SubjectPlan; amount: Expression }
    /** The amount is decided by a person: the field `discretion`, which must lie in [min, max]; no max: unbounded above. */
    | { kind: 'charge-range'; subject: SubjectPlan; min: Expression; max?: Expression; discretion?: string }
    /** One amount among several; the shares sum to 1. Without shares nobody has said yet who bears how much. */
    | { kind: 'split'; amount: Expression; shares: { subject: SubjectPlan; share?: Expression }[] }
    /** What is imposed (or, by a reward, given), and by whom where it is said. Of several `choices` the field `discretion` names one. */
    | { kind: 'sanction'; subject: SubjectPlan; sanction: string; by?: string; choices?: string[]; discretion?: string }
    /** The rules of `exempts` do not apply. */
    | { kind: 'exempt'; subject?: SubjectPlan; by?: string }
    /** A time limit that is broken: from when to when it ran, when it was done (missing: not yet), and by how much it is over. */
    | {
        kind: 'breach';
        subject?: SubjectPlan;
        start: Expression;
        due: Expression;
        actual: Expression;
        over: Expression;
        calendar?: string;
      }
    /** What had to be so is not: that is its `when`. */
    | { kind: 'unmet'; subject?: SubjectPlan }
    /** What should be so is not. */
    | { kind: 'warn'; subject?: SubjectPlan }
    /** The norms named decide one fact differently. */
    | { kind: 'conflict'; subject?: SubjectPlan; between: string[] }
    /** The record's computed fields that a decision table gives: a conflict where its rows disagree, undecided where no row holds. */
    | { kind: 'table'; subject?: SubjectPlan; outputs: string[] }
  );

export interface EffectHead {
  /** Takes effect only where this holds, too; where it is unknown, the effect is undecided. */
  when?: Expression;
  /** The clauses of the effect alone, behind those of the rule. */
  cites?: CitationPlan[];
}

/** A norm that shows only over many records: a metric's target, a ladder, a procedure. Each kind has more fields of its own. */
export interface CollectorHead {
  kind: string;
  /** Unique among collectors and rules. */
  id: string;
  name: string;
  title?: string;
  /** The record types it reads. */
  records: string[];
  cites: CitationPlan[];
  source: SourcePlace;
}

export type CollectorPlan = VetoPlan | LadderPlan | ChecklistPlan | TargetPlan | ProcedurePlan | ObligationPlan | ExemptionPlan;

/** Deductions of a month against an amount that each person has in that month. */
export interface SettlementPlan {
  id: string;
  name: string;
  title?: string;
  /** The record that holds the amounts, and its fields. */
  record: string;
  person: string;
  month: string;
  amount: string;
  /** What is not covered goes to later months, oldest first: for at most so many months; 'unlimited'; 'none'. */
  carryOver: number | 'unlimited' | 'none';
  cites: CitationPlan[];
  source: SourcePlace;
}
