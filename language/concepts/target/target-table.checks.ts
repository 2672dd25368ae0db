import {
  isAnyCell,
  isDimensionColumn,
  isEffectiveProperty,
  isInterval,
  isPhaseColumn,
  isSenseColumn,
  isField,
  isTestCell,
  type Cell,
  type Expression,
  type LimitColumn,
  type Row,
  type Target,
} from '../../generated/ast.ts';
import { manualOf, manualProperty } from '../../types/manual-properties.ts';
import { formatDate, parseDate } from '../../values/date.ts';
import { periodBounds, periodOf } from '../../values/period.ts';
import type { Check, CheckContext } from '../../concept.ts';
import { misfit } from '../../types/misfit.ts';
import { mustExist } from '../../types/requirements.ts';
import { targetDiagnostics as catalogue } from './target.diagnostics.ts';

const columnsMustBeGroupsOfTheMetric: Check<Target> = (target, { report }) => {
  const metric = target.metric?.ref;
  if (metric === undefined) return;
  const known = new Set(metric.dimensions.map(({ $refText }) => $refText));
  for (const column of target.header?.columns ?? []) {
    const name = isDimensionColumn(column) ? column.dimension?.ref?.name : undefined;
    if (name === undefined || known.has(name)) continue;
    report(catalogue['unknown-group'], { name, metric: metric.name, known: [...known] }, { node: column });
  }
};

const tableMustHaveALimit: Check<Target> = ({ header }, { report }) => {
  if (header !== undefined && !header.columns.some(isSenseColumn)) report(catalogue['no-limit'], {}, { node: header });
};

const rowsMustFillTheTable: Check<Target> = ({ header, rows }, { report }) => {
  const wanted = header?.columns.length ?? 0;
  for (const node of rows)
    if (node.cells.length !== wanted) report(catalogue['row-length'], { wanted, actual: node.cells.length }, { node });
};

const cellsMustFitTheirColumns: Check<Target> = ({ header, rows }, context) => {
  for (const { cells } of rows) {
    for (const [at, column] of (header?.columns ?? []).entries()) {
      const cell = cells[at];
      if (cell !== undefined) cellMustFit(cell, column, context);
    }
  }
};

const rowsShouldBeReached: Check<Target> = ({ header, rows }, { report }) => {
  const columns = header?.columns ?? [];
  for (const [at, row] of rows.entries()) {
    const first = rows.slice(0, at).find((other) => covers(other, row, columns));
    if (first === undefined) continue;
    const related = [{ node: first, message: { zh: '先适用的一行', en: 'the row that applies' } }];
    report(catalogue['masked-row'], {}, { node: row, related });
  }
};

/** A first phase that holds from the manual's first day on, or from the target's own, leaves no gap before it. */
const phasesShouldBegin: Check<Target> = (target, { index, report }) => {
  const { header, rows } = target;
  const begins = [target.from ?? '', manualProperty(manualOf(target, index), isEffectiveProperty)?.value ?? ''].sort().at(-1);
  const phase = header?.columns.findIndex(isPhaseColumn) ?? -1;
  if (header === undefined || phase < 0) return;
  const groups = Map.groupBy(rows, (row) => groupOf(row, header.columns));
  for (const [first] of groups.values()) {
    const dates = (groups.get(groupOf(first as Row, header.columns)) ?? []).map(({ cells }) => cells[phase]);
    if (first === undefined || dates.some((cell) => cell === undefined || isAnyCell(cell))) continue;
    const from = dates.map((cell) => cell?.$cstNode?.text ?? '').sort()[0] ?? '';
    if (begins !== undefined && holdsOn(begins, from, target.period ?? target.metric?.ref?.period)) continue;
    const isOnly = groups.size === 1 && header.columns.length === 2;
    report(catalogue['phase-start'], { from, isOnly }, { node: first });
  }
};

/** Whether the period that the day lies in is judged by a phase from `from` on: it ends then or later. */
function holdsOn(day: string, from: string, period: Target['period']): boolean {
  const at = parseDate(day);
  const last = at === undefined ? undefined : periodBounds(periodOf(at, period ?? 'month'))?.last;
  return last !== undefined && formatDate(last) >= from;
}

export const targetTableChecks: Check<Target>[] = [
  columnsMustBeGroupsOfTheMetric,
  tableMustHaveALimit,
  rowsMustFillTheTable,
  cellsMustFitTheirColumns,
  rowsShouldBeReached,
  phasesShouldBegin,
];

function cellMustFit(cell: Cell, column: LimitColumn, context: CheckContext): void {
  if (isAnyCell(cell)) return;
  const values = cell.tests.flatMap((test) => (isInterval(test) && test.high === undefined ? [test.low as Expression] : []));
  const isOne = isTestCell(cell) && cell.tests.length === 1;
  if (values.length < cell.tests.length || (!isDimensionColumn(column) && !isOne)) {
    context.report(
      catalogue.cell,
      { column: isPhaseColumn(column) ? 'day' : isSenseColumn(column) ? 'limit' : 'group' },
      { node: cell },
    );
    return;
  }
  for (const node of values) {
    if (isPhaseColumn(column) && node.$type !== 'DateLiteral') context.report(catalogue.cell, { column: 'day' }, { node });
    if (isPhaseColumn(column) && node.$type === 'DateLiteral') mustExist(node.value, { node }, context);
    const member = isDimensionColumn(column) ? column.dimension?.ref : undefined;
    const wrong = isField(member) ? misfit(node, member.type, context.types) : undefined;
    if (wrong !== undefined) context.report(catalogue['group-type'], wrong, { node });
  }
}

/** Whether every group and day that the later row is for is the earlier one's. */
function covers(earlier: Row, later: Row, columns: readonly LimitColumn[]): boolean {
  return columns.every((column, at) => {
    const [wide, narrow] = [earlier.cells[at], later.cells[at]];
    if (isSenseColumn(column)) return !(narrow !== undefined && !isAnyCell(narrow) && (wide === undefined || isAnyCell(wide)));
    if (isPhaseColumn(column)) return textOf(wide) === textOf(narrow);
    if (wide === undefined || isAnyCell(wide)) return true;
    if (!isTestCell(wide) || narrow === undefined || !isTestCell(narrow)) return textOf(wide) === textOf(narrow);
    const names = new Set(wide.tests.map(textOf));
    return narrow.tests.every((test) => names.has(textOf(test)));
  });
}

function groupOf({ cells }: Row, columns: readonly LimitColumn[]): string {
  return columns.map((column, at) => (isDimensionColumn(column) ? textOf(cells[at]) : '')).join('|');
}

function textOf(node: { $cstNode?: { text: string } | undefined } | undefined): string {
  return node?.$cstNode?.text ?? '';
}
