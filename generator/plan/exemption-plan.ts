/** Exemptions whose facts lie in records of another type, as plan. */
import type { ConditionsPlan } from './ladder-plan.ts';
import type { CollectorHead, DecisionPlan, Expression } from './plan.ts';

/** What a record of another type has to be for a rule's record to be exempt: one that matches it and meets the conditions. */
export interface ElsewherePlan extends ConditionsPlan {
  record: string;
  /** All of them have to match; a missing value matches nothing. */
  matching: MatchPlan[];
  needs: Expression[];
  decision?: DecisionPlan;
}

/** A field of the other record that equals one of the rule's record; with `last`, `own` lies between the two, both included. */
export interface MatchPlan {
  field: string;
  last?: string;
  own: string;
}

/**
 * Holds back the records that rules with exemptions elsewhere may judge until all records of the run are known, so that these may come in
 * any order; has no verdicts of its own.
 */
export interface ExemptionPlan extends CollectorHead {
  kind: 'exemption';
  /** The record type that the rules judge; `records` has it, unless it is derived, and those that exempt. */
  record: string;
}
