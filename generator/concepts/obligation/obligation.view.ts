import { isObligation, type Expression, type Frequency, type Obligation } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
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
  const { by, to, each, frequency, minimum, evidence, proof } = obligation;
  const line = (keyword: string, runs: TextRun[]): LineView[] =>
    runs.length === 0 ? [] : [{ label: spellKeyword(keyword, context.language), runs }];
  return [
    ...line('by', context.name(by)),
    ...line('to', context.name(to)),
    ...line('of each', context.name(each)),
    ...(frequency === undefined ? [] : frequencyLines(frequency, context)),
    ...(minimum === undefined ? [] : line('at least', context.expression(minimum))),
    ...(evidence === undefined ? [] : line('evidence', [plain(evidence)])),
    ...(proof === undefined ? [] : line('on', context.name(proof.record))),
    ...(proof?.condition === undefined ? [] : line('when', context.expression(proof.condition))),
  ];
}

/** `每 月，5 日前`: how often, in one line. */
export function frequencyRuns({ frequency }: Obligation, context: ViewContext): TextRun[] {
  return frequency === undefined
    ? []
    : frequencyLines(frequency, context).flatMap(({ label, runs }) => [plain(`${label} `), ...runs]);
}

function frequencyLines(frequency: Frequency, context: ViewContext): LineView[] {
  const word = (keyword: string): string => spellKeyword(keyword, context.language);
  if (frequency.$type === 'RollingFrequency') {
    const gap = context.expression(frequency.gap as Expression);
    return [{ label: word('at most'), runs: [...gap, plain(` ${word('apart')}`)] }];
  }
  const { period, due } = frequency;
  if (due === undefined) return [{ label: word('every'), runs: [plain(word(period))] }];
  const month = due.month === undefined ? '' : word(due.month);
  const until = context.say({
    zh: `${word(period)}，${month} ${due.day.value} 日前`,
    en: `${word(period)}, before day ${due.day.value}${month === '' ? '' : ` of ${month}`}`,
  });
  return [{ label: word('every'), runs: [plain(until)] }];
}
