import { AstUtils, CstUtils, type LangiumDocument, type URI } from 'langium';
import { isTerm, type Term } from '../../generated/ast.ts';
import type { ManualIndex } from '../../scope/manual-index.ts';

const known = new WeakMap<ManualIndex, Map<string, { version: number; unused: ReadonlySet<string> }>>();

/** The terms of the manual that the file belongs to which no text or name of it holds, but for their own. Found once for each state of the files. */
export function unusedTerms(uri: URI, index: ManualIndex): ReadonlySet<string> {
  const manuals = known.get(index) ?? new Map<string, { version: number; unused: ReadonlySet<string> }>();
  known.set(index, manuals);
  const root = index.manualRoot(uri);
  let found = manuals.get(root);
  if (found?.version !== index.version) {
    found = { version: index.version, unused: findUnused(uri, index) };
    manuals.set(root, found);
  }
  return found.unused;
}

function findUnused(uri: URI, index: ManualIndex): ReadonlySet<string> {
  const terms = index.declaredOfType(uri, 'Term').flatMap(({ node }) => (isTerm(node) ? [node] : []));
  const open = new Map(terms.map((term) => [term.name, term]));
  if (open.size > 0) for (const document of index.documentsOf(uri)) strikeOut(open, document);
  return new Set(open.keys());
}

/** One pass over the text, however many terms: at each place where one can begin, a look-up for each length that a term has. */
function strikeOut(open: Map<string, Term>, document: LangiumDocument): void {
  const text = document.textDocument.getText();
  const beginnings = new Set([...open.keys()].map((name) => name.charCodeAt(0)));
  const lengths = [...new Set([...open.keys()].map((name) => name.length))];
  for (let at = 0; at < text.length; at++) {
    if (!beginnings.has(text.charCodeAt(at))) continue;
    for (const length of lengths) {
      const term = open.get(text.slice(at, at + length));
      if (term !== undefined && isUse(term, document, at)) open.delete(term.name);
    }
  }
}

/** Remarks do not count, nor what the term says of itself. */
function isUse(term: Term, document: LangiumDocument, at: number): boolean {
  const own = term.$cstNode;
  if (own !== undefined && AstUtils.getDocument(term) === document && at >= own.offset && at < own.end) return false;
  const root = document.parseResult.value.$cstNode;
  return root !== undefined && CstUtils.findLeafNodeAtOffset(root, at)?.hidden === false;
}
