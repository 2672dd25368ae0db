import { isRetention, type Retention } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import type { ElementView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';

/** How long papers are kept. */
export interface RetentionsView extends SectionView {
  retentions: (ElementView & { lines: LineView[] })[];
}

export function retentionSection(context: ViewContext): RetentionsView | undefined {
  const retentions = context.all(isRetention);
  if (retentions.length === 0) return undefined;
  return {
    template: 'retention',
    anchor: 'retentions',
    heading: context.say({ zh: '资料保存', en: 'Retention' }),
    retentions: retentions.map((retention) => ({ ...context.element(retention), lines: linesOf(retention, context) })),
  };
}

function linesOf({ by, term, file }: Retention, context: ViewContext): LineView[] {
  const line = (keyword: string, runs: TextRun[]): LineView[] =>
    runs.length === 0 ? [] : [{ label: spellKeyword(keyword, context.language), runs }];
  return [
    ...line('by', context.name(by)),
    ...(term === undefined ? [] : line('keep', context.expression(term))),
    ...(file === undefined
      ? []
      : [
          ...line('on', context.name(file.record)),
          ...(file.condition === undefined ? [] : line('when', context.expression(file.condition))),
          ...line('from', context.expression(file.start)),
          ...line('to', context.expression(file.end)),
        ]),
  ];
}
