import { isTerm } from '../../../language/generated/ast.ts';
import type { ElementView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';

/** The glossary. Terms are linked in one another's definitions too. */
export interface GlossaryView extends SectionView {
  terms: (ElementView & { definition: TextRun[] })[];
}

export function glossarySection(context: ViewContext): GlossaryView | undefined {
  const terms = context.all(isTerm);
  if (terms.length === 0) return undefined;
  return {
    template: 'term',
    anchor: 'terms',
    heading: context.say({ zh: '术语', en: 'Terms' }),
    terms: terms.map((term) => ({ ...context.element(term), definition: context.glossary()(term.definition ?? '', term) })),
  };
}
