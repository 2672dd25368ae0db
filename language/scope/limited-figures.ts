import type { AstNode } from 'langium';
import {
  isAnyCell,
  isDimensionColumn,
  isInterval,
  isPhaseColumn,
  isSenseColumn,
  isTestCell,
  type Cell,
  type Expression,
  type LimitSense,
  type Target,
} from '../generated/ast.ts';

/** One limit of a target, with the figures that it is for. */
export interface LimitedFigures {
  node: AstNode;
  sense: LimitSense;
  value: Expression;
  /** Group -> its members as written; a group that is not named: all of them. */
  groups: ReadonlyMap<string, ReadonlySet<string>>;
  /** The first day, and the first day no longer: empty where there is none. */
  from: string;
  before: string;
  /** Its place among the rows of its table: the first that fits applies. */
  row: number;
}

/** Each limit in lines or cells, in the order written. */
export function limitedFigures({ limits, header, rows, from = '', until }: Target): LimitedFigures[] {
  // The day behind the last one sorts behind it, and before every other.
  const before = until === undefined ? '' : `${until}+`;
  const lines = limits
    .filter(({ value }) => value !== undefined)
    .map((node) => ({
      node,
      sense: node.sense,
      value: node.value,
      groups: new Map<string, Set<string>>(),
      from,
      before,
      row: 0,
    }));
  const columns = header?.columns ?? [];
  const phaseAt = columns.findIndex(isPhaseColumn);
  const read = rows.map(({ cells }) => ({ cells, groups: groupsIn(cells, columns), phase: phaseIn(cells[phaseAt]) }));
  const inCells = read.flatMap(({ cells, groups, phase }, row) => {
    const later = read.filter((other) => other.phase > phase && isSameGroup(other.groups, groups)).map((other) => other.phase);
    const days = { from: phase > from ? phase : from, before: earliest([...later, before]) };
    return columns.flatMap((column, at) => {
      const node = cells[at];
      const value = isSenseColumn(column) ? valueIn(node) : undefined;
      if (!isSenseColumn(column) || node === undefined || value === undefined) return [];
      return [{ node, sense: column.sense, value, groups, ...days, row }];
    });
  });
  return [...lines, ...inCells];
}

/** Figures that both limits are for, as far as no earlier row of either target takes their place. */
export function share(
  one: LimitedFigures,
  other: LimitedFigures,
  own: readonly LimitedFigures[],
  theirs: readonly LimitedFigures[],
): boolean {
  const common = both(one, other);
  if (common === undefined) return false;
  const isTaken = (limit: LimitedFigures, all: readonly LimitedFigures[]) =>
    all.some((earlier) => earlier.row < limit.row && earlier.sense === limit.sense && isWithin(common, earlier));
  return !isTaken(one, own) && !isTaken(other, theirs);
}

/** Whether both are for some group, on whatever days. */
export function shareAGroup(one: LimitedFigures, other: LimitedFigures): boolean {
  return both({ ...one, from: '', before: '' }, { ...other, from: '', before: '' }) !== undefined;
}

type Figures = Pick<LimitedFigures, 'groups' | 'from' | 'before'>;

function both(one: Figures, other: Figures): Figures | undefined {
  const from = one.from > other.from ? one.from : other.from;
  const before = earliest([one.before, other.before]);
  if (before !== '' && from >= before) return undefined;
  const groups = new Map(one.groups);
  for (const [name, members] of other.groups) {
    const common = new Set([...members].filter((member) => groups.get(name)?.has(member) ?? true));
    if (common.size === 0) return undefined;
    groups.set(name, common);
  }
  return { groups, from, before };
}

function isWithin(part: Figures, whole: Figures): boolean {
  const isInTime = part.from >= whole.from && (whole.before === '' || (part.before !== '' && part.before <= whole.before));
  return (
    isInTime &&
    [...whole.groups].every(([name, members]) => {
      const own = part.groups.get(name);
      return own !== undefined && [...own].every((member) => members.has(member));
    })
  );
}

function groupsIn(cells: readonly Cell[], columns: NonNullable<Target['header']>['columns']): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [at, column] of columns.entries()) {
    const cell = cells[at];
    if (!isDimensionColumn(column) || cell === undefined || isAnyCell(cell)) continue;
    groups.set(column.dimension?.$refText ?? '', new Set(isTestCell(cell) ? cell.tests.map(textOf) : [textOf(cell)]));
  }
  return groups;
}

function isSameGroup(one: ReadonlyMap<string, ReadonlySet<string>>, other: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return (
    one.size === other.size &&
    [...one].every(([name, members]) => {
      const theirs = other.get(name);
      return theirs?.size === members.size && [...members].every((member) => theirs.has(member));
    })
  );
}

function phaseIn(cell: Cell | undefined): string {
  return cell === undefined || isAnyCell(cell) ? '' : textOf(cell);
}

function valueIn(cell: Cell | undefined): Expression | undefined {
  if (cell === undefined || isAnyCell(cell)) return undefined;
  const [test] = cell.tests;
  return isInterval(test) ? (test.high === undefined ? test.low : undefined) : test?.value;
}

function textOf({ $cstNode }: AstNode): string {
  return $cstNode?.text ?? '';
}

/** Of days of which `` is none. */
function earliest(days: readonly string[]): string {
  return days.filter((day) => day !== '').sort()[0] ?? '';
}
