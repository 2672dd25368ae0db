import { isRisk } from '../../../language/generated/ast.ts';
import { cardOf, namesOf, type CardView } from '../../documents/cards.ts';
import type { SectionView, ViewContext } from '../../documents/view.ts';

/** Every risk of the manual, in its order. */
export interface RiskSectionView extends SectionView {
  entries: CardView[];
}

export function riskSection(context: ViewContext): RiskSectionView | undefined {
  const entries = context.all(isRisk).map((risk) => cardOf(risk, [['mitigated by', namesOf(risk.treatments, context)]], context));
  if (entries.length === 0) return undefined;
  return { template: 'risk', anchor: 'risks', heading: context.say({ zh: '风险', en: 'Risks' }), entries };
}
