import { isMeasure } from '../../../language/generated/ast.ts';
import type { ElementView, SectionView, ViewContext } from '../../documents/view.ts';
import { comma } from '../../documents/words.ts';

/** What is counted, and by which names. */
export interface MeasuresView extends SectionView {
  also: string;
  measures: (ElementView & { aliases: string })[];
}

export function measuresSection(context: ViewContext): MeasuresView | undefined {
  const measures = context.all(isMeasure);
  if (measures.length === 0) return undefined;
  return {
    template: 'measure',
    anchor: 'measures',
    heading: context.say({ zh: '计量单位', en: 'Units of count' }),
    also: context.say({ zh: '亦称', en: 'also' }),
    measures: measures.map((measure) => ({
      ...context.element(measure),
      aliases: measure.aliases.map(({ name }) => name).join(comma[context.language]),
    })),
  };
}
