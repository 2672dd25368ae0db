import {
  isBound,
  isInterval,
  isOutputCell,
  isOutputColumn,
  isNameReference,
  type Bound,
  type Cell,
  type CellTest,
  type Expression,
  type Interval,
  type OutputCell,
  type OutputColumn,
  type Table,
  type TableRow,
} from '../../generated/ast.ts';
import type { Check, CheckContext, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { circleOf } from '../../scope/readings.ts';
import { isVersionOf } from '../../scope/versions.ts';
import { columnOf, membersOf } from '../../scope/tables.ts';
import { constantNumber } from '../../types/literal-value.ts';
import { misfit } from '../../types/misfit.ts';
import { comparable, isOrdered, typeText, type ValueType } from '../../types/type.ts';
import { compare } from '../../values/rational.ts';
import { tableRowChecks } from './table-rows.checks.ts';
import { tableDiagnostics as catalogue } from './table.diagnostics.ts';

const tableMustHaveRows: Check<Table> = (table, { report }) => {
  if (table.header !== undefined && table.rows.length === 0)
    report(catalogue['no-rows'], { name: table.name }, { node: table, property: 'name' });
};

const rowMustHaveACellForEachColumn: Check<TableRow> = (row, { report }) => {
  const { header } = row.$container;
  if (header === undefined) return;
  const wanted = [row.otherwise ? 0 : header.inputs.length, header.outputs.length] as const;
  const actual = [row.inputs.length, row.outputs.length] as const;
  if (wanted[0] === actual[0] && wanted[1] === actual[1]) return;
  report(catalogue['column-count'], { wanted: [...wanted], actual: [...actual] }, { node: row });
};

const cellMustFitItsColumn: Check<CellTest> = (test, context) => {
  const column = inputOf(test);
  const expected = column === undefined ? undefined : context.types.of(column).type;
  if (expected === undefined) return;
  for (const value of valuesOf(test)) {
    const actual = context.types.of(value).type;
    if (actual === undefined || fits(expected, actual)) continue;
    const language = messageLanguageOf(value);
    report(context, value, { expected: typeText(expected, language), actual: typeText(actual, language) });
  }
};

const comparedCellsMustHaveAnOrder: Check<CellTest> = (test, { types, report }) => {
  const column = inputOf(test);
  const type = column === undefined ? undefined : types.of(column).type;
  if (type === undefined || isOrdered(type)) return;
  const orders = isBound(test) ? !['=', '!='].includes(test.operator) : test.high !== undefined;
  if (orders) report(catalogue['not-ordered'], { type: typeText(type, messageLanguageOf(test)) }, { node: test });
};

const intervalMustNotEndBelowItsBeginning: Check<Interval> = (interval, { types, report }) => {
  const { low, high } = interval;
  if (high === undefined) return;
  const [from, to] = [constantNumber(low, types), constantNumber(high, types)];
  if (from === undefined || to === undefined || compare(from, to) <= 0) return;
  report(catalogue['interval-reversed'], { low: low.$cstNode?.text ?? '', high: high.$cstNode?.text ?? '' }, { node: interval });
};

const outputMustFitItsColumn: Check<OutputCell> = (cell, context) => {
  const column = columnOf(cell);
  const expected = column === undefined ? undefined : context.types.ofNamed(column).type;
  if (column === undefined || expected === undefined || column.$container.$container.policy === 'collect count') return;
  const language = messageLanguageOf(cell);
  if (column.type !== undefined) {
    const found = misfitOf(cell.value, column, context);
    if (found !== undefined) report(context, cell.value, found);
    return;
  }
  const isWord = isNameReference(cell.value) && isOutputCell(cell.value.target?.ref);
  const actual = context.types.of(cell.value).type;
  if (isWord || actual === undefined || fits(expected, actual)) return;
  report(context, cell.value, { expected: typeText(expected, language), actual: typeText(actual, language) });
};

const collectedOutputMustHaveAnOrder: Check<OutputColumn> = (column, { types, report }) => {
  const { policy } = column.$container.$container;
  const { type } = types.ofNamed(column);
  if (type === undefined || (policy !== 'collect sum' && policy !== 'collect min' && policy !== 'collect max')) return;
  const fitting = policy === 'collect sum' ? type.kind === 'quantity' || type.kind === 'points' : isOrdered(type);
  if (!fitting)
    report(
      catalogue['not-collectable'],
      { actual: typeText(type, messageLanguageOf(column)) },
      { node: column, property: 'name' },
    );
};

const outputMustBeANewName: Check<OutputColumn> = (column, { index, report }) => {
  const record = column.$container.$container.record?.ref;
  if (record === undefined || !column.name) return;
  const others = membersOf(record, index).filter((member) => member !== column && member.name === column.name);
  const table = column.$container.$container;
  const other = others.find((member) => !isOutputColumn(member) || !isVersionOf(member.$container.$container, table));
  if (other === undefined) return;
  const related = [{ node: other, property: 'name', message: { zh: '另一处', en: 'the other one' } }];
  report(catalogue['name-taken'], { name: column.name, record: record.name }, { node: column, property: 'name', related });
};

const outputMustNotRestOnItself: Check<OutputColumn> = (column, { index, report }) => {
  const circle = circleOf(column, index);
  if (circle === undefined) return;
  const way = [...circle, column].map(({ name }) => name).join(' → ');
  report(catalogue.circle, { way }, { node: column, property: 'name' });
};

export const tableChecks: Checks = {
  Table: [tableMustHaveRows, ...tableRowChecks],
  TableRow: [rowMustHaveACellForEachColumn],
  Bound: [cellMustFitItsColumn, comparedCellsMustHaveAnOrder],
  Interval: [cellMustFitItsColumn, comparedCellsMustHaveAnOrder, intervalMustNotEndBelowItsBeginning],
  OutputCell: [outputMustFitItsColumn],
  OutputColumn: [collectedOutputMustHaveAnOrder, outputMustBeANewName, outputMustNotRestOnItself],
};

/** The expression at the head of the column that a cell of a decision table stands in. */
function inputOf(test: CellTest): Expression | undefined {
  const cell: Cell = test.$container;
  const row = cell.$container;
  if (row.$type !== 'TableRow') return undefined;
  return row.$container.header?.inputs[row.inputs.indexOf(cell)]?.value;
}

function valuesOf(test: Bound | Interval): Expression[] {
  const values = isInterval(test) ? [test.low, test.high] : [test.value];
  return values.filter((value) => value !== undefined);
}

/** A plain quotient may be held against a share. */
function fits(expected: ValueType, actual: ValueType): boolean {
  const isPlain = ({ kind, ...rest }: ValueType) =>
    kind === 'quantity' && Object.keys((rest as { dimension?: object }).dimension ?? {}).length === 0;
  return comparable(expected, actual) || (isPlain(expected) && actual.kind === 'ratio');
}

/** Literals must be of the declared type; what is computed must be comparable with it. */
function misfitOf(
  value: Expression,
  { type }: OutputColumn,
  { types }: CheckContext,
): { expected: string; actual: string } | undefined {
  const declared = types.ofDataType(type);
  const actual = types.of(value).type;
  if (declared === undefined || actual === undefined || comparable(declared, actual)) return undefined;
  return misfit(value, type, types);
}

function report({ report: say }: CheckContext, node: Expression, found: { expected: string; actual: string }): void {
  say(catalogue['cell-type'], found, { node });
}
