import { isAnyCell, isInterval, isTestCell, type Cell, type Table, type TableRow } from '../../generated/ast.ts';
import type { Check } from '../../concept.ts';
import { meetingCells } from '../../proof/meeting-values.ts';
import { dayFor, witnessOf, type Witness } from '../../proof/witness.ts';
import type { TypeSystem } from '../../types/type-system.ts';
import { tableDiagnostics as catalogue } from './table.diagnostics.ts';

const onlyTheLastRowMayBeForTheRest: Check<Table> = ({ rows }, { report }) => {
  for (const [at, row] of rows.entries())
    if (row.otherwise && at < rows.length - 1) report(catalogue['rest-not-last'], {}, { node: row, property: 'otherwise' });
};

/** Two rows that ask the same by the letter; that other rows overlap is for the prover. */
const rowsMustDiffer: Check<Table> = ({ rows }, { types, report }) => {
  const seen = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    if (row.otherwise) continue;
    const text = row.inputs.map(textOf).join(' | ');
    const first = seen.get(text);
    if (first === undefined) seen.set(text, at);
    else {
      const related = [rowPlace(rows[first] as TableRow)];
      report(catalogue['duplicate-row'], { row: first + 1 }, { node: row, related, witness: caseIn(row, types) });
    }
  }
};

/** Where the first row counts, one below a row that holds wherever it does never counts. */
const rowShouldBeReached: Check<Table> = ({ rows, policy }, { types, report }) => {
  if (policy !== 'first hit') return;
  for (const [at, row] of rows.entries()) {
    const above = rows.slice(0, at).findIndex((other) => covers(other, row) && !sameInputs(other, row));
    if (row.otherwise || above < 0) continue;
    const related = [rowPlace(rows[above] as TableRow)];
    report(catalogue['unreachable-row'], { row: above + 1 }, { node: row, related, witness: caseIn(row, types) });
  }
};

/** Rows that give the same and differ in one column, where both list values. */
const likeRowsCouldBeOne: Check<Table> = ({ rows }, { report }) => {
  for (const [at, row] of rows.entries()) {
    const other = rows.slice(0, at).findIndex((above) => isMergeable(above, row));
    if (other >= 0)
      report(catalogue['mergeable-rows'], { row: other + 1 }, { node: row, related: [rowPlace(rows[other] as TableRow)] });
  }
};

export const tableRowChecks: Check<Table>[] = [
  onlyTheLastRowMayBeForTheRest,
  rowsMustDiffer,
  rowShouldBeReached,
  likeRowsCouldBeOne,
];

/** A record that the row is about. */
function caseIn(row: TableRow, types: TypeSystem): Witness | undefined {
  const table = row.$container;
  const columns = row.inputs.map((cell, column) => [table.header?.inputs[column]?.value, cell] as const);
  return witnessOf(
    { record: table.record?.ref, norms: [table], day: dayFor([table]), values: meetingCells(columns, types) },
    types,
  );
}

function rowPlace(node: TableRow) {
  return { node, message: { zh: '另一行', en: 'the other row' } };
}

function textOf(cell: { $cstNode?: { text: string } | undefined }): string {
  return (cell.$cstNode?.text ?? '').replace(/\s+/g, ' ').trim();
}

function sameInputs(a: TableRow, b: TableRow): boolean {
  return a.inputs.map(textOf).join(' | ') === b.inputs.map(textOf).join(' | ');
}

/** Cell by cell, as far as the letters tell. */
function covers(upper: TableRow, lower: TableRow): boolean {
  if (upper.otherwise || lower.otherwise || upper.inputs.length !== lower.inputs.length) return false;
  return upper.inputs.every((cell, column) => {
    const below = lower.inputs[column];
    return below !== undefined && (isAnyCell(cell) || textOf(cell) === textOf(below) || includesAll(cell, below));
  });
}

function includesAll(cell: Cell, below: Cell): boolean {
  const wide = valuesOf(cell);
  const narrow = valuesOf(below);
  return wide !== undefined && narrow !== undefined && narrow.every((value) => wide.includes(value));
}

/** The values that a cell lists; undefined where it asks anything else. */
function valuesOf(cell: Cell): string[] | undefined {
  if (!isTestCell(cell)) return undefined;
  const values = cell.tests.flatMap((test) => (isInterval(test) && test.high === undefined ? [textOf(test)] : []));
  return values.length === cell.tests.length ? values : undefined;
}

function isMergeable(a: TableRow, b: TableRow): boolean {
  if (a.otherwise || b.otherwise || a.inputs.length !== b.inputs.length || sameInputs(a, b)) return false;
  if (a.outputs.map(textOf).join('|') !== b.outputs.map(textOf).join('|')) return false;
  const different = a.inputs.flatMap((cell, column) => {
    const other = b.inputs[column];
    return other === undefined || textOf(cell) === textOf(other) ? [] : [[cell, other] as const];
  });
  return different.length === 1 && different.every((pair) => pair.every((cell) => valuesOf(cell) !== undefined));
}
