import type { Sanction } from '../../../language/generated/ast.ts';
import type { EffectPlan } from '../../plan/plan.ts';
import { isField } from '../../../language/generated/ast.ts';

export function lowerSanction(sanction: Sanction): EffectPlan[] {
  const by = sanction.by?.ref?.name;
  return sanction.subjects.map(({ ref }) => ({
    kind: 'sanction',
    subject: isField(ref) ? { field: ref.name } : { name: ref?.name ?? '' },
    sanction: sanction.what,
    ...(by === undefined ? {} : { by }),
  }));
}
