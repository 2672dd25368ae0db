/** The account of a run. */
import type { RulePlan } from '../../plan/plan.ts';
import type { Rejection } from '../../plan/verdict.ts';
import type { Fen, Ledger, LedgerAccount, RuleCount, Settlement } from './engine.ts';
import { plus } from './settlement.ts';

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
    const settlements = this.settlements.map((settlement) => settlement.entries());
    return { records: this.records, rejected: this.rejected, rules: this.rules.map((rule) => ({ ...rule })), settlements };
  }

  absorb(account: LedgerAccount, sign: 'plus' | 'minus' = 'plus'): void {
    const signed = sign === 'plus' ? 1 : -1;
    const amount = (fen: Fen): Fen => (sign === 'plus' ? fen : typeof fen === 'number' ? 0 - fen : -fen);
    this.records += signed * account.records;
    this.rejected += signed * account.rejected;
    account.rules.forEach((other, place) => {
      const count = this.rules[place] as RuleCount;
      count.penalties += signed * other.penalties;
      count.sanctions += signed * other.sanctions;
      count.undecided += signed * other.undecided;
      count.amount = plus(count.amount, amount(other.amount));
    });
    account.settlements.forEach((entries, place) => {
      const settlement = this.settlements[place] as Settlement;
      for (const { person, month, due, bonus, undecided } of entries) {
        settlement.add({ person, month, due: amount(due), bonus: amount(bonus), undecided: signed * undecided });
      }
    });
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
