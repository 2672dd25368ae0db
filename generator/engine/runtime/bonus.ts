/** The amounts that a settlement deducts from. */
import { parseDecimal, ONE, roundToStep, type Rational } from '../../../language/values/rational.ts';
import type { SettlementPlan } from '../../plan/plan.ts';
import type { Settlement } from './engine.ts';
import { RecordFacts, type Ready, type ReadyRecord } from './facts.ts';
import { fenOf } from './money.ts';
import type { Known } from './value.ts';

const FEN = parseDecimal('0.01') ?? ONE;

/** Adds a decoded record's amount, to the fen; a record without person, month or amount adds nothing. */
export function addBonus(
  settlement: Settlement,
  plan: SettlementPlan,
  { ready, of, values }: { ready: Ready; of: ReadyRecord; values: ReadonlyMap<string, Known | undefined> },
): void {
  const facts = new RecordFacts(ready, of, values);
  const person = facts.field(plan.person);
  const month = facts.field(plan.month);
  const amount = facts.field(plan.amount);
  if (typeof person !== 'string' || typeof month !== 'number' || typeof amount !== 'object' || !('n' in amount)) return;
  settlement.bonus(person, month, fenOf(roundToStep(amount as Rational, FEN, 'half-up')));
}
