import type { Aggregate, Expression, Metric } from '../generated/ast.ts';
import { sameDimension } from '../values/dimension.ts';
import { plainNumber, type ValueType } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/** The type of a metric's figure: a share is a ratio, a count a number, an average what is averaged. Undefined where it has none. */
export function metricType({ aggregate }: Metric, types: TypeSystem): ValueType | undefined {
  return aggregateType(aggregate, types);
}

export function aggregateType(aggregate: Aggregate | undefined, types: TypeSystem): ValueType | undefined {
  switch (aggregate?.$type) {
    case 'CountOf':
      return plainNumber;
    case 'ShareOf':
      return { kind: 'ratio' };
    case 'SumOf':
    case 'AverageOf':
    case 'PercentileOf':
      return measurable(types.of(aggregate.value).type);
    case 'RatioOf':
      return quotient(types.of(aggregate.value).type, types.of(aggregate.total).type, types);
    default:
      return undefined;
  }
}

/** What the shortfall of a figure is: of shares percentage points. */
export function shortfallType(type: ValueType): ValueType {
  return type.kind === 'ratio' ? { kind: 'points' } : type;
}

/** The expressions that an aggregate sums. */
export function summands(aggregate: Aggregate | undefined): Expression[] {
  switch (aggregate?.$type) {
    case 'SumOf':
    case 'AverageOf':
    case 'PercentileOf':
      return [aggregate.value];
    case 'RatioOf':
      return [aggregate.value, aggregate.total];
    default:
      return [];
  }
}

/** Whether the figure is a sum, and no quotient. */
export function isTotal({ $type }: Aggregate): boolean {
  return $type === 'CountOf' || $type === 'SumOf';
}

function measurable(type: ValueType | undefined): ValueType | undefined {
  return type?.kind === 'quantity' || type?.kind === 'ratio' || type?.kind === 'points' ? type : undefined;
}

/** 件 of 件 is a share, 元 of 件 is 元/件. */
function quotient(top: ValueType | undefined, bottom: ValueType | undefined, types: TypeSystem): ValueType | undefined {
  if (top?.kind !== 'quantity' || bottom?.kind !== 'quantity') return undefined;
  if (sameDimension(top.dimension, bottom.dimension)) return { kind: 'ratio' };
  return types.product(top, bottom, true);
}
