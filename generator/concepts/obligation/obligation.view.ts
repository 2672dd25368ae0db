import { isObligation, type Obligation } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import { eachFacts, frequencyFacts, labelText } from '../../documents/cards.ts';
import type { ElementView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';

/** What has to be done again and again, by whom and when. */
export interface ObligationsView extends SectionView {
  obligations: (ElementView & { lines: LineView[] })[];
}

export function obligationSection(context: ViewContext): ObligationsView | undefined {
  const obligations = context.all(isObligation);
  if (obligations.length === 0) return undefined;
  return {
    template: 'obligation',
    anchor: 'obligations',
    heading: context.say({ zh: '例行工作', en: 'Recurring duties' }),
    obligations: obligations.map((obligation) => ({ ...context.element(obligation), lines: linesOf(obligation, context) })),
  };
}

function linesOf(obligation: Obligation, context: ViewContext): LineView[] {
  const { by, to, frequency, minimum, evidence, proof } = obligation;
  const facts = [...eachFacts(obligation, context), ...frequencyFacts(frequency, context)];
  const line = (keyword: string, runs: TextRun[]): LineView[] =>
    runs.length === 0 ? [] : [{ label: spellKeyword(keyword, context.language), runs }];
  return [
    ...line('by', context.name(by)),
    ...line('to', context.name(to)),
    ...facts.flatMap(([label, value]) =>
      value === undefined || value.length === 0 ? [] : [{ label: labelText(label, context), runs: value }],
    ),
    ...(minimum === undefined ? [] : line('at least', context.expression(minimum))),
    ...(evidence === undefined ? [] : line('evidence', [plain(evidence)])),
    ...(proof === undefined ? [] : line('on', context.name(proof.record))),
    ...(proof?.condition === undefined ? [] : line('when', context.expression(proof.condition))),
  ];
}

/** `每 月，5 日前`: how often, in one line. */
export function frequencyRuns({ frequency }: Pick<Obligation, 'frequency'>, context: ViewContext): TextRun[] {
  return frequencyFacts(frequency, context).flatMap(([label, runs]) => [plain(`${labelText(label, context)} `), ...runs]);
}
