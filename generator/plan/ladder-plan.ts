/** Vetoes and ladders as plan. */
import type { Period } from '../../language/values/period.ts';
import type { CitationPlan, CollectorHead, Expression, SubjectPlan } from './plan.ts';

/** What a collector asks of a record before it counts. */
export interface ConditionsPlan {
  /** ISO dates, both inclusive: the days on which a record counts. */
  from?: string;
  until?: string;
  when?: Expression;
  unless: Expression[];
}

/** One verdict for each subject and period in which a record meets the conditions, and what that subject loses. */
export interface VetoPlan extends CollectorHead, ConditionsPlan {
  kind: 'veto';
  /** A record that meets the conditions is undecided until these hold. */
  needs: Expression[];
  /** The field it is counted by. */
  subject: string;
  period: Period;
  losses: { subject: SubjectPlan; sanction: string; by?: string; cites: CitationPlan[] }[];
}

/**
 * Counts the records of a subject that meet the conditions, in the order of their days; each becomes a derived record with its ordinal
 * in one more field, which the ladder's rules judge.
 */
export interface LadderPlan extends CollectorHead, ConditionsPlan {
  kind: 'ladder';
  /** The field it is counted by. */
  subject: string;
  /** How long a record counts: so many days or months behind it, both ends included; or the calendar period it lies in. */
  window?: { days: number } | { months: number } | { period: Period };
  /** The derived record and its field for the ordinal. */
  derived: string;
  ordinal: string;
  /** The last rung; behind it the count begins anew, or stays there, or nothing is said. */
  last: number;
  beyond: 'reset' | 'stay' | 'open';
  /** A record for which this holds begins the count anew. */
  reset?: Expression;
}
