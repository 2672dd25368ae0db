/** What of a rule the fast path has code for; the rest is for the interpreter. */
import type { EffectPlan, RulePlan } from '../../../plan/plan.ts';
import { Unsupported } from './operand.ts';

/** Effects that are decided by the rule's own conditions. */
export type FastEffect = Extract<EffectPlan, { kind: 'charge' | 'charge-range' | 'sanction' }>;

/** The rule's effects. Throws Unsupported for rewards, exemptions and effects with conditions, shares or choices. */
export function fastEffects(rule: RulePlan): FastEffect[] {
  if (rule.gives === true || rule.exempts !== undefined) throw new Unsupported('A reward or an exemption.');
  return rule.effects.map((effect) => {
    if (!isFast(effect)) throw new Unsupported('An effect with conditions, shares or choices.');
    return effect;
  });
}

function isFast(effect: EffectPlan): effect is FastEffect {
  if (effect.when !== undefined || effect.cites !== undefined) return false;
  switch (effect.kind) {
    case 'charge':
    case 'charge-range':
      return true;
    case 'sanction':
      return effect.choices === undefined;
    default:
      return false;
  }
}
