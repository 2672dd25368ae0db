/** What one person is charged and paid, month by month. */
import type { Fen } from './engine.ts';
import { plus } from './fen.ts';

/** A month without an entry has no count of what is undecided. */
const NO_ENTRY = -1;

/** In columns, by the distance from the first month. */
export class PersonMonths {
  first = 0;
  private readonly dues: Fen[] = [];
  private readonly bonuses: Fen[] = [];
  private readonly open: number[] = [];

  get last(): number {
    return this.first + this.open.length - 1;
  }

  has(month: number): boolean {
    const place = month - this.first;
    return place >= 0 && place < this.open.length && this.open[place] !== NO_ENTRY;
  }

  due(month: number): Fen {
    return this.dues[month - this.first] as Fen;
  }

  bonus(month: number): Fen {
    return this.bonuses[month - this.first] as Fen;
  }

  undecided(month: number): number {
    return this.open[month - this.first] as number;
  }

  charge(month: number, amount: Fen): void {
    const place = this.placeOf(month);
    this.dues[place] = plus(this.dues[place] as Fen, amount);
  }

  pay(month: number, amount: Fen): void {
    const place = this.placeOf(month);
    this.bonuses[place] = plus(this.bonuses[place] as Fen, amount);
  }

  /** So many verdicts more, or fewer. */
  leaveOpen(month: number, count: number): void {
    const place = this.placeOf(month);
    this.open[place] = (this.open[place] as number) + count;
  }

  private placeOf(month: number): number {
    const place = month - this.first;
    if (place < 0 || place >= this.open.length) return this.added(month);
    if (this.open[place] === NO_ENTRY) this.open[place] = 0;
    return place;
  }

  private added(month: number): number {
    const { open, dues, bonuses } = this;
    if (open.length === 0) this.first = month;
    for (; month < this.first; this.first--) {
      open.unshift(NO_ENTRY);
      dues.unshift(0);
      bonuses.unshift(0);
    }
    while (month > this.last) {
      open.push(NO_ENTRY);
      dues.push(0);
      bonuses.push(0);
    }
    return this.placeOf(month);
  }
}
