import { isField, isRole, type Sanction } from '../../../language/generated/ast.ts';
import type { EffectPlan, PlanLanguage } from '../../plan/plan.ts';

const or = { zh: '或', en: ' or ' };

/** Of several choices the text names all: `降职或撤职`. `unit`: the field that says whose a role is. */
export function lowerSanction(sanction: Sanction, language: PlanLanguage, unit?: string): EffectPlan[] {
  const by = sanction.by?.ref?.name;
  const choices = [sanction.what, ...sanction.others];
  return sanction.subjects.map(({ ref }) => ({
    kind: 'sanction',
    subject: isField(ref)
      ? { field: ref.name }
      : isRole(ref) && unit !== undefined
        ? { field: unit, role: ref.name }
        : { name: ref?.name ?? '' },
    sanction: choices.join(or[language]),
    ...(by === undefined ? {} : { by }),
    ...(choices.length > 1 ? { choices } : {}),
    ...(sanction.discretion === undefined ? {} : { discretion: sanction.discretion.$refText }),
  }));
}
