import { numberText } from '../../../language/expression-text.ts';
import { isIncident } from '../../../language/generated/ast.ts';
import { cardOf, type CardView } from '../../documents/cards.ts';
import type { SectionView, ViewContext } from '../../documents/view.ts';

/** Every incident of the manual, in its order. */
export interface IncidentSectionView extends SectionView {
  entries: CardView[];
}

export function incidentSection(context: ViewContext): IncidentSectionView | undefined {
  const entries = context
    .all(isIncident)
    .flatMap((incident) => [
      cardOf(incident, [], context),
      ...incident.levels.map((level) =>
        cardOf(level, [['response within', level.response && numberText(level.response)]], context),
      ),
    ]);
  if (entries.length === 0) return undefined;
  return {
    template: 'incident',
    anchor: 'incident-levels',
    heading: context.say({ zh: '事件分级', en: 'Incident levels' }),
    entries,
  };
}
