import {
  isCase,
  isDeadline,
  isEffect,
  isNeedsClause,
  isOtherwise,
  isOverridesClause,
  isRectifyClause,
  isUnlessClause,
  isWhenClause,
  type Penalty,
  type PenaltyClause,
} from '../../../language/generated/ast.ts';
import { deviationFields } from '../../../language/scope/deviation-record.ts';
import { judgedRecord } from '../../../language/scope/trigger.ts';
import { boolean } from '../../../language/types/type.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { EffectPlan, Expression, RulePlan } from '../../plan/plan.ts';
import { failureOf, filledRecord } from '../checklist/checklist.lower.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerExpression } from '../expression/expression.lower.ts';
import { lowerCases, lowerEffect } from './effect.lower.ts';
import { rectified } from './rectify.lower.ts';

/** The manual's penalties as rules. */
export function lowerPenalties(penalties: Penalty[], lowering: Lowering): RulePlan[] {
  const ids = penaltyIds(penalties);
  return penalties.map((penalty) => {
    const { name, title, clauses } = penalty;
    const overridden = clauses.filter(isOverridesClause).flatMap(({ rules }) => rules.map(({ $refText }) => $refText));
    const breach = isDeadline(penalty.breach?.ref) ? lowering.breach(penalty.breach.ref) : undefined;
    const own = lowerConditions(clauses, lowering);
    const failed = penalty.failed?.ref;
    const failure =
      failed === undefined
        ? []
        : [
            failureOf(
              failed,
              penalty.items.map(({ $refText }) => $refText),
              lowering,
            ),
          ];
    const when = conjunction([
      ...(breach?.when ?? []),
      ...failure,
      ...deviation(penalty),
      ...(own.when === undefined ? [] : [own.when]),
    ]);
    return {
      id: ids.of(penalty),
      name,
      ...(title === undefined ? {} : { title }),
      ...inForce([penalty, breach ?? {}]),
      record: failed === undefined ? (judgedRecord(penalty)?.$refText ?? '') : filledRecord(failed),
      ...(when === undefined ? {} : { when }),
      unless: [...(breach?.unless ?? []), ...own.unless],
      needs: own.needs,
      overrides: overridden.flatMap((other) => ids.named(other)),
      effects: effectsOf(clauses, lowering),
      cites: lowerCitations(penalty.citations, lowering),
      source: placeOf(penalty, lowering),
    };
  });
}

/** At one of these steps. */
function deviation({ steps }: Penalty): Expression[] {
  const type = { kind: 'text' as const };
  const values = steps.map(({ $refText }) => ({ op: 'constant' as const, type, value: $refText, text: $refText }));
  return values.length === 0
    ? []
    : [{ op: 'in', type: boolean, left: { op: 'field', type, name: deviationFields.step.zh }, values }];
}

/** While all of them are in force. */
function inForce(periods: { from?: string | undefined; until?: string | undefined }[]): { from?: string; until?: string } {
  const from = periods.flatMap((period) => period.from ?? []).sort();
  const until = periods.flatMap((period) => period.until ?? []).sort();
  const [last, first] = [from.at(-1), until[0]];
  return { ...(last === undefined ? {} : { from: last }), ...(first === undefined ? {} : { until: first }) };
}

/** The id of each penalty (`name@from` where several versions share the name), and all ids of a name. */
export function penaltyIds(penalties: readonly Penalty[]): { of(penalty: Penalty): string; named(name: string): string[] } {
  const versions = Map.groupBy(penalties, (penalty) => penalty.name);
  const of = (penalty: Penalty): string =>
    (versions.get(penalty.name)?.length ?? 0) > 1 ? `${penalty.name}@${penalty.from ?? ''}` : penalty.name;
  return { of, named: (name) => (versions.get(name) ?? []).map(of) };
}

/** The conditions of any norm that is judged on a record. */
export function lowerConditions(
  clauses: readonly { $type: string }[],
  lowering: Lowering,
): Pick<RulePlan, 'when' | 'unless' | 'needs'> {
  const when = conjunction(clauses.filter(isWhenClause).map(({ condition }) => lowerExpression(condition, lowering)));
  return {
    ...(when === undefined ? {} : { when }),
    unless: clauses.filter(isUnlessClause).map(({ condition }) => lowerExpression(condition, lowering)),
    needs: clauses.filter(isNeedsClause).map(({ condition }) => lowerExpression(condition, lowering)),
  };
}

/** Effects in the order written; those of cases where the first of these stands. */
function effectsOf(clauses: readonly PenaltyClause[], lowering: Lowering): EffectPlan[] {
  const cases = clauses.filter((clause) => isCase(clause) || isOtherwise(clause));
  const effects = clauses.flatMap((clause) => {
    if (isEffect(clause)) return lowerEffect(clause, lowering);
    return clause === cases[0] ? lowerCases(cases, lowering) : [];
  });
  return clauses
    .filter(isRectifyClause)
    .reduce((imposed, { condition }) => rectified(imposed, lowerExpression(condition, lowering), lowering.language), effects);
}

export function conjunction(conditions: Expression[]): Expression | undefined {
  return conditions.length < 2 ? conditions[0] : { op: 'and', type: boolean, of: conditions };
}
