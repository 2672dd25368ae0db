/** Findings as verdicts: the keys in the order of the contract. */
import { union } from './value.ts';
import { toFixed, type Rational } from '../../../language/values/rational.ts';
import type { CitationPlan, EffectPlan, ManualPlan, RulePlan } from '../../plan/plan.ts';
import type { Verdict, VerdictKind } from '../../plan/verdict.ts';
import type { Finding, Judged } from './judge-record.ts';
import { decimalsOf } from './money.ts';

export function verdictOf(finding: Finding, { occurrence, key }: Judged, manual: ManualPlan): Verdict {
  const { rule, effect, subject, decided, amount, min, max, also, missing } = finding;
  const decimals = decimalsOf(manual);
  const text = (value: Rational): string => toFixed(value, decimals);
  const isPenalty = decided && amount !== undefined;
  const hasMoney = isPenalty || min !== undefined || max !== undefined;
  return {
    rule: rule.name,
    kind: decided ? kindOf(rule, effect) : 'undecided',
    manual: manual.name,
    record: rule.record,
    ...(key !== undefined && { key }),
    ...(subject !== undefined && { subject }),
    ...(isPenalty && { amount: text(amount) }),
    ...(min !== undefined && { min: text(min) }),
    ...(max !== undefined && { max: text(max) }),
    ...(hasMoney && { currency: manual.currency }),
    ...(effect.kind === 'sanction' && { sanction: effect.sanction }),
    ...('by' in effect && effect.by !== undefined && { by: effect.by }),
    ...(decided && also),
    date: occurrence.shown,
    ...(!decided && missing.length > 0 && { missing: [...missing] }),
    cites: citationTexts(rule.cites, effect.cites),
    because: finding.because(),
  };
}

/** What an effect that is decided comes to. */
export function kindOf({ gives }: RulePlan, { kind }: EffectPlan): VerdictKind {
  return gives === true ? 'reward' : KINDS[kind];
}

const KINDS: Record<EffectPlan['kind'], VerdictKind> = {
  charge: 'penalty',
  'charge-range': 'penalty',
  split: 'penalty',
  sanction: 'sanction',
  exempt: 'exempt',
  breach: 'breach',
  unmet: 'breach',
  warn: 'warning',
  conflict: 'conflict',
  table: 'conflict',
};

/** The keys in the order of the contract; those that are absent left out. */
export function ordered(verdict: Verdict): Verdict {
  return Object.fromEntries(
    KEYS.flatMap((key) => (verdict[key] === undefined ? [] : [[key, verdict[key]]])),
  ) as unknown as Verdict;
}

const KEYS = Object.keys({
  rule: 0,
  kind: 0,
  manual: 0,
  record: 0,
  key: 0,
  subject: 0,
  amount: 0,
  min: 0,
  max: 0,
  currency: 0,
  sanction: 0,
  by: 0,
  metric: 0,
  value: 0,
  target: 0,
  shortfall: 0,
  period: 0,
  due: 0,
  actual: 0,
  over: 0,
  rung: 0,
  step: 0,
  deviation: 0,
  between: 0,
  date: 0,
  missing: 0,
  cites: 0,
  because: 0,
} satisfies Record<keyof Verdict, 0>) as (keyof Verdict)[];

/** `办法 §ASM-159`, or `办法 二(一)1 [ASM-159]` where the place is printed otherwise. */
export function citationText({ source, clause, place }: CitationPlan): string {
  return place === undefined || place === clause ? `${source} §${clause}` : `${source} ${place} [${clause}]`;
}

/** What a rule cites, then what the effect cites beyond it; each once. */
export function citationTexts(rule: readonly CitationPlan[], effect: readonly CitationPlan[] = []): string[] {
  return union(rule.map(citationText), effect.map(citationText));
}
