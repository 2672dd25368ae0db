import { boolean } from '../../../language/types/type.ts';
import type { EffectPlan, Expression, PlanLanguage } from '../../plan/plan.ts';

const ORDER = { zh: '责令限期整改', en: 'order to rectify' };

/**
 * What is imposed where it was not done within the limit: late, or not yet and the limit is over at the as-of date. Until it is done an
 * order stands, on everybody whom something would be imposed on. `within` is the comparison `done ≤ limit`.
 */
export function rectified(effects: readonly EffectPlan[], within: Expression, language: PlanLanguage): EffectPlan[] {
  if (within.op !== 'compare') return [...effects];
  const { left: done, right: limit } = within;
  const isMissing: Expression = { op: 'missing', type: boolean, of: done };
  const asOf: Expression = { op: 'asOf', type: limit.type };
  const over: Expression = { op: 'compare', type: boolean, comparison: '>', left: asOf, right: limit };
  const late: Expression = { op: 'compare', type: boolean, comparison: '>', left: done, right: limit };
  const failed: Expression = { op: 'or', type: boolean, of: [late, { op: 'and', type: boolean, of: [isMissing, over] }] };
  const imposed = effects.map((effect): EffectPlan => ({ ...effect, when: both(failed, effect.when) }));
  const ordered = new Map(
    effects.flatMap((effect) => {
      const subjects = effect.kind === 'split' ? effect.shares.map(({ subject }) => subject) : [effect.subject];
      return subjects.flatMap((subject): [string, EffectPlan][] =>
        subject === undefined
          ? []
          : [
              [
                JSON.stringify(subject),
                {
                  kind: 'sanction',
                  subject,
                  sanction: ORDER[language],
                  when: both(isMissing, effect.when),
                },
              ],
            ],
      );
    }),
  );
  return [...ordered.values(), ...imposed];
}

function both(first: Expression, second: Expression | undefined): Expression {
  return second === undefined ? first : { op: 'and', type: boolean, of: [first, second] };
}
