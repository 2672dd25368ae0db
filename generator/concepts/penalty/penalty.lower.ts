import {
  isCase,
  isChecklist,
  isDeadline,
  isEffect,
  isNeedsClause,
  isOtherwise,
  isOverridesClause,
  isRectifyClause,
  isResource,
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
import { loweringFor, type JudgedPenalties } from './penalty-versions.ts';
import { rectified } from './rectify.lower.ts';

/** The manual's penalties as rules. */
export function lowerPenalties({ all, named }: JudgedPenalties, manual: Lowering): RulePlan[] {
  return all.map(({ id, penalty, trigger, period }) => {
    const { name, title, clauses } = penalty;
    const lowering = loweringFor(trigger, manual);
    const overridden = clauses.filter(isOverridesClause).flatMap(({ rules }) => rules.map(({ $refText }) => $refText));
    const breach = isDeadline(trigger) || isResource(trigger) ? lowering.breach(trigger) : undefined;
    const failed = isChecklist(trigger) ? trigger : undefined;
    const own = lowerConditions(clauses, lowering);
    const when = conjunction([
      ...(breach?.when ?? []),
      ...(failed === undefined ? [] : [failureOf(failed, namesOf(penalty.items), lowering)]),
      ...deviation(penalty, lowering),
      ...(own.when === undefined ? [] : [own.when]),
    ]);
    return {
      id,
      name,
      ...(title === undefined ? {} : { title }),
      ...period,
      record: recordJudged(penalty, lowering, failed),
      ...(when === undefined ? {} : { when }),
      unless: [...(breach?.unless ?? []), ...own.unless],
      needs: own.needs,
      overrides: overridden.flatMap((other) => named(other)),
      effects: effectsOf(clauses, lowering),
      cites: lowerCitations(penalty.citations, lowering),
      source: placeOf(penalty, lowering),
    };
  });
}

/** By its name in the plan. */
export function recordJudged(penalty: Penalty, lowering: Lowering, failed = penalty.failed?.ref): string {
  return failed === undefined ? (judgedRecord(penalty)?.$refText ?? '') : filledRecord(failed, lowering);
}

function namesOf(references: readonly { $refText: string }[]): string[] {
  return references.map(({ $refText }) => $refText);
}

/** At one of these steps. */
function deviation({ steps }: Penalty, { language }: Lowering): Expression[] {
  const type = { kind: 'text' as const };
  const values = steps.map(({ $refText }) => ({ op: 'constant' as const, type, value: $refText, text: $refText }));
  return values.length === 0
    ? []
    : [{ op: 'in', type: boolean, left: { op: 'field', type, name: deviationFields.step[language] }, values }];
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
