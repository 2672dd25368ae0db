/** Scenarios of the plan: what is given, and what is expected of it. */
import type { SourcePlace } from './plan.ts';

export interface ScenarioPlan {
  id: string;
  name: string;
  /** ISO date: the day up to which is judged. */
  asOf?: string;
  given: GivenPlan[];
  expect: ExpectationPlan[];
  source: SourcePlace;
}

/** A record as a data file would hold it. */
export interface GivenPlan {
  record: string;
  values: Record<string, string | boolean>;
}

export type ExpectationPlan = { source: SourcePlace; text: string } &
  /** A verdict of the rule with this amount (decimal strings); with `min`/`max` the range instead. `key` and `subject` narrow it. */
  (
    | { kind: 'charges' | 'rewards'; rule: string; key?: string; subject?: string; amount?: string; min?: string; max?: string }
    | { kind: 'sanctions'; rule: string; key?: string; subject?: string; sanction?: string }
    | { kind: 'undecided'; rule: string; key?: string; missing?: string }
    /** A verdict of another kind. `amount`: its shortfall, or by how much it is over, in base units. */
    | {
        kind: 'finding';
        finding: FindingKind;
        rule: string;
        key?: string;
        subject?: string;
        amount?: string;
        period?: string;
        /** Of a deviation: where and what. */
        step?: string;
        deviation?: string;
      }
    /** These items of a checklist fail, or the list as a whole. */
    | { kind: 'fails'; rule: string; key?: string; items: string[] }
    /** No verdict of the rule at all. */
    | { kind: 'no'; rule: string; key?: string; subject?: string; step?: string }
    /** The sum of all charges, of one subject where it is named; with `min`/`max` the sum of the ranges (a decided amount counts on both sides). */
    | { kind: 'total'; subject?: string; amount?: string; min?: string; max?: string }
    | { kind: 'rejected'; key?: string }
    /** A settlement line; only the amounts that are named are compared. */
    | { kind: 'settles'; settlement: string; subject: string; month: string; amounts: Partial<Record<SettlementAmount, string>> }
  );

/** Kinds of verdicts that neither charge nor sanction. */
export type FindingKind = 'miss' | 'breach' | 'warning' | 'veto' | 'exempt' | 'conflict' | 'deviation';

export type SettlementAmount = 'due' | 'bonus' | 'deducted' | 'carriedOver' | 'carriedIn' | 'lapsed' | 'paid';
