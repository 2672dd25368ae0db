/** Metrics and their targets as plan. */
import type { Period } from '../../language/values/period.ts';
import type { CollectorHead, Expression, ValueType } from './plan.ts';

/** One figure a group and period, measured on records; `reported`: the same from counts that somebody else has made. */
export interface MetricPlan {
  name: string;
  title?: string;
  /** Of the figure: ratio for a share, a quantity otherwise. */
  type: ValueType;
  /** The shortest period that it has a figure for. */
  period: Period;
  /** What makes a group, in the order written: fields of every record that it is measured on. */
  dimensions: DimensionPlan[];
  items: MeasurementPlan;
  reported?: MeasurementPlan;
}

export interface DimensionPlan {
  name: string;
  type: ValueType;
}

/** What is measured on the records of one type, of those that `among` holds for. */
export interface MeasurementPlan {
  record: string;
  among?: Expression;
  aggregate: AggregatePlan;
}

/**
 * `count`: of records. `sum`, `average`, `percentile`: of `value`, records without one left out. `share`: of the records for which
 * `condition` holds. `ratio`: the sum of `value` over the sum of `total`, of records that have both. `rank`: above 0 and up to 100, a
 * decimal; the percentile is the smallest value with at least so many percent of all values at or below it (nearest rank, exact).
 */
export type AggregatePlan =
  | { kind: 'count' }
  | { kind: 'sum' | 'average'; value: Expression }
  | { kind: 'share'; condition: Expression }
  | { kind: 'ratio'; value: Expression; total: Expression }
  | { kind: 'percentile'; rank: string; value: Expression };

/** What a metric has to reach in every period; the norm in force on the period's last day decides. */
export interface TargetPlan extends CollectorHead {
  kind: 'target';
  metric: MetricPlan;
  /** Judged for each of these; never shorter than the metric's own period. */
  period: Period;
  /** The figure of a longer period: sums over sums (`pooled`), or the mean of the figures of the metric's own periods. */
  pooling: 'pooled' | 'mean';
  /** What follows from a miss is dated on the last day of this period; absent: of the period judged. */
  settled?: Period;
  /** ISO dates, both inclusive. */
  from?: string;
  until?: string;
  limits: LimitPlan[];
  /** The derived record that stands for a miss. */
  derived: MissRecordPlan;
}

export type LimitSense = 'at least' | 'at most' | 'below' | 'above';

/** Of the limits of one sense that hold for a group, the one with the latest `from` that has come applies; of several, the first. */
export interface LimitPlan {
  sense: LimitSense;
  value: Expression;
  /** On the dimensions; absent: every group. */
  when?: Expression;
  /** ISO date: from the first period that ends on it or later. */
  from?: string;
}

/** The name of the derived record and of its fields; the dimensions go by their own names. */
export interface MissRecordPlan {
  record: string;
  key: string;
  value: string;
  limit: string;
  shortfall: string;
  period: string;
  occurs: string;
}
