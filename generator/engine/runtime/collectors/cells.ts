/** Exact sums by group and period: they come out the same for any order of the records, and parts of a run can be put together. */
import { add, negate, ZERO, type Rational } from '../../../../language/values/rational.ts';
import { combineBags, emptyBag, type ValueBag } from './value-bag.ts';

/** What one group has in one period. */
export interface Cell {
  /** How many records it was made of. */
  records: number;
  /** The numerator; the value itself where there is no denominator. */
  top: Rational;
  bottom: Rational;
  /** Of a percentile: every value. */
  values?: ValueBag;
  /** What records wait for that could not be counted: how many wait for each. */
  waiting?: Map<string, number>;
}

export type CellKey = readonly [group: string, period: string];
/** Plain data: what another thread can be sent. */
export type CellsAccount = [group: string, period: string, cell: Cell][];

export class Cells {
  private readonly groups = new Map<string, Map<string, Cell>>();

  at([group, period]: CellKey): Cell {
    let periods = this.groups.get(group);
    if (periods === undefined) this.groups.set(group, (periods = new Map()));
    let cell = periods.get(period);
    if (cell === undefined) periods.set(period, (cell = { records: 0, top: ZERO, bottom: ZERO }));
    return cell;
  }

  /** By period; none where the group has no records. */
  of(group: string): ReadonlyMap<string, Cell> {
    return this.groups.get(group) ?? NONE;
  }

  names(): Iterable<string> {
    return this.groups.keys();
  }

  account(): CellsAccount {
    return [...this.groups].flatMap(([group, periods]) =>
      [...periods].map(([period, cell]): CellsAccount[number] => [group, period, cell]),
    );
  }

  /** With `minus`, what is brought in is taken away; a cell of which nothing is left is gone. */
  absorb(account: CellsAccount, sign: 'plus' | 'minus'): void {
    for (const [group, period, part] of account) {
      const cell = this.at([group, period]);
      combine(cell, part, sign);
      if (cell.records === 0) this.groups.get(group)?.delete(period);
      if (this.groups.get(group)?.size === 0) this.groups.delete(group);
    }
  }
}

/** Adds the part to the cell, or takes it away. */
export function combine(cell: Cell, part: Cell, sign: 'plus' | 'minus' = 'plus'): void {
  const signed = (value: Rational): Rational => (sign === 'plus' ? value : negate(value));
  cell.records += sign === 'plus' ? part.records : -part.records;
  cell.top = add(cell.top, signed(part.top));
  cell.bottom = add(cell.bottom, signed(part.bottom));
  if (part.values !== undefined) combineBags((cell.values ??= emptyBag()), part.values, sign);
  if (part.waiting !== undefined) count((cell.waiting ??= new Map()), part.waiting, sign);
}

export function countOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

const NONE: ReadonlyMap<string, Cell> = new Map();

function count(counts: Map<string, number>, part: ReadonlyMap<string, number>, sign: 'plus' | 'minus'): void {
  for (const [name, more] of part) {
    const sum = (counts.get(name) ?? 0) + (sign === 'plus' ? more : -more);
    if (sum === 0) counts.delete(name);
    else counts.set(name, sum);
  }
}
