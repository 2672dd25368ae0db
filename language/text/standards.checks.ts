import { AstUtils, CstUtils, type AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { isSource, isSpecification, type Citation, type Specification } from '../generated/ast.ts';
import type { Check, CheckContext } from '../concept.ts';
import type { RelatedPlace } from '../diagnostics.ts';
import { derived, ManualParts } from '../scope/manual-parts.ts';
import { isSameTitle, standardBeside, standardsIn, type NamedStandard } from './standards.ts';
import { textDiagnostics as catalogue } from './text.diagnostics.ts';

type Clause = ReturnType<CheckContext['coverage']['clausesOf']>[number];

/** A standard that a text of the spec names, or a clause that is cited at the node. */
interface Place extends Pick<NamedStandard, 'number' | 'title' | 'isQuoted'> {
  node: AstNode;
  range?: Range;
}

/** Said at each place, with the others; over all files and sources of the manual. Parts of a standard (`GB/T 27917.1`) have titles of their own. */
export const standardShouldHaveOneNumberAndTitle: Check<Specification> = ({ $document: document }, context) => {
  if (document === undefined) return;
  for (const place of placesIn.in(document)) compare(place, context);
};

/** The same of the paper's own words, where they are cited. */
export const citedStandardShouldHaveOneNumberAndTitle: Check<Citation> = (citation, context) => {
  const found = context.coverage
    .clausesOf(citation)
    .map(standardOf)
    .filter((standard) => standard !== undefined);
  // Of a range of clauses that disagree among themselves it is said once.
  const numbers = found.filter(({ number }, at) => found.findIndex((other) => other.number === number) === at);
  for (const standard of numbers) compare({ ...standard, node: citation }, context);
};

function compare(place: Place, context: CheckContext): void {
  const all = standardsOfManual(place.node, context);
  const otherTitles = all.filter((other) => other.number === place.number && !isSameTitle(other, place));
  if (otherTitles.length > 0) {
    const params = { number: place.number, titles: distinct([place, ...otherTitles].map(({ title }) => title)) };
    context.report(catalogue['standard-titles'], params, { ...placeOf(place), related: related(otherTitles, place) });
  }
  const otherNumbers = all.filter((other) => other.number !== place.number && other.title === place.title);
  if (otherNumbers.length > 0) {
    const params = { title: place.title, numbers: distinct([place, ...otherNumbers].map(({ number }) => number)) };
    context.report(catalogue['standard-numbers'], params, { ...placeOf(place), related: related(otherNumbers, place) });
  }
}

const distinct = (texts: readonly string[]) => [...new Set(texts)].sort();

function related(places: readonly Place[], { node, range }: Place): RelatedPlace[] {
  const others = places.filter((place) => place.node !== node || place.range !== range);
  return others.map((place) => ({ ...placeOf(place), message: { zh: '另一处', en: 'the other one' } }));
}

function placeOf({ node, range }: Place) {
  return range === undefined ? { node } : { node, range };
}

const manuals = new WeakMap<CheckContext['index'], Map<string, { version: string; places: readonly Place[] }>>();

/** Put together once for each state of the files. */
function standardsOfManual(node: AstNode, context: CheckContext): readonly Place[] {
  const { index, sources, coverage } = context;
  const { uri } = AstUtils.getDocument(node);
  const known = manuals.get(index) ?? new Map<string, { version: string; places: readonly Place[] }>();
  manuals.set(index, known);
  const version = `${index.version} ${sources.version}`;
  const root = index.manualRoot(uri);
  const before = known.get(root);
  if (before?.version === version) return before.places;
  const inClauses = index.declaredOfType(uri, 'Source').flatMap(({ node: source }) =>
    (isSource(source) ? (sources.clauses(source)?.clauses ?? []) : []).flatMap((clause) => {
      const found = standardOf(clause);
      if (found === undefined) return [];
      return coverage.usesOf(clause, uri).map(({ citation }) => ({ ...found, node: citation }));
    }),
  );
  const places = [...placesIn.of(uri, index), ...inClauses];
  known.set(root, { version, places });
  return places;
}

const standardOf = derived(({ text, columns }: Clause) => standardsIn(text)[0] ?? standardBeside(text, Object.values(columns)));

/** In names and texts; what stands in a comment is nobody's rule. */
const placesIn = new ManualParts<Place>(({ parseResult: { value }, textDocument }) => {
  const root = value.$cstNode;
  if (root === undefined || !isSpecification(value)) return [];
  return standardsIn(textDocument.getText()).flatMap(({ number, title, isQuoted, offset, length }) => {
    const leaf = CstUtils.findLeafNodeAtOffset(root, offset);
    if (leaf === undefined || leaf.hidden || offset + length > leaf.end) return [];
    const range = { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + length) };
    return [{ number, title, isQuoted, node: leaf.astNode, range }];
  });
});
