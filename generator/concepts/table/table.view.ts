import {
  isAnyCell,
  isBound,
  isExceptCell,
  isTable,
  type Cell,
  type CellTest,
  type Table,
  type TableRow,
} from '../../../language/generated/ast.ts';
import { spellKeyword, symbolSpellings } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import type { ElementView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { joinRuns } from '../../documents/words.ts';

/** The decision tables, each as a table. */
export interface TableSectionView extends SectionView {
  tables: TableView[];
}

export interface TableView extends ElementView {
  /** The record that it reads, and which row counts. */
  note: TextRun[];
  inputs: TextRun[][];
  outputs: string[];
  rows: TableRowView[];
}

export interface TableRowView {
  /** Of the row for all the rest one cell over all inputs. */
  inputs: { runs: TextRun[]; columns: number }[];
  outputs: TextRun[][];
}

export function tableSection(context: ViewContext): TableSectionView | undefined {
  const nodes = context.all(isTable);
  if (nodes.length === 0) return undefined;
  return {
    template: 'table',
    anchor: 'tables',
    heading: context.say({ zh: '判定表', en: 'Decision tables' }),
    tables: nodes.map((node) => tableView(node, context)),
  };
}

function tableView(table: Table, context: ViewContext): TableView {
  const policy = table.policy ?? 'unique hit';
  return {
    ...context.element(table),
    note: [...context.name(table.record), plain(context.say({ zh: `，${spellKeyword(policy, 'zh')}`, en: `, ${policy}` }))],
    inputs: (table.header?.inputs ?? []).map(({ value }) => context.expression(value)),
    outputs: (table.header?.outputs ?? []).map(({ name }) => name),
    rows: table.rows.map((row) => rowView(row, table.header?.inputs.length ?? 1, context)),
  };
}

function rowView(row: TableRow, columns: number, context: ViewContext): TableRowView {
  return {
    inputs: row.otherwise
      ? [{ runs: [plain(spellKeyword('else', context.language))], columns }]
      : row.inputs.map((cell) => ({ runs: cellRuns(cell, context), columns: 1 })),
    outputs: row.outputs.map(({ value }) => context.expression(value)),
  };
}

function cellRuns(cell: Cell, context: ViewContext): TextRun[] {
  if (isAnyCell(cell)) return [plain('-')];
  const tests = joinRuns(
    cell.tests.map((test) => testRuns(test, context)),
    context.language,
  );
  return isExceptCell(cell) ? [plain(`${spellKeyword('not', context.language)} `), ...tests] : tests;
}

function testRuns(test: CellTest, context: ViewContext): TextRun[] {
  if (isBound(test))
    return [plain(`${symbolSpellings[test.operator]?.formatted ?? test.operator} `), ...context.expression(test.value)];
  const low = context.expression(test.low);
  return test.high === undefined ? low : [...low, plain(' .. '), ...context.expression(test.high)];
}
