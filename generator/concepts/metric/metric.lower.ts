import type { Aggregate, Expression, Member, Metric } from '../../../language/generated/ast.ts';
import { metricType } from '../../../language/types/metric-type.ts';
import { plainNumber } from '../../../language/types/type.ts';
import type { Lowering } from '../../plan/lowering.ts';
import type { AggregatePlan, DimensionPlan, MeasurementPlan, MetricPlan } from '../../plan/metric-plan.ts';
import { printed } from '../../plan/terms.ts';
import { lowerExpression } from '../expression/expression.lower.ts';

export function lowerMetric(metric: Metric, lowering: Lowering): MetricPlan {
  const { reported } = metric;
  return {
    name: metric.name,
    ...(metric.title === undefined ? {} : { title: metric.title }),
    type: printed(metricType(metric, lowering.types) ?? plainNumber, lowering.language),
    period: metric.period,
    dimensions: metric.dimensions.flatMap(({ ref }) => (ref === undefined ? [] : [lowerDimension(ref, lowering)])),
    items: lowerMeasurement(metric, lowering),
    ...(reported === undefined ? {} : { reported: lowerMeasurement(reported, lowering) }),
  };
}

export function lowerDimension(member: Member, { types, language }: Lowering): DimensionPlan {
  return { name: member.name, type: printed(types.ofNamed(member).type ?? { kind: 'text' }, language) };
}

interface Measurement {
  record: { $refText: string };
  aggregate: Aggregate;
  among?: Expression;
}

function lowerMeasurement({ record, aggregate, among }: Measurement, lowering: Lowering): MeasurementPlan {
  return {
    record: record.$refText,
    ...(among === undefined ? {} : { among: lowerExpression(among, lowering) }),
    aggregate: lowerAggregate(aggregate, lowering),
  };
}

function lowerAggregate(aggregate: Aggregate, lowering: Lowering): AggregatePlan {
  const lower = (part: Expression) => lowerExpression(part, lowering);
  switch (aggregate.$type) {
    case 'CountOf':
      return { kind: 'count' };
    case 'SumOf':
      return { kind: 'sum', value: lower(aggregate.value) };
    case 'AverageOf':
      return { kind: 'average', value: lower(aggregate.value) };
    case 'ShareOf':
      return { kind: 'share', condition: lower(aggregate.condition) };
    case 'RatioOf':
      return { kind: 'ratio', value: lower(aggregate.value), total: lower(aggregate.total) };
    case 'PercentileOf':
      return { kind: 'percentile', rank: aggregate.rank, value: lower(aggregate.value) };
  }
}
