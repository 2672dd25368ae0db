import {
  isCharge,
  isField,
  isNeedsClause,
  isOverridesClause,
  isSanction,
  isUnlessClause,
  isWhenClause,
  type Charge,
  type Penalty,
  type Subject,
} from '../../../language/generated/ast.ts';
import { boolean } from '../../../language/types/type.ts';
import { judgedRecord } from '../../../language/scope/trigger.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { EffectPlan, Expression, RulePlan, SubjectPlan } from '../../plan/plan.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerExpression } from '../expression/expression.lower.ts';
import { lowerSanction } from '../sanction/sanction.lower.ts';

/** The manual's penalties as rules. A name with several versions gives each the id `name@from`. */
export function lowerPenalties(penalties: Penalty[], lowering: Lowering): RulePlan[] {
  const versions = Map.groupBy(penalties, (penalty) => penalty.name);
  const idOf = (penalty: Penalty) =>
    (versions.get(penalty.name)?.length ?? 0) > 1 ? `${penalty.name}@${penalty.from ?? ''}` : penalty.name;
  return penalties.map((penalty) => {
    const breach = penalty.breach?.ref === undefined ? undefined : lowering.breach(penalty.breach.ref);
    const own = penalty.clauses.filter(isWhenClause).map(({ condition }) => lowerExpression(condition, lowering));
    const when = conjunction([...(breach?.when ?? []), ...own]);
    const unless = penalty.clauses.filter(isUnlessClause).map(({ condition }) => lowerExpression(condition, lowering));
    const overridden = penalty.clauses
      .filter(isOverridesClause)
      .flatMap(({ rules }) => rules.flatMap(({ $refText }) => versions.get($refText) ?? []));
    return {
      id: idOf(penalty),
      name: penalty.name,
      ...(penalty.title === undefined ? {} : { title: penalty.title }),
      ...inForce([penalty, breach ?? {}]),
      record: judgedRecord(penalty)?.$refText ?? '',
      ...(when === undefined ? {} : { when }),
      unless: [...(breach?.unless ?? []), ...unless],
      needs: penalty.clauses.filter(isNeedsClause).map(({ condition }) => lowerExpression(condition, lowering)),
      overrides: overridden.map(idOf),
      effects: penalty.clauses.flatMap((clause) =>
        isCharge(clause) ? lowerCharge(clause, lowering) : isSanction(clause) ? lowerSanction(clause) : [],
      ),
      cites: lowerCitations(penalty.citations, lowering),
      source: placeOf(penalty, lowering),
    };
  });
}

/** While all of them are in force. */
function inForce(periods: { from?: string | undefined; until?: string | undefined }[]): { from?: string; until?: string } {
  const from = periods.flatMap((period) => period.from ?? []).sort();
  const until = periods.flatMap((period) => period.until ?? []).sort();
  const [last, first] = [from.at(-1), until[0]];
  return { ...(last === undefined ? {} : { from: last }), ...(first === undefined ? {} : { until: first }) };
}

function lowerCharge(charge: Charge, lowering: Lowering): EffectPlan[] {
  const amount = lowerExpression(charge.amount, lowering);
  return charge.subjects.map((reference) => {
    const subject = lowerSubject(reference.ref);
    if (!charge.atLeast && charge.max === undefined) return { kind: 'charge', subject, amount };
    return {
      kind: 'charge-range',
      subject,
      min: amount,
      ...(charge.max === undefined ? {} : { max: lowerExpression(charge.max, lowering) }),
      ...(charge.discretion === undefined ? {} : { discretion: charge.discretion.$refText }),
    };
  });
}

/** A field says who it is record by record; a role, unit or group is itself. */
export function lowerSubject(subject: Subject | undefined): SubjectPlan {
  return isField(subject) ? { field: subject.name } : { name: subject?.name ?? '' };
}

function conjunction(conditions: Expression[]): Expression | undefined {
  return conditions.length < 2 ? conditions[0] : { op: 'and', type: boolean, of: conditions };
}
