/** Deductions of a month against a bonus, what is not covered carried to later months, oldest first. */
import { formatMonth } from '../../../language/values/date.ts';
import type { ManualPlan, SettlementPlan } from '../../plan/plan.ts';
import type { SettlementLine } from '../../plan/verdict.ts';
import type { Fen, Settlement, SettlementAccount } from './engine.ts';
import { fenText, minus } from './fen.ts';
import type { Person } from './known-text.ts';
import { PersonMonths } from './person-months.ts';
import { settlementBlocks } from './settlement-json.ts';
import { Settling, type SettledPerson } from './settling.ts';

export function createSettlement(plan: SettlementPlan, manual: ManualPlan): Settlement {
  return new MonthlySettlement(plan, manual);
}

class MonthlySettlement implements Settlement {
  readonly name: string;
  private readonly people = new Map<string, PersonMonths>();

  constructor(
    private readonly plan: SettlementPlan,
    private readonly manual: ManualPlan,
  ) {
    this.name = plan.name;
  }

  charge(person: Person, month: number, amount: Fen): void {
    this.monthsOf(person).charge(month, amount);
  }

  undecided(person: Person, month: number): void {
    this.monthsOf(person).leaveOpen(month, 1);
  }

  bonus(person: Person, month: number, amount: Fen): void {
    this.monthsOf(person).pay(month, amount);
  }

  account(): SettlementAccount {
    const account: SettlementAccount = { people: [], counts: [], months: [], due: [], bonus: [], undecided: [] };
    for (const [person, months] of this.people) {
      account.people.push(person);
      const before = account.months.length;
      for (let month = months.first; month <= months.last; month++) {
        if (!months.has(month)) continue;
        account.months.push(month);
        account.due.push(months.due(month));
        account.bonus.push(months.bonus(month));
        account.undecided.push(months.undecided(month));
      }
      account.counts.push(account.months.length - before);
    }
    return account;
  }

  absorb({ people, counts, months, due, bonus, undecided }: SettlementAccount, sign: 'plus' | 'minus' = 'plus'): void {
    const signed = (amount: Fen): Fen => (sign === 'plus' ? amount : minus(0, amount));
    let at = 0;
    people.forEach((person, place) => {
      const own = this.monthsOf(person);
      for (const end = at + (counts[place] ?? 0); at < end; at++) {
        const month = months[at] ?? 0;
        own.charge(month, signed(due[at] ?? 0));
        own.pay(month, signed(bonus[at] ?? 0));
        own.leaveOpen(month, (sign === 'plus' ? 1 : -1) * (undecided[at] ?? 0));
      }
    });
  }

  lines(): SettlementLine[] {
    return [...this.eachLine()];
  }

  *eachLine(): Iterable<SettlementLine> {
    const run = this.settling();
    while (run.advance()) yield this.lineOf(run.person, run.month);
  }

  eachJson(): Iterable<Uint8Array> {
    return settlementBlocks(this.settling(), this.plan, this.manual);
  }

  private settling(): Settling {
    return new Settling(this.people, this.plan.carryOver);
  }

  private monthsOf(person: Person): PersonMonths {
    if (typeof person === 'string') return this.monthsByName(person);
    const known = person.foundBy(this);
    if (known !== undefined) return known as PersonMonths;
    const months = this.monthsByName(person.text);
    person.remember(this, months);
    return months;
  }

  private monthsByName(name: string): PersonMonths {
    let months = this.people.get(name);
    if (months === undefined) this.people.set(name, (months = new PersonMonths()));
    return months;
  }

  private lineOf({ name, bonus, due, undecided, debts }: SettledPerson, month: number): SettlementLine {
    return {
      settlement: this.plan.name,
      manual: this.manual.name,
      subject: name,
      period: formatMonth(month),
      currency: this.manual.currency,
      due: fenText(due),
      carriedIn: fenText(debts.carriedIn),
      bonus: fenText(bonus),
      deducted: fenText(debts.deducted),
      carriedOver: fenText(debts.total),
      lapsed: fenText(debts.lapsed),
      paid: fenText(minus(bonus, debts.deducted)),
      ...(undecided > 0 && { undecided }),
    };
  }
}
