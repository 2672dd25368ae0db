import { isObligation, type Obligation } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import { eachFacts, frequencyFacts, labelText, proofFacts } from '../../documents/cards.ts';
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
  const { by, to, frequency, evidence } = obligation;
  const shown = (facts: ReturnType<typeof proofFacts>): LineView[] =>
    facts.flatMap(([label, runs]) =>
      runs === undefined || runs.length === 0 ? [] : [{ label: labelText(label, context), runs }],
    );
  const line = (keyword: string, runs: TextRun[]): LineView[] =>
    runs.length === 0 ? [] : [{ label: spellKeyword(keyword, context.language), runs }];
  return [
    ...line('by', context.name(by)),
    ...line('to', context.name(to)),
    ...shown([...eachFacts(obligation, context), ...frequencyFacts(frequency, context)]),
    ...(evidence === undefined ? [] : line('evidence', [plain(evidence)])),
    ...shown(proofFacts(obligation, context)),
  ];
}

/** `每 月，5 日前`: how often, in one line. */
export function frequencyRuns({ frequency }: Pick<Obligation, 'frequency'>, context: ViewContext): TextRun[] {
  return frequencyFacts(frequency, context).flatMap(([label, runs]) => [plain(`${labelText(label, context)} `), ...runs]);
}
