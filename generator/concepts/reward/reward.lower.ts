import { isGrant, isTextLiteral, type Grant, type Reward } from '../../../language/generated/ast.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { EffectPlan, RulePlan } from '../../plan/plan.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerAmount, lowerSubject } from '../penalty/effect.lower.ts';
import { lowerConditions } from '../penalty/penalty.lower.ts';

/** A reward is a rule that gives. */
export function lowerReward(reward: Reward, lowering: Lowering): RulePlan {
  const { name, title, from, until } = reward;
  return {
    id: lowering.idOf(reward),
    name,
    ...(title === undefined ? {} : { title }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    record: reward.record.$refText,
    ...lowerConditions(reward.clauses, lowering),
    overrides: [],
    effects: reward.clauses.filter(isGrant).flatMap((grant) => lowerGrant(grant, lowering)),
    gives: true,
    cites: lowerCitations(reward.citations, lowering),
    source: placeOf(reward, lowering),
  };
}

function lowerGrant(grant: Grant, lowering: Lowering): EffectPlan[] {
  const { amount } = grant;
  if (!isTextLiteral(amount)) return lowerAmount(grant, lowering);
  return grant.subjects.map(({ ref }) => ({ kind: 'sanction', subject: lowerSubject(ref), sanction: amount.value }));
}
