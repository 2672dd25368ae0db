import type { AstNode } from 'langium';
import type { Citation, Expression, Frequency } from '../../language/generated/ast.ts';
import { spellKeyword, type EnglishKeyword } from '../../language/keywords.ts';
import { plain } from './glossary.ts';
import type { ElementView, LineView, TextRun, ViewContext } from './view.ts';
import { comma, joinRuns } from './words.ts';

/** An element with a few labelled lines. */
export interface CardView extends ElementView {
  facts: LineView[];
}

type Element = AstNode & { name: string; title?: string; citations: Citation[] };
type Fact = [label: EnglishKeyword, value: string | TextRun[] | undefined];

/** A card of the element; facts without a value are left out. */
export function cardOf(element: Element, facts: readonly Fact[], context: ViewContext): CardView {
  const lines = facts.flatMap(([label, value]): LineView[] => {
    const runs = typeof value === 'string' ? (value === '' ? [] : [plain(value)]) : (value ?? []);
    return runs.length === 0 ? [] : [{ label: spellKeyword(label, context.language), runs }];
  });
  return { ...context.element(element), facts: lines };
}

/** Names, each linked to what it stands for. */
export function namesOf(references: readonly { $refText: string; ref?: AstNode | undefined }[], context: ViewContext): TextRun[] {
  return joinRuns(references.map(context.name), context.language);
}

export function listText(texts: readonly string[], { language }: ViewContext): string {
  return texts.join(comma[language]);
}

/** How often something recurs: `every` month and by which day, or at most how far apart. */
export function frequencyFacts(
  frequency: Frequency | undefined,
  context: ViewContext,
): [label: EnglishKeyword, runs: TextRun[]][] {
  const word = (keyword: string): string => spellKeyword(keyword, context.language);
  if (frequency === undefined) return [];
  if (frequency.$type === 'RollingFrequency') {
    const gap = context.expression(frequency.gap as Expression);
    return [['at most', [...gap, plain(` ${word('apart')}`)]]];
  }
  const { period, due } = frequency;
  if (due === undefined) return [['every', [plain(word(period))]]];
  const month = due.month === undefined ? '' : word(due.month);
  const until = context.say({
    zh: `${word(period)}，${month} ${due.day.value} 日前`,
    en: `${word(period)}, before day ${due.day.value}${month === '' ? '' : ` of ${month}`}`,
  });
  return [['every', [plain(until)]]];
}
