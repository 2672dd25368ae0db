/** An amount of money by the manual's rounding, with its arithmetic for people. */
import { parseDecimal, roundToStep, toDecimal, equals, ONE, type Rational } from '../../../language/values/rational.ts';
import type { Expression, ManualPlan, ValueType } from '../../plan/plan.ts';
import { evaluate } from './evaluate.ts';
import { missingText, unknownText } from './explain.ts';
import type { RecordFacts } from './facts.ts';
import { missingFields } from './missing.ts';
import { fieldsIn } from './reads.ts';
import { taken, textWithValues, type TextContext } from './text.ts';
import { isUnknown, union } from './value.ts';
import type { Words } from './words.ts';

export interface Money {
  /** Not below zero; absent where the amount is missing, unknown or negative. */
  rounded?: Rational;
  /** What it waits for; empty where `rounded` is there. */
  missing: readonly string[];
  /** `50 元/袋/日 × 2 × 15 = 1500 元`; made when it is asked for. */
  text(): string;
}

export function moneyOf(amount: Expression, facts: RecordFacts, context: TextContext): Money {
  const value = evaluate(amount, facts);
  if (value === undefined) {
    const missing = union(...missingFields(amount, facts).map((name) => facts.missingBehind(name)));
    return { missing, text: () => missingText([amount], context) };
  }
  if (isUnknown(value)) return { missing: value.missing, text: () => unknownText(value, context) };
  const rounded = roundMoney(value as Rational, facts.ready.plan.manual);
  const text = (): string => arithmeticText(amount, value as Rational, rounded, context);
  return rounded.n < 0n ? { missing: fieldsIn(amount), text } : { rounded, missing: [], text };
}

/** The one rounding of an amount in yuan. */
export function roundMoney(value: Rational, { rounding }: ManualPlan): Rational {
  return roundToStep(value, parseDecimal(rounding.step) ?? ONE, rounding.mode);
}

/** `1500 元`: without zeros behind. */
export function moneyText(value: Rational, type: ValueType, { yuan }: Words): string {
  return `${toDecimal(value)} ${type.kind === 'quantity' ? (type.unit ?? yuan) : yuan}`;
}

/** As many decimals as the rounding step has: 2 for "0.01". */
export function decimalsOf({ rounding }: ManualPlan): number {
  return rounding.step.split('.')[1]?.length ?? 0;
}

/** Yuan to fen; the plan promises steps of whole fen. */
export function fenOf(yuan: Rational): number | bigint {
  const fen = (yuan.n * 100n) / yuan.d;
  return fen <= MAX_SAFE && fen >= -MAX_SAFE ? Number(fen) : fen;
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** A constant alone is its text, a field alone is named; what rounding changed is `≈`. */
function arithmeticText(amount: Expression, exact: Rational, rounded: Rational, context: TextContext): string {
  const node = taken(amount, context.facts);
  const isExact = equals(exact, rounded);
  if (node.op === 'constant' && isExact) return node.text;
  const left = node.op === 'field' || node.op === 'parameter' ? node.name : textWithValues(node, context);
  return `${left} ${isExact ? '=' : '≈'} ${moneyText(rounded, amount.type, context.words)}`;
}
