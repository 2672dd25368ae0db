import type { AstNode } from 'langium';
import type { Citation, Expression, Frequency, NumberLiteral, Proof } from '../../language/generated/ast.ts';
import { numberText } from '../../language/expression-text.ts';
import type { Words } from '../../language/diagnostics.ts';
import { spellKeyword, type EnglishKeyword } from '../../language/keywords.ts';
import { plain } from './glossary.ts';
import type { ElementView, LineView, TextRun, ViewContext } from './view.ts';
import { comma, joinRuns } from './words.ts';

/** An element with a few labelled lines. */
export interface CardView extends ElementView {
  facts: LineView[];
}

type Element = AstNode & { name: string; title?: string; citations: Citation[] };
type Fact = [label: Label, value: string | TextRun[] | undefined];
/** A keyword, or where none says it well, words of its own. */
export type Label = EnglishKeyword | Words;

/** A card of the element; facts without a value are left out. */
export function cardOf(element: Element, facts: readonly Fact[], context: ViewContext): CardView {
  const lines = facts.flatMap(([label, value]): LineView[] => {
    const runs = typeof value === 'string' ? (value === '' ? [] : [plain(value)]) : (value ?? []);
    return runs.length === 0 ? [] : [{ label: labelText(label, context), runs }];
  });
  return { ...context.element(element), facts: lines };
}

export function labelText(label: Label, { language, say }: ViewContext): string {
  return typeof label === 'string' ? spellKeyword(label, language) : say(label);
}

/** Names, each linked to what it stands for. */
export function namesOf(references: readonly { $refText: string; ref?: AstNode | undefined }[], context: ViewContext): TextRun[] {
  return joinRuns(references.map(context.name), context.language);
}

export function listText(texts: readonly string[], { language }: ViewContext): string {
  return texts.join(comma[language]);
}

/** How often something recurs: `every` month and by which day, or at most how far apart. */
export function frequencyFacts(frequency: Frequency | undefined, context: ViewContext): [label: Label, runs: TextRun[]][] {
  const word = (keyword: string): string => spellKeyword(keyword, context.language);
  if (frequency === undefined) return [];
  if (frequency.$type === 'RollingFrequency') {
    const gap = context.expression(frequency.gap as Expression);
    const [before, behind] = context.language === 'zh' ? [[plain('不超过 ')], []] : [[], [plain(` ${word('apart')}`)]];
    return [[{ zh: '间隔', en: word('at most') }, [...before, ...gap, ...behind]]];
  }
  const { period, due } = frequency;
  if (due === undefined) return [['every', [plain(word(period))]]];
  const month = due.month === undefined ? '' : word(due.month);
  const until = context.say({
    zh: `${word(period)}，${month} ${due.day.value} 日前`,
    en: `${word(period)}, before day ${due.day.value}${month === '' ? '' : ` of ${month}`}`,
  });
  if (due.shift === undefined) return [['every', [plain(until)]]];
  const shift = context.say({ zh: `，${word(due.shift)}`, en: ` ${word(due.shift)}` });
  const calendar = due.calendar === undefined ? [] : [plain(` ${word('of')} `), ...context.name(due.calendar)];
  return [['every', [plain(until + shift), ...calendar]]];
}

/** Who has to, one by one: the units under one, or everybody on a roster. */
export function eachFacts(
  { each, proof }: { each?: Named | undefined; proof?: Proof | undefined },
  context: ViewContext,
): [label: Label, runs: TextRun[] | undefined][] {
  const roster = proof?.roster;
  const from = spellKeyword('from', context.language);
  return [
    ['of each', context.name(each)],
    ['of each', roster && [...context.name(roster.member), plain(` ${from} `), ...context.name(roster.record)]],
    ['when', roster?.condition && context.expression(roster.condition)],
  ];
}

/** How often in a period, or how large a part; and the records that show that it was done. */
export function proofFacts(
  { minimum, proof }: { minimum?: NumberLiteral | undefined; proof?: Proof | undefined },
  context: ViewContext,
): [label: Label, runs: TextRun[] | undefined][] {
  return [
    ['at least', minimum && atLeastRuns(minimum, context)],
    ['on', proof && context.name(proof.record)],
    ['when', proof?.condition && context.expression(proof.condition)],
    ['for each', proof && namesOf(proof.dimensions, context)],
    ['counted in', proof?.period && context.name(proof.period)],
  ];
}

/** `2 次`, `2 times`; `30%` as it is. */
function atLeastRuns(minimum: NumberLiteral, { say }: ViewContext): TextRun[] {
  const text = numberText(minimum);
  return [plain(minimum.units.length > 0 ? text : say({ zh: `${text} 次`, en: Number(text) === 1 ? 'once' : `${text} times` }))];
}

type Named = { $refText: string; ref?: AstNode | undefined };
