import type { URI } from 'langium';
import type { ManualIndex } from '../../scope/manual-index.ts';
import { derived } from '../../scope/manual-parts.ts';

const manuals = new WeakMap<ManualIndex, Map<string, ReadonlySet<string>>>();

const namesOf = derived(
  (declared: ReturnType<ManualIndex['declaredOfType']>): ReadonlySet<string> => new Set(declared.map(({ name }) => name)),
);

/** The names of all terms of the manual that the file belongs to: the same set as long as they are the same. */
export function termNames(uri: URI, index: ManualIndex): ReadonlySet<string> {
  const known = manuals.get(index) ?? new Map<string, ReadonlySet<string>>();
  manuals.set(index, known);
  const root = index.manualRoot(uri);
  const before = known.get(root);
  const now = namesOf(index.declaredOfType(uri, 'Term'));
  if (before !== undefined && isSame(before, now)) return before;
  known.set(root, now);
  return now;
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one === other || (one.size === other.size && [...one].every((name) => other.has(name)));
}

/** The names that a text holds, and where, in one pass over it however many terms there are: at each place where one can begin, a look-up for each length that a term has. */
export function* namesIn(text: string, names: ReadonlySet<string>): Iterable<[name: string, at: number]> {
  const { beginnings, lengths } = shapesOf(names);
  for (let at = 0; at < text.length; at++) {
    if (!beginnings.has(text.charCodeAt(at))) continue;
    for (const length of lengths) {
      const name = text.slice(at, at + length);
      if (names.has(name)) yield [name, at];
    }
  }
}

/** With which characters terms begin, and how long they are. */
const shapesOf = derived((names: ReadonlySet<string>) => ({
  beginnings: new Set([...names].map((name) => name.charCodeAt(0))),
  lengths: [...new Set([...names].map(({ length }) => length))],
}));
