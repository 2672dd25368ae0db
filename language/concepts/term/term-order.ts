import { AstUtils, CstUtils, type AstNode, type LangiumDocument, type ParseResult } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { isCoverageNote, isManual, isSource, isTerm, isUnit, isWaiver, type Term } from '../../generated/ast.ts';
import type { ManualIndex } from '../../scope/manual-index.ts';
import { shapesOf, termNames } from './term-uses.ts';

/** Where a text uses a term. */
export interface TermUse {
  node: AstNode;
  range: Range;
}

/** The first text that uses the term before its definition: earlier in its file, or in a file that is read before it. */
export function useBefore(term: Term, index: ManualIndex): TermUse | undefined {
  const own = AstUtils.getDocument(term);
  const end = term.$cstNode?.offset ?? 0;
  const names = termNames(own.uri, index);
  let first: { document: LangiumDocument; offset: number } | undefined;
  for (const document of index.documentsOf(own.uri)) {
    if (document !== own && !isReadBefore(document, own)) continue;
    const offset = firstUses(document, names).get(term.name);
    if (offset === undefined || (document === own && offset >= end)) continue;
    if (first === undefined || isReadBefore(document, first.document)) first = { document, offset };
  }
  return first === undefined ? undefined : placeIn(first.document, first.offset, term.name);
}

/** Files are read in the order of their paths. */
function isReadBefore(one: LangiumDocument, other: LangiumDocument): boolean {
  return one.uri.toString() < other.uri.toString();
}

const inTrees = new WeakMap<ParseResult, { names: ReadonlySet<string>; uses: ReadonlyMap<string, number> }>();

/** Texts, and comments, so that what looks like a text in one is passed over. */
const texts = /"(?:\\.|[^"\\\n\r])*"|“[^“”\n\r]*”|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g;

/** The offset of the first use of each term in a text that is about something else. Found once a tree and set of names. */
function firstUses(document: LangiumDocument, names: ReadonlySet<string>): ReadonlyMap<string, number> {
  const known = inTrees.get(document.parseResult);
  if (known?.names === names) return known.uses;
  const uses = new Map<string, number>();
  for (const { 0: text, index } of document.textDocument.getText().matchAll(texts))
    if (!text.startsWith('/')) for (const [name, at] of namesIn(text, names)) noteUse(name, index + at, document, uses);
  inTrees.set(document.parseResult, { names, uses });
  return uses;
}

function noteUse(name: string, offset: number, document: LangiumDocument, uses: Map<string, number>): void {
  if (!uses.has(name) && isUse(document, offset)) uses.set(name, offset);
}

/** In one pass, however many terms there are. */
function* namesIn(text: string, names: ReadonlySet<string>): Iterable<[name: string, at: number]> {
  const { beginnings, lengths } = shapesOf(names);
  for (let at = 0; at < text.length; at++) {
    if (!beginnings.has(text.charCodeAt(at))) continue;
    for (const length of lengths) {
      const name = text.slice(at, at + length);
      if (names.has(name)) yield [name, at];
    }
  }
}

function isUse({ parseResult }: LangiumDocument, offset: number): boolean {
  const root = parseResult.value.$cstNode;
  const leaf = root === undefined ? undefined : CstUtils.findLeafNodeAtOffset(root, offset);
  const about = leaf === undefined ? undefined : AstUtils.getContainerOfType(leaf.astNode, isNoUse);
  return leaf !== undefined && !leaf.hidden && about === undefined;
}

/** Headers, glossaries and remarks name things without using their definitions. */
function isNoUse(node: AstNode): node is Term {
  return [isTerm, isManual, isSource, isUnit, isCoverageNote, isWaiver].some((is) => is(node));
}

function placeIn({ parseResult, textDocument }: LangiumDocument, offset: number, name: string): TermUse | undefined {
  const root = parseResult.value.$cstNode;
  const node = root === undefined ? undefined : CstUtils.findLeafNodeAtOffset(root, offset)?.astNode;
  if (node === undefined) return undefined;
  return { node, range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + name.length) } };
}
