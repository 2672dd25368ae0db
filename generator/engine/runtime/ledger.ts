/** The account of a run. */
import type { RulePlan } from '../../plan/plan.ts';
import type { Rejection } from '../../plan/verdict.ts';
import type { Fen, Ledger, LedgerAccount, RuleCount, Settlement } from './engine.ts';
import { minus, plus } from './settlement.ts';

/** Fed by the backends; `rule` is the rule's place in the plan. */
export class RunLedger implements Ledger {
  rejections: Rejection[] | undefined;
  records = 0;
  rejected = 0;
  readonly rules: readonly RuleCount[];

  constructor(
    rules: readonly RulePlan[],
    readonly settlements: readonly Settlement[],
  ) {
    this.rules = rules.map(({ id }) => ({ rule: id, penalties: 0, sanctions: 0, undecided: 0, amount: 0 }));
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

  penalty(rule: number, amount: Fen, person: string | undefined, month: number): void {
    const count = this.rules[rule] as RuleCount;
    count.penalties++;
    count.amount = plus(count.amount, amount);
    if (person !== undefined) for (const settlement of this.settlements) settlement.charge(person, month, amount);
  }

  account(): LedgerAccount {
    const settlements = this.settlements.map((settlement) => settlement.account());
    return { records: this.records, rejected: this.rejected, rules: this.rules.map((rule) => ({ ...rule })), settlements };
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
      count.amount = (sign === 'plus' ? plus : minus)(count.amount, other.amount);
    });
    account.settlements.forEach((part, place) => (this.settlements[place] as Settlement).absorb(part, sign));
  }

  sanction(rule: number): void {
    (this.rules[rule] as RuleCount).sanctions++;
  }

  /** `person` only where an amount of theirs is undecided. */
  undecided(rule: number, person: string | undefined, month: number): void {
    (this.rules[rule] as RuleCount).undecided++;
    if (person !== undefined) for (const settlement of this.settlements) settlement.undecided(person, month);
  }
}
