/** One amount among several people, to the last fen. */
import {
  add,
  compare,
  equals,
  floor,
  multiply,
  ONE,
  parseDecimal,
  rational,
  subtract,
  ZERO,
  divide,
  toDecimal,
} from '../../../language/values/rational.ts';
import type { Rational } from '../../../language/values/rational.ts';
import type { EffectPlan, Expression } from '../../plan/plan.ts';
import type { Imposed } from './effect.ts';
import { evaluate } from './evaluate.ts';
import { unknownText } from './explain.ts';
import type { RecordFacts } from './facts.ts';
import { missingFields } from './missing.ts';
import { moneyOf, moneyText } from './money.ts';
import { fieldsIn } from './reads.ts';
import type { TextContext } from './text.ts';
import { isUnknown, union } from './value.ts';

type Split = Extract<EffectPlan, { kind: 'split' }>;

/** What each subject bears, in their order. Undecided where a share is missing, nobody has fixed the shares, or they do not sum to 1. */
export function imposeSplit({ amount, shares }: Split, facts: RecordFacts, context: TextContext): (Imposed | undefined)[] {
  const whole = moneyOf(amount, facts, context);
  const { rounded } = whole;
  const all = (imposed: Imposed | undefined): (Imposed | undefined)[] => shares.map(() => imposed);
  if (rounded === undefined) return all({ missing: whole.missing, because: () => [whole.text()] });
  if (rounded.n === 0n) return all(undefined);
  const values = sharesOf(
    shares.map(({ share }) => share),
    facts,
    context,
  );
  if (!Array.isArray(values)) return all({ missing: values.missing, because: () => [whole.text(), ...values.because()] });
  const step = parseDecimal(facts.ready.plan.manual.rounding.step) ?? ONE;
  const parts = distribute(rounded, values, step);
  return parts.map((part, place) =>
    part.n === 0n
      ? undefined
      : {
          amount: part,
          missing: [],
          because: () => [whole.text(), `${percent(values[place] ?? ZERO)} = ${moneyText(part, amount.type, context.words)}`],
        },
  );
}

/**
 * Parts of a whole by shares that sum to 1, each a multiple of the step: every part is cut down to the step, then the steps that are
 * left go one each to the parts that lost most (the first of equals). `distribute(100, [1/3, 1/3, 1/3], 0.01)` is 33.34, 33.33, 33.33.
 * The method of the largest remainder (Hamilton).
 */
export function distribute(whole: Rational, shares: readonly Rational[], step: Rational): Rational[] {
  const exact = shares.map((share) => inSteps(multiply(whole, share), step));
  const cut = exact.map(floor);
  const left = subtract(inSteps(whole, step), cut.reduce(add, ZERO));
  const losses = exact.map((value, place) => ({ place, loss: subtract(value, cut[place] ?? ZERO) }));
  const first = losses.sort((a, b) => compare(b.loss, a.loss) || a.place - b.place).slice(0, Number(floor(left).n));
  const more = new Set(first.map(({ place }) => place));
  return cut.map((steps, place) => multiply(more.has(place) ? add(steps, ONE) : steps, step));
}

function inSteps(value: Rational, step: Rational): Rational {
  return divide(value, step) ?? ZERO;
}

interface Open {
  missing: readonly string[];
  because(): string[];
}

function sharesOf(shares: readonly (Expression | undefined)[], facts: RecordFacts, context: TextContext): Rational[] | Open {
  const given = shares.filter((share) => share !== undefined);
  if (given.length < shares.length) return { missing: [context.words.shares], because: () => [] };
  const values = given.map((share) => evaluate(share, facts));
  const unknown = values.find(isUnknown);
  if (unknown !== undefined) return { missing: unknown.missing, because: () => [unknownText(unknown, context)] };
  const missing = union(...given.map((share) => missingFields(share, facts)));
  if (missing.length > 0) return { missing, because: () => [`${missing.join(context.words.comma)} ${context.words.missing}`] };
  const known = values as Rational[];
  const sum = known.reduce(add, ZERO);
  if (equals(sum, ONE) && known.every(({ n }) => n >= 0n)) return known;
  return { missing: fieldsIn(...given), because: () => [`${known.map(percent).join(' + ')} = ${percent(sum)} ≠ 100%`] };
}

function percent(share: Rational): string {
  return `${toDecimal(multiply(share, rational(100n)))}%`;
}
