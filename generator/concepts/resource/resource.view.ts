import { numberText } from '../../../language/expression-text.ts';
import { isResource } from '../../../language/generated/ast.ts';
import { cardOf, type CardView } from '../../documents/cards.ts';
import type { SectionView, ViewContext } from '../../documents/view.ts';

/** Every resource of the manual, in its order. */
export interface ResourceSectionView extends SectionView {
  entries: CardView[];
}

export function resourceSection(context: ViewContext): ResourceSectionView | undefined {
  const entries = context.all(isResource).map((resource) =>
    cardOf(
      resource,
      [
        ['quantity', resource.quantity && numberText(resource.quantity)],
        ['held by', context.name(resource.holder)],
        ['recommended', resource.advisory ? context.say({ zh: '缺了只作提示', en: 'a lack is a warning only' }) : undefined],
        ['on', resource.stock && context.name(resource.stock.record)],
        ['when', resource.stock?.condition && context.expression(resource.stock.condition)],
        ['count', resource.stock && context.expression(resource.stock.value)],
      ],
      context,
    ),
  );
  if (entries.length === 0) return undefined;
  return { template: 'resource', anchor: 'resources', heading: context.say({ zh: '物资', en: 'Resources' }), entries };
}
