/** What a person still owes, month by month, the oldest first. */
import type { SettlementPlan } from '../../plan/plan.ts';
import type { Fen } from './engine.ts';
import { minus, plus } from './fen.ts';

export class Debts {
  /** What the month settled last came to: see SettlementLine. */
  carriedIn: Fen = 0;
  deducted: Fen = 0;
  lapsed: Fen = 0;
  /** All that is still owed. */
  total: Fen = 0;
  private readonly months: number[] = [];
  private readonly amounts: Fen[] = [];
  /** Those before it are settled. */
  private first = 0;

  get isOpen(): boolean {
    return this.first < this.months.length;
  }

  /** Takes up a month's charges, pays the oldest from the bonus; what may not be carried into the next month lapses. */
  settle(month: number, { due, bonus, carryOver }: { due: Fen; bonus: Fen; carryOver: SettlementPlan['carryOver'] }): void {
    this.carriedIn = this.total;
    if (due > 0 || due < 0) {
      this.months.push(month);
      this.amounts.push(due);
      this.total = plus(this.total, due);
    }
    this.deducted = bonus > 0 ? this.pay(bonus) : 0;
    const last = carryOver === 'unlimited' ? Infinity : carryOver === 'none' ? 0 : carryOver;
    this.lapsed = 0;
    while (this.isOpen && (this.months[this.first] as number) + last <= month) this.lapsed = plus(this.lapsed, this.drop());
  }

  private pay(bonus: Fen): Fen {
    let left = bonus;
    while (this.isOpen && left > 0) {
      const owed = this.amounts[this.first] as Fen;
      if (owed <= left) left = minus(left, this.drop());
      else {
        this.amounts[this.first] = minus(owed, left);
        this.total = minus(this.total, left);
        left = 0;
      }
    }
    return minus(bonus, left);
  }

  private drop(): Fen {
    const amount = this.amounts[this.first++] as Fen;
    this.total = minus(this.total, amount);
    return amount;
  }
}
