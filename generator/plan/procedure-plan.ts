/** What a procedure of the plan says: the steps of a case, who does them, in which order and how soon. */
import type { CitationPlan, CollectorHead, Expression, SourcePlace } from './plan.ts';

/**
 * Judged from event logs: the record type `log` with the columns case, activity, actor, role, time, content and procedure. Promises:
 * names of steps are unique, and `start` is none of them; `after`, `notActorOf`, `onTimeout`, `end` and the anchors of limits name steps
 * or the start.
 */
export interface ProcedurePlan extends CollectorHead {
  kind: 'procedure';
  /** ISO dates, both inclusive: the days on which the cases begin that it judges. */
  from?: string;
  until?: string;
  /** The activity that sets a case off. */
  start?: string;
  /** What it rests on. */
  startCites: CitationPlan[];
  /** The step with which a case is over: what is not done by then will not be done any more. */
  end?: string;
  /** From the start, or the first event of the case, to its last step. */
  overall?: LimitPlan;
  /** As declared. */
  steps: StepPlan[];
  /** The derived record that rules on deviations judge. */
  derived: string;
}

export interface StepPlan {
  name: string;
  title?: string;
  /** Nobody does it; it happens. */
  milestone?: true;
  /** One of them; empty: anybody. */
  by: PerformerPlan[];
  /** How many different persons one doing of it takes. */
  persons: number;
  /** Steps, or the start, that come before; `any`: one of them is enough. */
  after: string[];
  join: 'all' | 'any';
  /** One way of several behind the same steps; `else`: the way where no other applies. */
  choice?: { text: string } | 'else';
  limits: LimitPlan[];
  notActorOf: string[];
  /** How often at most; absent: as often as needed. */
  atMost?: number;
  /** Takes its place where it is not done in time. */
  onTimeout?: string;
  does: string[];
  produces: ProductPlan[];
  /** Products of other steps that it needs. */
  uses: string[];
  handsOverTo: string[];
  cites: CitationPlan[];
  source: SourcePlace;
}

/** A role, unit or group, and the names in a log that stand for it: its own, its title, of a group those who sit in it. */
export interface PerformerPlan {
  name: string;
  title?: string;
  accepts: string[];
}

/**
 * Each span is a quantity in minutes, days, months or workdays, counted from `from`, or where that is absent from the steps before. Several
 * spans: the paper leaves open which; where they disagree, nothing is decided.
 */
export interface LimitPlan {
  spans: SpanPlan[];
  from?: string;
}

export interface SpanPlan {
  span: Expression;
  /** As written: `7 日`, `立即`. */
  text: string;
  /** Of a span in workdays. */
  calendar?: string;
}

export interface ProductPlan {
  name: string;
  title?: string;
  contents: string[];
}

/** What can be wrong with a step of a case. */
export type DeviationKind =
  | 'missing'
  | 'repeated'
  | 'out-of-order'
  | 'overdue'
  | 'several-ways'
  | 'wrong-role'
  | 'one-person'
  | 'same-person'
  | 'incomplete'
  | 'unknown-step';
