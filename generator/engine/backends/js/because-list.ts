/** Lists of texts, each text once, as code: at once where all texts are provably different, else one by one. */
import type { Element } from './because.ts';
import { listCall, textPieces, writing, type Piece } from './bytes-code.ts';
import { array, both, call, concat, constant, literal, name, perform, when, type Code, type Statement } from './code.ts';
import { BAIL } from './prelude.ts';
import type { Tables } from './tables.ts';
import { chooseText, textCode, type Text, type TextMode } from './texts.ts';

/** The statements that prepare the list, and the list: an array of strings, or its JSON. */
export interface ListCode {
  before: readonly Statement[];
  list: Code;
}

export function listCode(elements: readonly Element[], mode: Exclude<TextMode, 'bytes'>, variable: string): ListCode {
  const straight = straightTexts(elements);
  if (straight === undefined) return gathered(elements, mode, variable);
  return { before: [], list: mode === 'judge' ? array(straight.map((text) => textCode(text, mode))) : jsonList(straight) };
}

function jsonList(texts: readonly Text[]): Code {
  const items = texts.flatMap((text, place) => [literal(place === 0 ? '"' : ',"'), textCode(text, 'lines'), literal('"')]);
  return concat([literal('['), ...items, literal(']')]);
}

/** `addOnce` for each text as the conditions go. */
function gathered(elements: readonly Element[], mode: Exclude<TextMode, 'bytes'>, variable: string): ListCode {
  const list = name(variable);
  const before = [constant(variable, array([])), ...elements.flatMap((element) => gather(element, mode, list))];
  return { before, list: mode === 'judge' ? list : call('jsonList', list) };
}

function gather(element: Element, mode: Exclude<TextMode, 'bytes'>, list: Code): Statement[] {
  switch (element.kind) {
    case 'text':
      return [perform(call('addOnce', list, textCode(element.text, mode)))];
    case 'bail':
      return [BAIL];
    case 'choice':
      return when(
        element.condition,
        element.then.flatMap((then) => gather(then, mode, list)),
        element.else.flatMap((otherwise) => gather(otherwise, mode, list)),
      );
    case 'lists':
      return when(both(...element.present), [perform(call('addEach', list, element.of[mode]))]);
  }
}

/** The list's JSON, written as bytes. */
export function listPieces(elements: readonly Element[], tables: Tables): Piece[] {
  const straight = straightTexts(elements);
  if (straight === undefined)
    return [[listCall('open'), ...elements.flatMap((element) => writeOnce(element, tables)), listCall('close')]];
  const items = straight.flatMap((text, place) => [place === 0 ? '"' : ',"', ...textPieces(text, tables), '"']);
  return ['[', ...items, ']'];
}

function writeOnce(element: Element, tables: Tables): Statement[] {
  const writeAll = (elements: readonly Element[]): Statement[] => elements.flatMap((each) => writeOnce(each, tables));
  switch (element.kind) {
    case 'text':
      return [listCall('begin'), ...writing(textPieces(element.text, tables), tables), listCall('end')];
    case 'bail':
      return [BAIL];
    case 'choice':
      return when(element.condition, writeAll(element.then), writeAll(element.else));
    case 'lists':
      return when(both(...element.present), [listCall('each', element.of.bytes)]);
  }
}

/** One text an element; undefined where their number is open or two might be equal. Equal ones are left out. */
function straightTexts(elements: readonly Element[]): Text[] | undefined {
  const kept: { text: Text; alternatives: readonly Text[] }[] = [];
  for (const element of elements) {
    const alternatives = alternativesOf(element);
    if (alternatives === undefined) return undefined;
    const relations = kept.map((earlier) => relationOf(earlier.alternatives, alternatives));
    if (relations.includes('open')) return undefined;
    if (!relations.includes('equal')) kept.push({ text: singleText(element), alternatives });
  }
  return kept.map(({ text }) => text);
}

/** The texts that an element may come to, where that is always exactly one. */
function alternativesOf(element: Element): readonly Text[] | undefined {
  if (element.kind === 'text') return [element.text];
  if (element.kind !== 'choice' || element.then.length !== 1 || element.else.length !== 1) return undefined;
  const [then, otherwise] = [...element.then, ...element.else].map(alternativesOf);
  return then === undefined || otherwise === undefined ? undefined : [...then, ...otherwise];
}

function singleText(element: Element): Text {
  if (element.kind === 'text') return element.text;
  if (element.kind !== 'choice') throw new TypeError('An element without a single text.');
  const [then, otherwise] = [...element.then, ...element.else] as [Element, Element];
  return chooseText(
    element.condition,
    () => singleText(then),
    () => singleText(otherwise),
  );
}

type Relation = 'equal' | 'different' | 'open';

function relationOf(a: readonly Text[], b: readonly Text[]): Relation {
  const relations = a.flatMap((text) => b.map((other) => relationOfTexts(text, other)));
  if (relations.every((relation) => relation === 'different')) return 'different';
  return relations.length === 1 && relations[0] === 'equal' ? 'equal' : 'open';
}

/** Different where what is known at their beginning or end differs. */
function relationOfTexts(a: Text, b: Text): Relation {
  if (JSON.stringify(a) === JSON.stringify(b)) return 'equal';
  if (a.every(isKnown) && b.every(isKnown)) return a.join('') === b.join('') ? 'equal' : 'different';
  const starts = [knownStart(a), knownStart(b)] as const;
  const ends = [knownStart([...a].reverse(), reversed), knownStart([...b].reverse(), reversed)] as const;
  const differs = [starts, ends].some(([x, y]) => !x.startsWith(y) && !y.startsWith(x));
  return differs ? 'different' : 'open';
}

function isKnown(part: Text[number]): part is string {
  return typeof part === 'string';
}

/** The known text before the first part that is not known. */
function knownStart(text: Text, change: (part: string) => string = (part) => part): string {
  const open = text.findIndex((part) => !isKnown(part));
  const known = open < 0 ? text : text.slice(0, open);
  return known.map((part) => change(String(part))).join('');
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
