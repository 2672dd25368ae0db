import { isUnit, type Unit } from '../../../language/generated/ast.ts';
import type { ElementView, SectionView, ViewContext } from '../../documents/view.ts';

/** The organisation, from the top. */
export interface OrganisationView extends SectionView {
  units: UnitView[];
}

export interface UnitView extends ElementView {
  children: UnitView[];
}

export function organisationSection(context: ViewContext): OrganisationView | undefined {
  const units = context.all(isUnit);
  if (units.length === 0) return undefined;
  const shown = new Set<Unit>();
  const view = (unit: Unit): UnitView => {
    shown.add(unit);
    const below = units.filter((other) => other.parent?.ref === unit && !shown.has(other));
    return { ...context.element(unit), children: below.map(view) };
  };
  const top = units.filter((unit) => unit.parent?.ref === undefined).map(view);
  // What hangs in a circle has no top; the checker says so.
  const rest = units.flatMap((unit) => (shown.has(unit) ? [] : [view(unit)]));
  return {
    template: 'unit',
    anchor: 'organisation',
    heading: context.say({ zh: '组织机构', en: 'Organisation' }),
    units: [...top, ...rest],
  };
}
