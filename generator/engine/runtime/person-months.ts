/** What one person is charged and paid, month by month. */
import type { Fen } from './engine.ts';
import { plus } from './fen.ts';

/** Of a month: what is due, the bonus, and how many verdicts are undecided, or NO_ENTRY. They are often read together. */
const CELLS = 3;
const BONUS = 1;
const OPEN = 2;
const NO_ENTRY = -1;

export class PersonMonths {
  first = 0;
  private readonly cells: Fen[] = [];

  get last(): number {
    return this.first + this.cells.length / CELLS - 1;
  }

  has(month: number): boolean {
    const at = (month - this.first) * CELLS;
    return at >= 0 && at < this.cells.length && this.cells[at + OPEN] !== NO_ENTRY;
  }

  due(month: number): Fen {
    return this.cells[(month - this.first) * CELLS] as Fen;
  }

  bonus(month: number): Fen {
    return this.cells[(month - this.first) * CELLS + BONUS] as Fen;
  }

  undecided(month: number): number {
    return this.cells[(month - this.first) * CELLS + OPEN] as number;
  }

  charge(month: number, amount: Fen): void {
    this.add(this.entryOf(month), amount);
  }

  pay(month: number, amount: Fen): void {
    this.add(this.entryOf(month) + BONUS, amount);
  }

  /** So many verdicts more, or fewer. */
  leaveOpen(month: number, count: number): void {
    this.add(this.entryOf(month) + OPEN, count);
  }

  private add(at: number, amount: Fen): void {
    this.cells[at] = plus(this.cells[at] as Fen, amount);
  }

  /** Where its cells begin. */
  private entryOf(month: number): number {
    const at = (month - this.first) * CELLS;
    if (at < 0 || at >= this.cells.length) return this.added(month);
    if (this.cells[at + OPEN] === NO_ENTRY) this.cells[at + OPEN] = 0;
    return at;
  }

  private added(month: number): number {
    const { cells } = this;
    if (cells.length === 0) this.first = month;
    for (; month < this.first; this.first--) cells.unshift(0, 0, NO_ENTRY);
    while (month > this.last) cells.push(0, 0, NO_ENTRY);
    return this.entryOf(month);
  }
}
