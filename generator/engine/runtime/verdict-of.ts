/** Findings as verdicts: the keys in the order of the contract. */
import { toFixed, type Rational } from '../../../language/values/rational.ts';
import type { CitationPlan, ManualPlan } from '../../plan/plan.ts';
import type { Verdict } from '../../plan/verdict.ts';
import type { Finding, Judged } from './judge-record.ts';
import { decimalsOf } from './money.ts';

export function verdictOf(finding: Finding, { occurrence, key }: Judged, manual: ManualPlan): Verdict {
  const { rule, effect, subject, decided, amount, min, max, missing } = finding;
  const decimals = decimalsOf(manual);
  const text = (value: Rational): string => toFixed(value, decimals);
  const isPenalty = decided && amount !== undefined;
  const hasMoney = isPenalty || min !== undefined || max !== undefined;
  return {
    rule: rule.name,
    kind: !decided ? 'undecided' : effect.kind === 'sanction' ? 'sanction' : 'penalty',
    manual: manual.name,
    record: rule.record,
    ...(key !== undefined && { key }),
    ...(subject !== undefined && { subject }),
    ...(isPenalty && { amount: text(amount) }),
    ...(min !== undefined && { min: text(min) }),
    ...(max !== undefined && { max: text(max) }),
    ...(hasMoney && { currency: manual.currency }),
    ...(effect.kind === 'sanction' && { sanction: effect.sanction, ...(effect.by !== undefined && { by: effect.by }) }),
    date: occurrence.shown,
    ...(!decided && missing.length > 0 && { missing: [...missing] }),
    cites: rule.cites.map(citationText),
    because: finding.because(),
  };
}

/** `办法 §ASM-159`, or `办法 二(一)1 [ASM-159]` where the place is printed otherwise. */
export function citationText({ source, clause, place }: CitationPlan): string {
  return place === undefined || place === clause ? `${source} §${clause}` : `${source} ${place} [${clause}]`;
}
