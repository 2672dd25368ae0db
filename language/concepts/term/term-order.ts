import { AstUtils, CstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { isCoverageNote, isManual, isSource, isTerm, isUnit, isWaiver, type Term } from '../../generated/ast.ts';
import type { ManualIndex } from '../../scope/manual-index.ts';
import { derived, ManualParts } from '../../scope/manual-parts.ts';
import { namesIn, termNames } from './term-names.ts';

/** Where a text uses a term. */
export interface TermUse {
  node: AstNode;
  range: Range;
}

/** The first text that uses the term before its definition: earlier in its file, or in a file that is read before it. */
export function useBefore(term: Term, index: ManualIndex): TermUse | undefined {
  const own = AstUtils.getDocument(term);
  const first = firstUses(usesIn(termNames(own.uri, index)).of(own.uri, index)).get(term.name);
  if (first === undefined) return undefined;
  const isBefore = first.document === own ? first.offset < (term.$cstNode?.offset ?? 0) : first.path < own.uri.toString();
  return isBefore ? placeIn(first, term.name) : undefined;
}

interface FirstUse {
  document: LangiumDocument;
  path: string;
  offset: number;
}

/** The first use of each term in each file, in a text that is about something else. */
const usesIn = derived(
  (names: ReadonlySet<string>) =>
    new ManualParts<[name: string, use: FirstUse]>((document) => {
      const path = document.uri.toString();
      return [...findUses(document, names)].map(([name, offset]) => [name, { document, path, offset }]);
    }),
);

/** Of all files. They are read in the order of their paths. */
const firstUses = derived((uses: readonly [name: string, use: FirstUse][]): ReadonlyMap<string, FirstUse> => {
  const first = new Map<string, FirstUse>();
  for (const [name, use] of uses) {
    const other = first.get(name);
    if (other === undefined || use.path < other.path) first.set(name, use);
  }
  return first;
});

/** Texts, and comments, so that what looks like a text in one is passed over. */
const texts = /"(?:\\.|[^"\\\n\r])*"|“[^“”\n\r]*”|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g;

function findUses(document: LangiumDocument, names: ReadonlySet<string>): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { 0: text, index } of document.textDocument.getText().matchAll(texts))
    if (!text.startsWith('/')) for (const [name, at] of namesIn(text, names)) noteUse(name, index + at, document, uses);
  return uses;
}

function noteUse(name: string, offset: number, document: LangiumDocument, uses: Map<string, number>): void {
  if (!uses.has(name) && isUse(document, offset)) uses.set(name, offset);
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

function placeIn({ document, offset }: FirstUse, name: string): TermUse | undefined {
  const { parseResult, textDocument } = document;
  const root = parseResult.value.$cstNode;
  const node = root === undefined ? undefined : CstUtils.findLeafNodeAtOffset(root, offset)?.astNode;
  if (node === undefined) return undefined;
  return { node, range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + name.length) } };
}
