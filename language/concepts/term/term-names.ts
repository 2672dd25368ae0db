import type { URI } from 'langium';
import { isSpecification, isTerm } from '../../generated/ast.ts';
import type { ManualIndex } from '../../scope/manual-index.ts';
import { derived, ManualParts } from '../../scope/manual-parts.ts';

const termsIn = new ManualParts<string>(({ parseResult: { value } }) =>
  (isSpecification(value) ? value.declarations : []).filter(isTerm).flatMap(({ name }) => name || []),
);

const asSet = derived((names: readonly string[]): ReadonlySet<string> => new Set(names));

/** The names of all terms of the manual that the file belongs to: the same set as long as they are the same. */
export function termNames(uri: URI, index: ManualIndex): ReadonlySet<string> {
  return asSet(termsIn.of(uri, index));
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
