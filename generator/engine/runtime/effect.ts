/** The amounts that an effect imposes where its rule applies. */
import { compare, type Rational } from '../../../language/values/rational.ts';
import type { EffectPlan } from '../../plan/plan.ts';
import type { Verdict } from '../../plan/verdict.ts';
import { unknownText } from './explain.ts';
import type { RecordFacts } from './facts.ts';
import { moneyOf, moneyText, roundMoney } from './money.ts';
import { show } from './show.ts';
import type { TextContext } from './text.ts';
import { isUnknown, union } from './value.ts';
import type { Words } from './words.ts';

export interface Imposed {
  amount?: Rational;
  min?: Rational;
  max?: Rational;
  /** Keys of the verdict that only its kind has. */
  also?: Partial<Verdict>;
  /** What the amount waits for; empty where it is decided. */
  missing: readonly string[];
  /** The arithmetic; made when it is asked for. */
  because(): string[];
}

type Charge = Extract<EffectPlan, { kind: 'charge' }>;
type Sanction = Extract<EffectPlan, { kind: 'sanction' }>;
type Range = Extract<EffectPlan, { kind: 'charge-range' }>;

/** Of several choices the one that the field names. */
export function imposeSanction({ choices, discretion }: Sanction, facts: RecordFacts, { words }: TextContext): Imposed {
  if (choices === undefined) return { missing: [], because: () => [] };
  const name = discretion ?? words.choice;
  const value = discretion === undefined ? undefined : facts.field(discretion);
  if (value === undefined) return { missing: [name], because: () => [] };
  if (isUnknown(value)) return { missing: value.missing, because: () => [] };
  const chosen = String(value);
  if (choices.includes(chosen)) return { also: { sanction: chosen }, missing: [], because: () => [`${name} = ${chosen}`] };
  const outside = (): string => words.outside(name, chosen, choices.join(words.comma)).join('');
  return { missing: [name], because: () => [outside()] };
}

/** Undefined where the rounded amount is zero: nothing is imposed. */
export function imposeCharge({ amount }: Charge, facts: RecordFacts, context: TextContext): Imposed | undefined {
  const { rounded, missing, text } = moneyOf(amount, facts, context);
  if (rounded === undefined) return { missing, because: () => [text()] };
  return rounded.n === 0n ? undefined : { amount: rounded, missing, because: () => [text()] };
}

/** Undefined where the range ends at zero or zero was decided. */
export function imposeRange(effect: Range, facts: RecordFacts, context: TextContext): Imposed | undefined {
  const low = moneyOf(effect.min, facts, context);
  const high = effect.max === undefined ? undefined : moneyOf(effect.max, facts, context);
  const text = (): string => (high === undefined ? `≥ ${low.text()}` : `${low.text()} .. ${high.text()}`);
  const missing = union(low.missing, high?.missing ?? []);
  const { rounded: min } = low;
  if (min === undefined || (high !== undefined && high.rounded === undefined)) return { missing, because: () => [text()] };
  const max = high?.rounded;
  if (max?.n === 0n) return undefined;
  return decide(effect, { min, ...(max !== undefined && { max }) }, text, facts, context);
}

interface Ends {
  min: Rational;
  max?: Rational;
}

function decide(effect: Range, ends: Ends, text: () => string, facts: RecordFacts, context: TextContext): Imposed | undefined {
  const name = effect.discretion ?? context.words.discretion;
  const value = effect.discretion === undefined ? undefined : facts.field(effect.discretion);
  if (value === undefined) return { ...ends, missing: [name], because: () => [text()] };
  if (isUnknown(value)) return { ...ends, missing: value.missing, because: () => [text(), unknownText(value, context)] };
  const decided = value as Rational;
  const shown = (): string => show(decided, effect.min.type, context);
  if (compare(decided, ends.min) < 0 || (ends.max !== undefined && compare(decided, ends.max) > 0)) {
    const outside = (): string => context.words.outside(name, shown(), rangeText(effect, ends, context.words)).join('');
    return { ...ends, missing: [name], because: () => [text(), outside()] };
  }
  const amount = roundMoney(decided, facts.ready.plan.manual);
  return amount.n === 0n ? undefined : { amount, ...ends, missing: [], because: () => [text(), `${name} = ${shown()}`] };
}

function rangeText({ min: { type } }: Range, { min, max }: Ends, words: Words): string {
  const low = moneyText(min, type, words);
  return max === undefined ? `≥ ${low}` : `${low} .. ${moneyText(max, type, words)}`;
}
