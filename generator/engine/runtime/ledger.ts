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

  constructor(ready: Ready, { asOf }: LedgerOptions = {}) {
    const { rules, collectors, settlements, manual }: Plan = ready.plan;
    this.asOf = asOf === undefined ? undefined : parseDate(asOf);
    if (asOf !== undefined && this.asOf === undefined) throw new RangeError(`The as-of date ${asOf} is no date (2024-12-31).`);
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
