import {
  isAnyCell,
  isBound,
  isExceptCell,
  type Bound,
  type Cell,
  type CellTest,
  type Interval,
  type OutputColumn,
  type Record as RecordNode,
  type Table,
  type TableRow,
} from '../../../language/generated/ast.ts';
import type { ValueType } from '../../../language/types/type.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { Comparison, ComputedPlan, Expression, HitPolicy, RowPlan, RulePlan } from '../../plan/plan.ts';
import { printed } from '../../plan/terms.ts';
import * as terms from '../../plan/terms.ts';
import { inForce, occursIn } from '../../plan/versions.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerConstant, lowerExpression } from '../expression/expression.lower.ts';

const policies: Record<NonNullable<Table['policy']>, HitPolicy> = {
  'unique hit': 'unique',
  'first hit': 'first',
  'any hit': 'any',
  'collect sum': 'sum',
  'collect min': 'min',
  'collect max': 'max',
  'collect count': 'count',
};

const comparisons: Record<Bound['operator'], Comparison> = { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' };

/** The outputs of the tables on a record, as computed fields of it. */
export function lowerOutputs(record: RecordNode, tables: Table[], lowering: Lowering): ComputedPlan[] {
  const own = tables.filter((table) => table.record.ref === record);
  return [...Map.groupBy(own, ({ name }) => name).values()].flatMap((versions) => {
    const outputs = versions.map((table) => ({ table, columns: lowerColumns(table, lowering) }));
    const [first] = outputs;
    return (first?.columns ?? []).map((column) => byDay(column, outputs, record, lowering));
  });
}

/** Each table as a rule that says where its rows disagree or none holds. */
export function lowerTables(tables: Table[], lowering: Lowering): RulePlan[] {
  return tables.map((table) => ({
    id: lowering.idOf(table),
    name: table.name,
    ...(table.title === undefined ? {} : { title: table.title }),
    ...inForce(table),
    record: table.record.$refText,
    unless: [],
    needs: [],
    overrides: [],
    effects: [{ kind: 'table', outputs: (table.header?.outputs ?? []).map(({ name }) => name) }],
    cites: lowerCitations(table.citations, lowering),
    source: placeOf(table, lowering),
  }));
}

/** The version of the day on which the record occurred; of no version, it is not known. */
function byDay(
  column: ComputedPlan,
  versions: readonly { table: Table; columns: ComputedPlan[] }[],
  record: RecordNode,
  lowering: Lowering,
): ComputedPlan {
  const { name, type } = column;
  const value = versions.reduceRight<Expression | undefined>((others, { table, columns }) => {
    const own = columns.find((other) => other.name === name)?.value;
    const days = occursIn(record, inForce(table), lowering);
    if (own === undefined || days.length === 0) return own ?? others;
    return {
      op: 'if',
      type,
      condition: terms.all(days),
      then: own,
      else: others ?? { op: 'unknown', type, missing: [table.name] },
    };
  }, undefined);
  return { ...column, ...(value === undefined ? {} : { value }) };
}

function lowerColumns(table: Table, lowering: Lowering): ComputedPlan[] {
  return (table.header?.outputs ?? []).map((column, place) => lowerOutput(table, column, place, lowering));
}

function lowerOutput(table: Table, column: OutputColumn, place: number, lowering: Lowering): ComputedPlan {
  const { type: given = { kind: 'text' }, optional } = lowering.types.ofNamed(column);
  const type = printed(given, lowering.language);
  const policy = policies[table.policy ?? 'unique hit'];
  const rows = table.rows.flatMap((row, at): RowPlan[] => {
    if (row.otherwise) return [];
    const label = lowering.language === 'zh' ? `第 ${at + 1} 行` : `row ${at + 1}`;
    return [{ label, when: conditionOf(row, table, lowering), then: outputOf(row, place, type, lowering) }];
  });
  const last = table.rows.find((row) => row.otherwise);
  return {
    name: column.name,
    ...(column.title === undefined ? {} : { title: column.title }),
    type,
    value: {
      op: 'table',
      type,
      table: table.name,
      policy,
      rows,
      ...(last === undefined ? {} : { otherwise: outputOf(last, place, type, lowering) }),
    },
    optional,
  };
}

/** A word is a value of the whole column. */
function outputOf(row: TableRow, place: number, type: ValueType, lowering: Lowering): Expression {
  const value = row.outputs[place]?.value;
  if (value === undefined) throw new Error(`no output: ${row.$cstNode?.text ?? ''}`);
  const lowered = lowerExpression(value, lowering);
  return lowered.op === 'constant' && type.kind === 'enum' ? { ...lowered, type } : lowered;
}

function conditionOf(row: TableRow, table: Table, lowering: Lowering): Expression {
  const inputs = table.header?.inputs ?? [];
  const conditions = row.inputs.flatMap((cell, place) => {
    const input = inputs[place]?.value;
    return input === undefined ? [] : lowerCell(cell, lowerExpression(input, lowering), lowering);
  });
  return terms.all(conditions);
}

function lowerCell(cell: Cell, input: Expression, lowering: Lowering): Expression[] {
  if (isAnyCell(cell)) return [];
  const [first, ...others] = cell.tests.map((test) => lowerTest(test, input, lowering));
  if (first === undefined) return [];
  const either = terms.any(first, ...others);
  return [isExceptCell(cell) ? terms.not(either) : either];
}

function lowerTest(test: CellTest, input: Expression, lowering: Lowering): Expression {
  if (isBound(test)) return terms.compare(input, comparisons[test.operator], lowerExpression(test.value, lowering));
  return interval(test, input, lowering);
}

function interval({ low, high }: Interval, input: Expression, lowering: Lowering): Expression {
  const from = constantOf(low, input.type, lowering);
  if (high === undefined) return terms.compare(input, '=', from);
  return terms.all([terms.compare(input, '≥', from), terms.compare(input, '≤', constantOf(high, input.type, lowering))]);
}

/** An enum value takes the column's type, so that ordered ones compare. */
function constantOf(node: Interval['low'], type: ValueType, lowering: Lowering): Expression {
  const lowered = lowerExpression(node, lowering);
  return lowered.op === 'constant' && type.kind === 'enum' ? { ...lowerConstant(node, lowering), type } : lowered;
}
