/** Deductions of a month against a bonus, what is not covered carried to later months, oldest first. */
import { formatMonth } from '../../../language/values/date.ts';
import { toFixed } from '../../../language/values/rational.ts';
import type { ManualPlan, SettlementPlan } from '../../plan/plan.ts';
import type { SettlementLine } from '../../plan/verdict.ts';
import type { Fen, Settlement, SettlementEntry } from './engine.ts';
import { yuanOf } from './money.ts';

export function createSettlement(plan: SettlementPlan, manual: ManualPlan): Settlement {
  return new SettlementAccount(plan, manual);
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
  due: Fen;
  bonus: Fen;
  undecided: number;
}

class SettlementAccount implements Settlement {
  readonly name: string;
  private readonly people = new Map<string, Map<number, Month>>();

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

  entries(): SettlementEntry[] {
    return [...this.people].flatMap(([person, months]) => Array.from(months, ([month, entry]) => ({ person, month, ...entry })));
  }

  add({ person, month, due, bonus, undecided }: SettlementEntry): void {
    const entry = this.monthOf(person, month);
    entry.due = plus(entry.due, due);
    entry.bonus = plus(entry.bonus, bonus);
    entry.undecided += undecided;
  }

  lines(): SettlementLine[] {
    const lines = [...this.people].flatMap(([person, months]) => this.linesOf(person, months));
    return lines.sort((a, b) => byCodePoints(a.period, b.period) || byCodePoints(a.subject, b.subject));
  }

  private monthOf(person: string, month: number): Month {
    let months = this.people.get(person);
    if (months === undefined) this.people.set(person, (months = new Map()));
    let entry = months.get(month);
    if (entry === undefined) months.set(month, (entry = { due: 0, bonus: 0, undecided: 0 }));
    return entry;
  }

  /** From the person's first to the last month; a month without an entry has a line only where something is open. */
  private linesOf(person: string, months: ReadonlyMap<number, Month>): SettlementLine[] {
    const lines: SettlementLine[] = [];
    const numbers = [...months.keys()].sort((a, b) => a - b);
    let open: Debt[] = [];
    numbers.forEach((month, index) => {
      const settled = settle(open, month, months.get(month) ?? EMPTY, this.plan.carryOver);
      lines.push(this.lineOf(person, month, settled));
      open = settled.open;
      const next = numbers[index + 1] ?? month;
      for (let gap = month + 1; gap < next && open.length > 0; gap++) {
        const idle = settle(open, gap, EMPTY, this.plan.carryOver);
        lines.push(this.lineOf(person, gap, idle));
        open = idle.open;
      }
    });
    return lines;
  }

  private lineOf(person: string, month: number, { entry, carriedIn, deducted, carriedOver, lapsed }: Settled): SettlementLine {
    const text = (fen: Fen): string => toFixed(yuanOf(fen), 2);
    return {
      settlement: this.plan.name,
      manual: this.manual.name,
      subject: person,
      period: formatMonth(month),
      currency: this.manual.currency,
      due: text(entry.due),
      carriedIn: text(carriedIn),
      bonus: text(entry.bonus),
      deducted: text(deducted),
      carriedOver: text(carriedOver),
      lapsed: text(lapsed),
      paid: text(BigInt(entry.bonus) - deducted),
      ...(entry.undecided > 0 && { undecided: entry.undecided }),
    };
  }
}

/** What is still owed of a month's charges. */
interface Debt {
  month: number;
  amount: bigint;
}

interface Settled {
  entry: Month;
  carriedIn: bigint;
  deducted: bigint;
  carriedOver: bigint;
  lapsed: bigint;
  open: Debt[];
}

const EMPTY: Month = { due: 0, bonus: 0, undecided: 0 };

/** Pays the oldest debts first; a debt that may not be carried into the next month lapses. */
function settle(carried: readonly Debt[], month: number, entry: Month, carryOver: SettlementPlan['carryOver']): Settled {
  const debts = entry.due === 0 ? carried : [...carried, { month, amount: BigInt(entry.due) }];
  let left = BigInt(entry.bonus) > 0n ? BigInt(entry.bonus) : 0n;
  const owed: Debt[] = [];
  for (const debt of debts) {
    const paid = debt.amount < left ? debt.amount : left;
    left -= paid;
    if (paid < debt.amount) owed.push({ month: debt.month, amount: debt.amount - paid });
  }
  const last = carryOver === 'unlimited' ? Infinity : carryOver === 'none' ? 0 : carryOver;
  const open = owed.filter((debt) => debt.month + last > month);
  const carriedOver = sum(open);
  return { entry, carriedIn: sum(carried), deducted: sum(debts) - sum(owed), carriedOver, lapsed: sum(owed) - carriedOver, open };
}

function sum(debts: readonly Debt[]): bigint {
  return debts.reduce((total, { amount }) => total + amount, 0n);
}

/** As UTF-16, except that what is written with surrogates comes after all else. */
function byCodePoints(a: string, b: string): number {
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
