/** The account of a run. */
import { parseDate } from '../../../language/values/date.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Rejection } from '../../plan/verdict.ts';
import { createCollector, type Collector } from './collector.ts';
import type { Fen, Ledger, LedgerAccount, LedgerOptions, RuleCount, Settlement } from './engine.ts';
import type { Ready } from './facts.ts';
import { minus, plus } from './fen.ts';
import type { Person } from './known-text.ts';
import { createSettlement } from './settlement.ts';

/** Fed by the backends; `rule` is the rule's place in the plan; collectors stand behind all rules. */
export class RunLedger implements Ledger {
  rejections: Rejection[] | undefined;
  records = 0;
  rejected = 0;
  readonly rules: readonly RuleCount[];
  readonly settlements: readonly Settlement[];
  /** In the plan's order. */
  readonly collectors: readonly Collector[];
  /** The day up to which is judged, as days since 1970-01-01. */
  readonly asOf: number | undefined;

  private hasEnded = false;

  constructor(ready: Ready, options: LedgerOptions = {}) {
    const { rules, collectors, settlements, manual }: Plan = ready.plan;
    this.asOf = asOfDate(options);
    this.rules = [...rules, ...collectors].map(({ id }) => ({
      rule: id,
      penalties: 0,
      sanctions: 0,
      undecided: 0,
      findings: 0,
      amount: 0,
    }));
    this.settlements = settlements.map((settlement) => createSettlement(settlement, manual));
    this.collectors = collectors.map((collector) => createCollector(collector, ready));
  }

  read(): void {
    this.records++;
    this.rejections = undefined;
  }

  reject(rejections: Rejection[]): void {
    this.records++;
    this.rejected++;
    this.rejections = rejections;
  }

  penalty(rule: number, amount: Fen, person: Person | undefined, month: number): void {
    const count = this.rules[rule] as RuleCount;
    count.penalties++;
    count.amount = plus(count.amount, amount);
    if (person !== undefined) for (const settlement of this.settlements) settlement.charge(person, month, amount);
  }

  account(): LedgerAccount {
    const settlements = this.settlements.map((settlement) => settlement.account());
    return {
      records: this.records,
      rejected: this.rejected,
      rules: this.rules.map((rule) => ({ ...rule })),
      settlements,
      collectors: this.collectors.map((collector) => collector.account()),
    };
  }

  absorb(account: LedgerAccount, sign: 'plus' | 'minus' = 'plus'): void {
    const isOfSamePlan =
      account.rules.length === this.rules.length && account.rules.every(({ rule }, place) => rule === this.rules[place]?.rule);
    if (!isOfSamePlan) throw new TypeError('The account is of another manual, or of another edition of it.');
    const signed = sign === 'plus' ? 1 : -1;
    this.records += signed * account.records;
    this.rejected += signed * account.rejected;
    account.rules.forEach((other, place) => {
      const count = this.rules[place] as RuleCount;
      count.penalties += signed * other.penalties;
      count.sanctions += signed * other.sanctions;
      count.undecided += signed * other.undecided;
      count.findings += signed * other.findings;
      count.amount = (sign === 'plus' ? plus : minus)(count.amount, other.amount);
    });
    account.settlements.forEach((part, place) => (this.settlements[place] as Settlement).absorb(part, sign));
    account.collectors.forEach((part, place) => (this.collectors[place] as Collector).absorb(part, sign));
  }

  /** Throws where it has ended: its verdicts would be counted twice. */
  end(): void {
    if (this.hasEnded) throw new TypeError('This ledger is finished; a ledger is for one run.');
    this.hasEnded = true;
  }

  sanction(rule: number): void {
    (this.rules[rule] as RuleCount).sanctions++;
  }

  /** A verdict that neither charges nor sanctions. */
  finding(rule: number): void {
    (this.rules[rule] as RuleCount).findings++;
  }

  /** A period or gap of a collector that was kept; told when the run ends. */
  kept(rule: number): void {
    const count = this.rules[rule] as RuleCount;
    count.kept = (count.kept ?? 0) + 1;
  }

  /** `person` only where an amount of theirs is undecided. */
  undecided(rule: number, person: Person | undefined, month: number): void {
    (this.rules[rule] as RuleCount).undecided++;
    if (person !== undefined) for (const settlement of this.settlements) settlement.undecided(person, month);
  }
}

/** Mistakes in the options would change verdicts: they are said. */
function asOfDate(options: LedgerOptions): number | undefined {
  const isOptions = typeof options === 'object' && (options as unknown) !== null;
  if (!isOptions || Object.keys(options).some((name) => name !== 'asOf'))
    throw new TypeError("A ledger is created with nothing, or with { asOf: '2024-12-31' }.");
  const { asOf } = options;
  if (asOf === undefined) return undefined;
  const day = typeof asOf === 'string' ? parseDate(asOf) : undefined;
  if (day === undefined) throw new RangeError(`The as-of date ${String(asOf)} is no date (2024-12-31).`);
  return day;
}
