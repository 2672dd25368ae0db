import { add, equals, parseDecimal, toDecimal, ZERO, type Rational } from '../../language/values/rational.ts';
import type { ExpectationPlan } from '../plan/plan.ts';
import type { Rejection, SettlementLine, Verdict } from '../plan/verdict.ts';
import { rangeText, verdictText, type ScenarioWords } from './scenario-words.ts';

/** What the given records came to. */
export interface Outcome {
  verdicts: readonly Verdict[];
  rejected: readonly RejectedRecord[];
  settlements: readonly SettlementLine[];
}

export interface RejectedRecord {
  record: string;
  key?: string;
  rejections: readonly Rejection[];
}

/** Where an expectation did not come true. */
export interface Unmet {
  expected: string;
  actual: string;
  because: string[];
}

type Expected<Kind extends ExpectationPlan['kind']> = ExpectationPlan & { kind: Kind };

/** Undefined where the expectation came true. */
export function unmet(expectation: ExpectationPlan, outcome: Outcome, words: ScenarioWords): Unmet | undefined {
  switch (expectation.kind) {
    case 'charges':
    case 'rewards':
      return anyOf(expectation, outcome, words, {
        expected: rangeText(expectation, words),
        holds: (verdict) => isCharge(verdict, expectation),
      });
    case 'sanctions': {
      const holds = ({ kind, sanction }: Verdict) =>
        kind === 'sanction' && (expectation.sanction === undefined || sanction === expectation.sanction);
      return anyOf(expectation, outcome, words, { expected: expectation.sanction ?? expectation.rule, holds });
    }
    case 'undecided': {
      const expected = words.undecided(expectation.missing === undefined ? [] : [expectation.missing]);
      const holds = ({ kind, missing }: Verdict) =>
        kind === 'undecided' && (expectation.missing === undefined || (missing ?? []).includes(expectation.missing));
      return anyOf(expectation, outcome, words, { expected, holds });
    }
    case 'finding':
      return anyOf(expectation, outcome, words, {
        expected: words.finding(expectation.finding, [
          expectation.step,
          expectation.deviation,
          expectation.amount,
          expectation.period,
        ]),
        holds: (verdict) => isFinding(verdict, expectation),
      });
    case 'fails':
      return failsAs(expectation, outcome, words);
    case 'no':
      return noneOf(expectation, outcome, words);
    case 'total':
      return totalOf(expectation, outcome, words);
    case 'rejected':
      return rejectedOf(expectation, outcome, words);
    case 'settles':
      return settledAs(expectation, outcome, words);
  }
}

/** Whether the expectation says that this record is rejected. */
export function expectsRejection(expectation: ExpectationPlan, { key }: RejectedRecord): boolean {
  return expectation.kind === 'rejected' && (expectation.key === undefined || expectation.key === key);
}

function anyOf(
  expectation: { rule: string; key?: string; subject?: string },
  { verdicts }: Outcome,
  words: ScenarioWords,
  { expected, holds }: { expected: string; holds: (verdict: Verdict) => boolean },
): Unmet | undefined {
  const ofRule = verdicts.filter((verdict) => concerns(verdict, expectation));
  if (ofRule.some(holds)) return undefined;
  const told = ofRule.length > 0 ? ofRule : verdicts;
  const texts = told.map((verdict) => verdictText(verdict, words, ofRule.length === 0 && verdict.rule === expectation.rule));
  return {
    expected,
    actual: ofRule.length > 0 ? texts.join('; ') : words.noneOf(expectation.rule, texts),
    because: reasons(told),
  };
}

function noneOf(expectation: Expected<'no'>, { verdicts }: Outcome, words: ScenarioWords): Unmet | undefined {
  const ofRule = verdicts.filter((verdict) => concerns(verdict, expectation));
  if (ofRule.length === 0) return undefined;
  return {
    expected: words.none,
    actual: ofRule.map((verdict) => verdictText(verdict, words)).join('; '),
    because: reasons(ofRule),
  };
}

/** Each of the items, or the whole where none is named. */
function failsAs(expectation: Expected<'fails'>, outcome: Outcome, words: ScenarioWords): Unmet | undefined {
  const wanted = expectation.items.length === 0 ? [undefined] : expectation.items;
  for (const step of wanted) {
    const holds = (verdict: Verdict) => verdict.step === step && verdict.kind === (step === undefined ? 'miss' : 'deviation');
    const difference = anyOf(expectation, outcome, words, { expected: words.finding('deviation', [step]), holds });
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** An undecided charge without a range makes no total: what it will come to is not known. */
function totalOf(expectation: Expected<'total'>, { verdicts }: Outcome, words: ScenarioWords): Unmet | undefined {
  const charges = verdicts.filter(
    ({ kind, sanction, subject }) =>
      (kind === 'penalty' || kind === 'undecided') && sanction === undefined && (expectation.subject ?? subject) === subject,
  );
  const isRange = expectation.amount === undefined;
  const bounds = charges.map(({ amount, min, max }) => ({ low: amount ?? min, high: amount ?? max }));
  const open = isRange
    ? bounds.filter(({ low, high }) => low === undefined || (high === undefined && expectation.max !== undefined)).length
    : charges.filter(({ kind }) => kind === 'undecided').length;
  const sumOf = (amounts: (string | undefined)[]) => toDecimal(amounts.reduce((sum, amount) => add(sum, decimal(amount)), ZERO));
  const low = sumOf(isRange ? bounds.map((bound) => bound.low) : charges.map(({ amount }) => amount));
  const high = bounds.some((bound) => bound.high === undefined) ? undefined : sumOf(bounds.map((bound) => bound.high));
  const holds = isRange
    ? same(low, expectation.min) && (expectation.max === undefined ? high === undefined : same(high, expectation.max))
    : same(low, expectation.amount);
  if (holds && open === 0) return undefined;
  const sum = isRange ? rangeText({ min: low, ...(high === undefined ? {} : { max: high }) }, words) : words.money(low);
  return {
    expected: rangeText(expectation, words),
    actual: words.total(sum, open),
    because: charges.map((verdict) => verdictText(verdict, words)),
  };
}

function rejectedOf(expectation: Expected<'rejected'>, { rejected, verdicts }: Outcome, words: ScenarioWords): Unmet | undefined {
  if (rejected.some((record) => expectsRejection(expectation, record))) return undefined;
  const actual = rejected.length === 0 ? words.accepted : rejected.map(({ record, key }) => key ?? record).join('; ');
  return {
    expected: [expectation.key, words.rejected].filter((part) => part !== undefined).join(' '),
    actual,
    because: verdicts.map((verdict) => verdictText(verdict, words)),
  };
}

function settledAs(
  { settlement, subject, month, amounts }: Expected<'settles'>,
  { settlements }: Outcome,
  words: ScenarioWords,
): Unmet | undefined {
  const line = settlements.find(
    (candidate) => candidate.settlement === settlement && candidate.subject === subject && candidate.period === month,
  );
  const named = Object.entries(amounts) as [keyof typeof amounts, string][];
  const wrong = named.filter(([name, amount]) => line === undefined || !same(line[name], amount));
  if (wrong.length === 0 && line !== undefined) return undefined;
  const tell = (list: [string, string | undefined][]) =>
    list.map(([name, amount]) => `${words.amounts[name] ?? name} ${amount ?? ''}`).join(', ');
  return {
    expected: tell(wrong.length === 0 ? named : wrong),
    actual: line === undefined ? words.noLine : tell(wrong.map(([name]) => [name, line[name]])),
    because: settlements.filter((other) => other.subject === subject).map((other) => JSON.stringify(other)),
  };
}

function concerns(
  verdict: Verdict,
  { rule, key, subject, step }: { rule: string; key?: string; subject?: string; step?: string },
): boolean {
  return (
    verdict.rule === rule &&
    (key === undefined || verdict.key === key) &&
    (subject === undefined || verdict.subject === subject) &&
    (step === undefined || verdict.step === step)
  );
}

function isCharge({ kind, amount, min, max }: Verdict, expected: Expected<'charges' | 'rewards'>): boolean {
  const wanted = expected.kind === 'rewards' ? 'reward' : 'penalty';
  if (expected.amount !== undefined) return kind === wanted && same(amount, expected.amount);
  return same(min, expected.min) && (expected.max === undefined ? max === undefined : same(max, expected.max));
}

function isFinding(verdict: Verdict, { finding, amount, period, step, deviation }: Expected<'finding'>): boolean {
  if ((step ?? verdict.step) !== verdict.step || (deviation ?? verdict.deviation) !== verdict.deviation) return false;
  if (verdict.kind !== finding || (period !== undefined && verdict.period !== period)) return false;
  return amount === undefined || same(verdict.shortfall ?? verdict.over?.split(' ')[0], amount);
}

function reasons(verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ rule, because }) => because.map((line) => `${rule}: ${line}`));
}

/** `1500.00` is `1500`. */
function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && equals(decimal(a), decimal(b));
}

function decimal(text: string | undefined): Rational {
  return parseDecimal(text ?? '0') ?? ZERO;
}
