/** What of a rule the fast path has code for; the rest is for the interpreter. */
import type { EffectPlan, RulePlan } from '../../../plan/plan.ts';
import { Unsupported } from './operand.ts';

/** All but shares of one amount and exemptions. */
export type FastEffect = Exclude<EffectPlan, { kind: 'split' | 'exempt' }>;

/** The rule's effects. Throws Unsupported for exemptions and shares. */
export function fastEffects(rule: RulePlan): FastEffect[] {
  if (rule.exempts !== undefined || rule.decision !== undefined) throw new Unsupported('An exemption.');
  return rule.effects.map((effect) => {
    if (effect.kind === 'split' || effect.kind === 'exempt') throw new Unsupported('Shares of one amount.');
    return effect;
  });
}
