import {
  isAnyCell,
  isExceptCell,
  isInterval,
  isPhaseColumn,
  isSenseColumn,
  type Cell,
  type Expression as Node,
  type LimitColumn,
  type Metric,
  type Row,
  type Target,
} from '../../../language/generated/ast.ts';
import { missFields, missKeys, type MissField } from '../../../language/scope/miss-record.ts';
import { versionsOf } from '../../../language/scope/versions.ts';
import { shortfallType } from '../../../language/types/metric-type.ts';
import { boolean } from '../../../language/types/type.ts';
import type { Lowering } from '../../plan/lowering.ts';
import type { LimitPlan, MetricPlan, MissRecordPlan, TargetPlan } from '../../plan/metric-plan.ts';
import { placeOf } from '../../plan/place.ts';
import type { Expression, FieldPlan, RecordPlan, ValueType } from '../../plan/plan.ts';
import { hasDays, inForce } from '../../plan/versions.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerConstant, lowerExpression } from '../expression/expression.lower.ts';
import { lowerDimension, lowerMetric } from '../metric/metric.lower.ts';

/** Each target with each version of its metric, for the days on which both are in force. */
export function lowerTargets(targets: readonly Target[], lowering: Lowering): TargetPlan[] {
  const all = targets
    .flatMap((target) => metricsOf(target, lowering).map((metric) => ({ target, metric, period: inForce(target, metric) })))
    .filter(({ period }) => hasDays(period));
  const byName = Map.groupBy(all, ({ target }) => target.name);
  return all.map(({ target, metric, period }) => {
    const isOneOfSeveral = (byName.get(target.name)?.length ?? 0) > 1;
    const id = isOneOfSeveral ? `${target.name}@${period.from ?? ''}` : target.name;
    return { ...lowerTarget(target, metric, lowering), id, ...period };
  });
}

function metricsOf({ metric }: Target, { index }: Lowering): Metric[] {
  if (metric.ref === undefined) throw new Error(`unresolved: ${metric.$refText}`);
  return versionsOf(metric.ref, index);
}

function lowerTarget(target: Target, declared: Metric, lowering: Lowering): TargetPlan {
  const metric = lowerMetric(declared, lowering);
  const records = new Set([metric.items.record, ...(metric.reported === undefined ? [] : [metric.reported.record])]);
  return {
    kind: 'target',
    id: target.name,
    name: target.name,
    ...(target.title === undefined ? {} : { title: target.title }),
    records: [...records],
    metric,
    period: target.period ?? metric.period,
    pooling: target.pooling === 'mean of periods' ? 'mean' : 'pooled',
    ...(target.settled === undefined ? {} : { settled: target.settled }),
    limits: lowerLimits(target, lowering),
    derived: namesOf(target, lowering),
    cites: lowerCitations(target.citations, lowering),
    source: placeOf(target, lowering),
  };
}

/** The record that a miss is judged as. */
export function lowerMissRecord(target: Target, lowering: Lowering): RecordPlan {
  const metric = target.metric.ref === undefined ? undefined : lowerMetric(target.metric.ref, lowering);
  const names = namesOf(target, lowering);
  const figure: ValueType = metric?.type ?? { kind: 'text' };
  const field = (name: string, type: ValueType, optional = false): FieldPlan => ({ name, type, optional });
  return {
    name: names.record,
    ...(target.title === undefined ? {} : { title: target.title }),
    fields: [
      ...dimensionFields(metric),
      field(names.key, { kind: 'text' }),
      field(names.value, figure),
      field(names.limit, figure),
      field(names.shortfall, shortfallType(figure)),
      field(names.period, { kind: 'text' }),
      field(names.occurs, { kind: 'date' }),
    ],
    computed: [],
    key: names.key,
    occurs: names.occurs,
    source: placeOf(target, lowering),
  };
}

/** A group may lack a dimension: its records did. */
function dimensionFields(metric: MetricPlan | undefined): FieldPlan[] {
  return (metric?.dimensions ?? []).map(({ name, type }) => ({ name, type, optional: true }));
}

function namesOf({ name }: Target, { language }: Lowering): MissRecordPlan {
  const own = (field: MissField): string => missFields[field][language];
  return {
    record: name,
    key: missKeys.key[language],
    value: own('value'),
    limit: own('limit'),
    shortfall: own('shortfall'),
    period: own('period'),
    occurs: missKeys.occurs[language],
  };
}

function lowerLimits({ limits, header, rows }: Target, lowering: Lowering): LimitPlan[] {
  const plain = limits.map(({ sense, value }) => ({ sense, value: lowerExpression(value, lowering) }));
  return [...plain, ...rows.flatMap((row) => lowerRow(row, header?.columns ?? [], lowering))];
}

function lowerRow({ cells }: Row, columns: readonly LimitColumn[], lowering: Lowering): LimitPlan[] {
  const conditions = columns.flatMap((column, at) => lowerCondition(column, cells[at], lowering));
  const when: Expression | undefined = conditions.length < 2 ? conditions[0] : { op: 'and', type: boolean, of: conditions };
  const phase = columns.findIndex(isPhaseColumn);
  const from = phase < 0 ? undefined : valueOf(cells[phase]);
  return columns.flatMap((column, at): LimitPlan[] => {
    const value = isSenseColumn(column) ? valueOf(cells[at]) : undefined;
    if (!isSenseColumn(column) || value === undefined) return [];
    return [
      {
        sense: column.sense,
        value: lowerExpression(value, lowering),
        ...(when === undefined ? {} : { when }),
        ...(from?.$type === 'DateLiteral' ? { from: from.value } : {}),
      },
    ];
  });
}

/** `国内小包, 代投速递` under 产品 is 产品 in (国内小包, 代投速递). */
function lowerCondition(column: LimitColumn, cell: Cell | undefined, lowering: Lowering): Expression[] {
  const member = column.$type === 'DimensionColumn' ? column.dimension.ref : undefined;
  if (member === undefined || cell === undefined || isAnyCell(cell)) return [];
  const { name, type } = lowerDimension(member, lowering);
  const values = cell.tests.flatMap((test) => (isInterval(test) ? [lowerConstant(test.low, lowering)] : []));
  const inside: Expression = { op: 'in', type: boolean, left: { op: 'field', type, name }, values };
  return [isExceptCell(cell) ? { op: 'not', type: boolean, of: inside } : inside];
}

/** What stands alone in a cell. */
function valueOf(cell: Cell | undefined): Node | undefined {
  if (cell === undefined || isAnyCell(cell)) return undefined;
  const [test] = cell.tests;
  return isInterval(test) ? test.low : undefined;
}
