/** Deductions of a month against a bonus, what is not covered carried to later months, oldest first. */
import { formatMonth } from '../../../language/values/date.ts';
import type { ManualPlan, SettlementPlan } from '../../plan/plan.ts';
import type { SettlementLine } from '../../plan/verdict.ts';
import type { Fen, Settlement, SettlementAccount } from './engine.ts';
import { escaped, yuanText } from './quick.ts';

export function createSettlement(plan: SettlementPlan, manual: ManualPlan): Settlement {
  return new MonthlySettlement(plan, manual);
}

/** The sum, exact: a bigint where a number would not be. */
export function plus(a: Fen, b: Fen): Fen {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

interface Month {
  month: number;
  due: Fen;
  bonus: Fen;
  undecided: number;
}

/** The months of a person that have an entry, found by their distance from the first. */
class Months {
  first = 0;
  private readonly entries: (Month | undefined)[] = [];

  get last(): number {
    return this.first + this.entries.length - 1;
  }

  find(month: number): Month | undefined {
    const place = month - this.first;
    return place >= 0 && place < this.entries.length ? this.entries[place] : undefined;
  }

  of(month: number): Month {
    return this.find(month) ?? this.added({ month, due: 0, bonus: 0, undecided: 0 });
  }

  *each(): Iterable<Month> {
    for (const entry of this.entries) if (entry !== undefined) yield entry;
  }

  private added(entry: Month): Month {
    const { entries } = this;
    if (entries.length === 0) this.first = entry.month;
    while (entry.month < this.first) {
      entries.unshift(undefined);
      this.first--;
    }
    while (entry.month > this.last) entries.push(undefined);
    entries[entry.month - this.first] = entry;
    return entry;
  }
}

class MonthlySettlement implements Settlement {
  readonly name: string;
  private readonly people = new Map<string, Months>();

  constructor(
    private readonly plan: SettlementPlan,
    private readonly manual: ManualPlan,
  ) {
    this.name = plan.name;
  }

  charge(person: string, month: number, amount: Fen): void {
    const entry = this.monthOf(person, month);
    entry.due = plus(entry.due, amount);
  }

  undecided(person: string, month: number): void {
    this.monthOf(person, month).undecided++;
  }

  bonus(person: string, month: number, amount: Fen): void {
    const entry = this.monthOf(person, month);
    entry.bonus = plus(entry.bonus, amount);
  }

  account(): SettlementAccount {
    const account: SettlementAccount = { people: [], counts: [], months: [], due: [], bonus: [], undecided: [] };
    for (const [person, months] of this.people) {
      account.people.push(person);
      const before = account.months.length;
      for (const { month, due, bonus, undecided } of months.each()) {
        account.months.push(month);
        account.due.push(due);
        account.bonus.push(bonus);
        account.undecided.push(undecided);
      }
      account.counts.push(account.months.length - before);
    }
    return account;
  }

  absorb({ people, counts, months, due, bonus, undecided }: SettlementAccount, sign: 'plus' | 'minus' = 'plus'): void {
    const join = sign === 'plus' ? plus : minus;
    let at = 0;
    people.forEach((person, place) => {
      for (const end = at + (counts[place] ?? 0); at < end; at++) {
        const entry = this.monthOf(person, months[at] ?? 0);
        entry.due = join(entry.due, due[at] ?? 0);
        entry.bonus = join(entry.bonus, bonus[at] ?? 0);
        entry.undecided += (sign === 'plus' ? 1 : -1) * (undecided[at] ?? 0);
      }
    });
  }

  lines(): SettlementLine[] {
    return [...this.eachLine()];
  }

  *eachLine(): Iterable<SettlementLine> {
    for (const [person, period, settled] of this.settled()) yield this.lineOf(person, period, settled);
  }

  *eachJson(): Iterable<string> {
    const { plan, manual } = this;
    const head = `{"settlement":"${escaped(plan.name)}","manual":"${escaped(manual.name)}","subject":"`;
    const currency = escaped(manual.currency);
    for (const [person, period, { entry, carriedIn, deducted, carriedOver, lapsed }] of this.settled()) {
      const sums = `"due":"${text(entry.due)}","carriedIn":"${text(carriedIn)}","bonus":"${text(entry.bonus)}","deducted":"${text(deducted)}"`;
      const rest = `"carriedOver":"${text(carriedOver)}","lapsed":"${text(lapsed)}","paid":"${text(minus(entry.bonus, deducted))}"`;
      const open = entry.undecided > 0 ? `,"undecided":${entry.undecided}` : '';
      yield `${head}${escaped(person)}","period":"${period}","currency":"${currency}",${sums},${rest}${open}}\n`;
    }
  }

  /** Month by month: nothing is kept but what each person still owes. A month without an entry has a line only where something is open. */
  private *settled(): Iterable<[person: string, period: string, settled: Settled]> {
    const people = [...this.people]
      .sort(([a], [b]) => byCodePoints(a, b))
      .map(([name, months]) => ({ name, months, debts: new Debts() }));
    // Nobody is without an entry.
    const last = people.reduce((latest, { months }) => Math.max(latest, months.last), -Infinity);
    for (let month = people.reduce((first, { months }) => Math.min(first, months.first), Infinity); month <= last; month++) {
      const period = formatMonth(month);
      for (const person of people) {
        const entry = person.months.find(month);
        if (entry === undefined && (!person.debts.isOpen || month > person.months.last)) continue;
        yield [person.name, period, person.debts.settle(month, entry ?? EMPTY, this.plan.carryOver)];
      }
    }
  }

  private monthOf(person: string, month: number): Month {
    let months = this.people.get(person);
    if (months === undefined) this.people.set(person, (months = new Months()));
    return months.of(month);
  }

  private lineOf(person: string, period: string, { entry, carriedIn, deducted, carriedOver, lapsed }: Settled): SettlementLine {
    return {
      settlement: this.plan.name,
      manual: this.manual.name,
      subject: person,
      period,
      currency: this.manual.currency,
      due: text(entry.due),
      carriedIn: text(carriedIn),
      bonus: text(entry.bonus),
      deducted: text(deducted),
      carriedOver: text(carriedOver),
      lapsed: text(lapsed),
      paid: text(minus(entry.bonus, deducted)),
      ...(entry.undecided > 0 && { undecided: entry.undecided }),
    };
  }
}

interface Settled {
  entry: Month;
  carriedIn: Fen;
  deducted: Fen;
  carriedOver: Fen;
  lapsed: Fen;
}

/** What a person still owes, month by month, the oldest first. */
class Debts {
  private total: Fen = 0;
  private readonly months: number[] = [];
  private readonly amounts: Fen[] = [];
  /** Those before it are settled. */
  private first = 0;

  get isOpen(): boolean {
    return this.first < this.months.length;
  }

  /** Takes up a month's charges, pays the oldest from the bonus; what may not be carried into the next month lapses. */
  settle(month: number, entry: Month, carryOver: SettlementPlan['carryOver']): Settled {
    const carriedIn = this.total;
    if (entry.due > 0 || entry.due < 0) {
      this.months.push(month);
      this.amounts.push(entry.due);
      this.total = plus(this.total, entry.due);
    }
    const deducted = entry.bonus > 0 ? this.pay(entry.bonus) : 0;
    const last = carryOver === 'unlimited' ? Infinity : carryOver === 'none' ? 0 : carryOver;
    let lapsed: Fen = 0;
    while (this.isOpen && (this.months[this.first] as number) + last <= month) lapsed = plus(lapsed, this.drop());
    return { entry, carriedIn, deducted, carriedOver: this.total, lapsed };
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

const EMPTY: Month = { month: 0, due: 0, bonus: 0, undecided: 0 };

/** The difference, exact. */
export function minus(a: Fen, b: Fen): Fen {
  return plus(a, typeof b === 'number' ? 0 - b : -b);
}

/** Yuan with two decimals: 123456 is `1234.56`. */
function text(fen: Fen): string {
  if (typeof fen === 'number' && fen >= 0) return yuanText(fen, 2);
  const digits = String(fen < 0 ? -fen : fen);
  const yuan = digits.length > 2 ? digits.slice(0, -2) : '0';
  return `${fen < 0 ? '-' : ''}${yuan}.${digits.length > 1 ? digits.slice(-2) : `0${digits}`}`;
}

/** As UTF-16, except that what is written with surrogates comes after all else. */
export function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = codePointRank(a.charCodeAt(i)) - codePointRank(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
