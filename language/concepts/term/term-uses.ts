import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import type { Term } from '../../generated/ast.ts';
import { nodesOfType } from '../../scope/flat-ast.ts';
import type { ManualIndex } from '../../scope/manual-index.ts';
import { derived, ManualParts } from '../../scope/manual-parts.ts';
import { namesIn, termNames } from './term-names.ts';

/** Whether any text or name of its manual holds the term, but for its own declaration. What is declared twice stands in the other declaration. */
export function isUsed(term: Term, index: ManualIndex): boolean {
  const { name } = term;
  const { uri } = AstUtils.getDocument(term);
  if (index.named(uri, name).filter(({ type }) => type === 'Term').length > 1) return true;
  return used(usesIn(termNames(uri, index)).of(uri, index)).has(name);
}

/** Which of the names the files use. */
const usesIn = derived((names: ReadonlySet<string>) => new ManualParts((document) => [...findUses(document, names)]));

const used = derived((names: readonly string[]): ReadonlySet<string> => new Set(names));

/** Those of the names that the text holds outside of their own declarations. */
function findUses({ parseResult: { value } }: LangiumDocument, names: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const root = value.$cstNode?.root;
  if (root === undefined) return found;
  const own = Map.groupBy(nodesOfType<Term>(value, 'Term'), ({ name }) => name);
  for (const [name, at] of namesIn(root.fullText, names)) {
    if (found.has(name) || own.get(name)?.some((term) => holds(term, at)) === true) continue;
    // Remarks do not count.
    if (CstUtils.findLeafNodeAtOffset(root, at)?.hidden === false) found.add(name);
  }
  return found;
}

function holds({ $cstNode: own }: Term, at: number): boolean {
  return own !== undefined && at >= own.offset && at < own.end;
}
