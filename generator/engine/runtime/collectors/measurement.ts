/** What a metric counts of each record, and what its figure is. */
import { add, divide, parseDecimal, ONE, ZERO, type Rational } from '../../../../language/values/rational.ts';
import type { AggregatePlan, MeasurementPlan } from '../../../plan/metric-plan.ts';
import type { Expression } from '../../../plan/plan.ts';
import { evaluate, truth } from '../evaluate.ts';
import type { RecordFacts } from '../facts.ts';
import { isUnknown } from '../value.ts';
import { countOne, type Cell } from './cells.ts';
import { emptyBag, holdValue, partsOfOne, percentileOf } from './value-bag.ts';

/** What a record adds: undefined where it does not count, or what it waits for. */
export type Measured = { top: Rational; bottom: Rational; value?: Rational } | { waiting: readonly string[] } | undefined;

export function measure({ among, aggregate }: MeasurementPlan, facts: RecordFacts): Measured {
  const counts = among === undefined ? true : truth(among, facts);
  if (counts === false) return undefined;
  const measured = own(aggregate, facts);
  if (!isUnknown(counts)) return measured;
  return measured === undefined ? undefined : { waiting: counts.missing };
}

function own(aggregate: AggregatePlan, facts: RecordFacts): Measured {
  switch (aggregate.kind) {
    case 'count':
      return { top: ONE, bottom: ZERO };
    case 'share': {
      const holds = truth(aggregate.condition, facts);
      return isUnknown(holds) ? { waiting: holds.missing } : { top: holds ? ONE : ZERO, bottom: ONE };
    }
    case 'sum':
      return numbers([aggregate.value], facts, ([value]) => ({ top: value, bottom: ZERO }));
    case 'average':
      return numbers([aggregate.value], facts, ([value]) => ({ top: value, bottom: ONE }));
    case 'percentile':
      return numbers([aggregate.value], facts, ([value]) => ({ top: ZERO, bottom: ONE, value }));
    case 'ratio':
      return numbers([aggregate.value, aggregate.total], facts, ([top, bottom]) => ({ top, bottom }));
  }
}

/** Undefined where a value is missing: the record says nothing about this figure. */
function numbers(
  expressions: readonly Expression[],
  facts: RecordFacts,
  make: (values: [Rational, Rational]) => Measured,
): Measured {
  const values = expressions.map((expression) => evaluate(expression, facts));
  if (values.includes(undefined)) return undefined;
  const unknown = values.filter(isUnknown);
  return unknown.length > 0 ? { waiting: unknown.flatMap(({ missing }) => missing) } : make(values as [Rational, Rational]);
}

export function addTo(cell: Cell, measured: Exclude<Measured, undefined>, aggregate: AggregatePlan): void {
  cell.records++;
  if ('waiting' in measured) {
    for (const name of new Set(measured.waiting)) countOne((cell.waiting ??= new Map()), name);
    return;
  }
  cell.top = add(cell.top, measured.top);
  cell.bottom = add(cell.bottom, measured.bottom);
  if (measured.value !== undefined) holdValue((cell.values ??= emptyBag()), measured.value, scaleOf(aggregate).top);
}

/** Undefined where there is nothing to divide by: nothing was measured. */
export function figureOf(aggregate: AggregatePlan, cell: Cell): Rational | undefined {
  switch (aggregate.kind) {
    case 'count':
    case 'sum':
      return cell.top;
    case 'percentile':
      return percentileOf(cell.values ?? emptyBag(), parseDecimal(aggregate.rank) ?? ZERO, scaleOf(aggregate).top);
    default:
      return divide(cell.top, cell.bottom);
  }
}

/** In how many parts of one the sums are counted where they are no exact numbers yet; values of a percentile as the numerator. */
export function scaleOf(aggregate: AggregatePlan): { top: number; bottom: number } {
  switch (aggregate.kind) {
    case 'count':
    case 'share':
      return { top: 1, bottom: 1 };
    case 'ratio':
      return { top: partsOfOne(aggregate.value.type), bottom: partsOfOne(aggregate.total.type) };
    default:
      return { top: partsOfOne(aggregate.value.type), bottom: 1 };
  }
}
