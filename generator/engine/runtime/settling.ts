/** A settlement gone through line by line. */
import type { SettlementPlan } from '../../plan/plan.ts';
import { byCodePoints } from './code-point-order.ts';
import { Debts } from './debts.ts';
import type { Fen } from './engine.ts';
import type { PersonMonths } from './person-months.ts';

/** A person in the month that was settled last. */
export class SettledPerson {
  readonly debts = new Debts();
  due: Fen = 0;
  bonus: Fen = 0;
  undecided = 0;

  constructor(
    readonly name: string,
    readonly months: PersonMonths,
  ) {}

  /** False for a month without an entry in which nothing is open. */
  settle(month: number, carryOver: SettlementPlan['carryOver']): boolean {
    const { months, debts } = this;
    const hasEntry = months.has(month);
    if (!hasEntry && (!debts.isOpen || month > months.last)) return false;
    this.due = hasEntry ? months.due(month) : 0;
    this.bonus = hasEntry ? months.bonus(month) : 0;
    this.undecided = hasEntry ? months.undecided(month) : 0;
    debts.settle(month, { due: this.due, bonus: this.bonus, carryOver });
    return true;
  }
}

/** Goes from line to line, month by month: nothing is kept but what each person still owes. */
export class Settling {
  month: number;
  private readonly people: readonly SettledPerson[];
  private readonly last: number;
  private place = -1;

  constructor(
    people: ReadonlyMap<string, PersonMonths>,
    private readonly carryOver: SettlementPlan['carryOver'],
  ) {
    this.people = [...people].sort(([a], [b]) => byCodePoints(a, b)).map(([name, months]) => new SettledPerson(name, months));
    // Nobody is without an entry.
    this.month = this.people.reduce((first, { months }) => Math.min(first, months.first), Infinity);
    this.last = this.people.reduce((latest, { months }) => Math.max(latest, months.last), -Infinity);
  }

  get person(): SettledPerson {
    return this.people[this.place] as SettledPerson;
  }

  /** To the next line; false behind the last one. */
  advance(): boolean {
    for (; this.month <= this.last; this.month++, this.place = -1)
      while (++this.place < this.people.length) if (this.person.settle(this.month, this.carryOver)) return true;
    return false;
  }
}
