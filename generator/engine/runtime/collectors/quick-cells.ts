/** Sums as doubles that hold exact integers, for compiled modules; they become exact numbers before anybody looks at them. */
import { add, rational } from '../../../../language/values/rational.ts';
import type { Period } from '../../../../language/values/period.ts';
import type { Cells } from './cells.ts';
import { periodsOf, type Groups, type Periods } from './numbering.ts';
import { combineBags, emptyBag, holdParts, type ValueBag } from './value-bag.ts';

interface QuickCell {
  group: Groups;
  period: number;
  records: number;
  top: number;
  bottom: number;
  values: ValueBag | undefined;
}

export class QuickCells {
  /** By group, then by period. */
  private rows: (QuickCell | undefined)[][] = [];
  private readonly periods: Periods;

  /** `scale`: in how many parts of one the values are given. */
  constructor(
    private readonly cells: Cells,
    private readonly scale: { top: number; bottom: number },
    period: Period,
  ) {
    this.periods = periodsOf(period);
  }

  /** One record, in parts of the scale. */
  add(group: Groups, period: number, top: number, bottom: number): void {
    const cell = this.cellOf(group, period);
    if (!isExact(cell.top + top) || !isExact(cell.bottom + bottom)) this.sum(cell);
    cell.records++;
    cell.top += top;
    cell.bottom += bottom;
  }

  /** One record with a value of which a percentile is taken. */
  hold(group: Groups, period: number, value: number): void {
    const cell = this.cellOf(group, period);
    cell.records++;
    cell.bottom++;
    holdParts((cell.values ??= emptyBag()), value);
  }

  /** Brings all that is here into the exact cells. */
  settle(): void {
    for (const row of this.rows) {
      for (const cell of row ?? []) if (cell !== undefined) this.sum(cell);
    }
    this.rows = [];
  }

  private cellOf(group: Groups, period: number): QuickCell {
    const row = (this.rows[group.number] ??= []);
    return (row[period] ??= { group, period, records: 0, top: 0, bottom: 0, values: undefined });
  }

  private sum(quick: QuickCell): void {
    const cell = this.cells.at([JSON.stringify(quick.group.names), this.periods.names[quick.period] ?? '']);
    cell.records += quick.records;
    cell.top = add(cell.top, rational(quick.top, this.scale.top));
    cell.bottom = add(cell.bottom, rational(quick.bottom, this.scale.bottom));
    if (quick.values !== undefined) combineBags((cell.values ??= emptyBag()), quick.values, 'plus');
    Object.assign(quick, { records: 0, top: 0, bottom: 0, values: undefined });
  }
}

function isExact(sum: number): boolean {
  return sum <= Number.MAX_SAFE_INTEGER && sum >= -Number.MAX_SAFE_INTEGER;
}
