import { CstUtils, type LangiumDocument, type ParseResult, type URI } from 'langium';
import type { Term } from '../../generated/ast.ts';
import { nodesOfType } from '../../scope/flat-ast.ts';
import type { ManualIndex } from '../../scope/manual-index.ts';

interface ManualTerms {
  version: number;
  names: ReadonlySet<string>;
  unused: ReadonlySet<string>;
}

const manuals = new WeakMap<ManualIndex, Map<string, ManualTerms>>();

/** The terms of the manual that the file belongs to which no text or name of it holds, but for their own. Found once for each state of the files. */
export function unusedTerms(uri: URI, index: ManualIndex): ReadonlySet<string> {
  return termsOf(uri, index).unused;
}

/** The names of all terms of the manual that the file belongs to: the same set as long as they are the same. */
export function termNames(uri: URI, index: ManualIndex): ReadonlySet<string> {
  return termsOf(uri, index).names;
}

function termsOf(uri: URI, index: ManualIndex): ManualTerms {
  const known = manuals.get(index) ?? new Map<string, ManualTerms>();
  manuals.set(index, known);
  const root = index.manualRoot(uri);
  const before = known.get(root);
  if (before?.version === index.version) return before;
  const found = { version: index.version, ...findUnused(uri, index, before?.names) };
  known.set(root, found);
  return found;
}

/** `before`: the names at an earlier state; where they are the same, only the files that changed are read. */
function findUnused(uri: URI, index: ManualIndex, before: ReadonlySet<string> | undefined): Omit<ManualTerms, 'version'> {
  const declared = index.declaredOfType(uri, 'Term').map(({ name }) => name);
  const now = new Set(declared);
  const names = before !== undefined && isSame(before, now) ? before : now;
  const unused = new Set(names);
  // What is declared twice stands in the other declaration.
  if (declared.length > now.size)
    for (const [name, all] of Map.groupBy(declared, (each) => each)) if (all.length > 1) unused.delete(name);
  if (unused.size > 0)
    for (const document of index.documentsOf(uri)) for (const name of usedIn(document, names)) unused.delete(name);
  return { names, unused };
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name));
}

const uses = new WeakMap<ParseResult, { names: ReadonlySet<string>; used: ReadonlySet<string> }>();

/** Those of the names that the text holds outside of their own declarations. */
function usedIn(document: LangiumDocument, names: ReadonlySet<string>): ReadonlySet<string> {
  const known = uses.get(document.parseResult);
  if (known?.names === names) return known.used;
  const used = findUses(document, names);
  uses.set(document.parseResult, { names, used });
  return used;
}

/** One pass over the text, however many terms: at each place where one can begin, a look-up for each length that a term has. */
function findUses({ parseResult: { value } }: LangiumDocument, names: ReadonlySet<string>): ReadonlySet<string> {
  const used = new Set<string>();
  const root = value.$cstNode?.root;
  if (root === undefined) return used;
  const text = root.fullText;
  const own = Map.groupBy(nodesOfType<Term>(value, 'Term'), ({ name }) => name);
  const { beginnings, lengths } = shapesOf(names);
  for (let at = 0; at < text.length; at++) {
    if (!beginnings.has(text.charCodeAt(at))) continue;
    for (const length of lengths) {
      const name = text.slice(at, at + length);
      if (!names.has(name) || used.has(name) || own.get(name)?.some((term) => holds(term, at)) === true) continue;
      // Remarks do not count.
      if (CstUtils.findLeafNodeAtOffset(root, at)?.hidden === false) used.add(name);
    }
  }
  return used;
}

const shapes = new WeakMap<ReadonlySet<string>, { beginnings: ReadonlySet<number>; lengths: readonly number[] }>();

/** With which characters terms begin, and how long they are. */
export function shapesOf(names: ReadonlySet<string>): { beginnings: ReadonlySet<number>; lengths: readonly number[] } {
  let shape = shapes.get(names);
  if (shape === undefined) {
    const all = [...names];
    shape = {
      beginnings: new Set(all.map((name) => name.charCodeAt(0))),
      lengths: [...new Set(all.map(({ length }) => length))],
    };
    shapes.set(names, shape);
  }
  return shape;
}

function holds({ $cstNode: own }: Term, at: number): boolean {
  return own !== undefined && at >= own.offset && at < own.end;
}
