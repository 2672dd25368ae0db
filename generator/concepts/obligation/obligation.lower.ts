import { AstUtils } from 'langium';
import { isUnit, type Frequency, type NumberLiteral, type Obligation, type Unit } from '../../../language/generated/ast.ts';
import { literalValue } from '../../../language/types/literal-value.ts';
import { floor, toDecimal } from '../../../language/values/rational.ts';
import type { Lowering } from '../../plan/lowering.ts';
import type { MinimumPlan, ObligationPlan } from '../../plan/obligation-plan.ts';
import { placeOf } from '../../plan/place.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerExpression } from '../expression/expression.lower.ts';

/** Undefined where no records show whether it was done: that is for people to tick. */
export function lowerObligation(obligation: Obligation, lowering: Lowering): ObligationPlan | undefined {
  const { name, title, by, each, frequency, minimum, from, until, citations, proof } = obligation;
  if (proof === undefined || frequency === undefined) return undefined;
  const { record, condition, dimensions, period } = proof;
  const [subject] = dimensions;
  return {
    kind: 'obligation',
    id: name,
    name,
    ...(title === undefined ? {} : { title }),
    records: [record.$refText],
    record: record.$refText,
    ...(condition === undefined ? {} : { when: lowerExpression(condition, lowering) }),
    ...(subject === undefined ? {} : { subject: subject.$refText }),
    ...(period === undefined ? {} : { countedIn: period.$refText }),
    ...(by === undefined ? {} : { by: by.$refText }),
    frequency: lowerFrequency(frequency, lowering),
    minimum: lowerMinimum(minimum, lowering),
    ...(each?.ref === undefined ? {} : { subjects: unitsUnder(each.ref, lowering) }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    cites: lowerCitations(citations, lowering),
    source: placeOf(obligation, lowering),
  };
}

function lowerFrequency(frequency: Frequency, lowering: Lowering): ObligationPlan['frequency'] {
  if (frequency.$type === 'RollingFrequency') return { kind: 'rolling', gap: lowerExpression(frequency.gap, lowering) };
  const { period, due } = frequency;
  if (due === undefined) return { kind: 'calendar', period };
  const day = Number(floor(literalValue(due.day, lowering.types)).n);
  return { kind: 'calendar', period, due: { day, month: due.month === 'next month' ? 'next' : 'own' } };
}

function lowerMinimum(minimum: NumberLiteral | undefined, { types }: Lowering): MinimumPlan {
  if (minimum === undefined) return { count: 1 };
  const value = literalValue(minimum, types);
  return types.of(minimum).type?.kind === 'ratio' ? { share: toDecimal(value) } : { count: Number(floor(value).n) };
}

/** All units below one, in the order in which they are declared. */
function unitsUnder(unit: Unit, { index }: Lowering): string[] {
  const all = [...index.declaredOfType(AstUtils.getDocument(unit).uri, 'Unit')].map(({ node }) => node).filter(isUnit);
  const isBelow = (other: Unit, seen: ReadonlySet<Unit>): boolean => {
    const parent = other.parent?.ref;
    return parent === unit || (parent !== undefined && !seen.has(parent) && isBelow(parent, new Set([...seen, parent])));
  };
  return all.filter((other) => other !== unit && isBelow(other, new Set([other]))).map(({ name }) => name);
}
