/** What has to be done again and again, as plan. */
import type { Period } from '../../language/values/period.ts';
import type { CollectorHead, Expression } from './plan.ts';

/** A breach for each subject and period in which it was not done, too seldom or too late; or for each gap that was too long. */
export interface ObligationPlan extends CollectorHead {
  kind: 'obligation';
  /** The records that show that it was done. */
  record: string;
  when?: Expression;
  /** The field that says who did it; absent: all records are one subject's. */
  subject?: string;
  /** The field (date or month) that says which period a record counts for; absent: the day it occurred. */
  countedIn?: string;
  /** Who has to do it, where the records do not say. */
  by?: string;
  frequency: CalendarFrequencyPlan | RollingFrequencyPlan;
  minimum: MinimumPlan;
  /** Whom it is asked of; absent: everybody who ever occurs in the records. */
  subjects?: string[];
  /** Records that list whom it is asked of: everybody from the day that theirs occurs, always where it has none. */
  roster?: RosterPlan;
  /** ISO dates, both inclusive. */
  from?: string;
  until?: string;
  /** The derived record that stands for a breach, and its fields; who broke it goes by the name of the field in `subject`. */
  derived: BreachRecordPlan;
}

export interface RosterPlan {
  record: string;
  subject: string;
  when?: Expression;
}

export interface BreachRecordPlan {
  record: string;
  key: string;
  due: string;
  actual: string;
  over: string;
  period: string;
  occurs: string;
}

/** `due`: absent, the period's end. */
export interface CalendarFrequencyPlan {
  kind: 'calendar';
  period: Period;
  due?: DueDayPlan;
}

/** The last day of the period, or of the month behind it (`next`), counted from its first; where it is off, the working day `shift` says. */
export interface DueDayPlan {
  day: number;
  month: 'own' | 'next';
  shift?: { to: 'next' | 'before'; calendar: string };
}

/** From one time to the next; `gap` in days or months. */
export interface RollingFrequencyPlan {
  kind: 'rolling';
  gap: Expression;
}

/** So often in each period by each subject; or at least so large a part of the subjects (a decimal, 0.3 for 30%) at least once. */
export type MinimumPlan = { count: number } | { share: string };
