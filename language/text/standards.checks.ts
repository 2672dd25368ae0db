import { CstUtils, type AstNode, type LangiumDocument } from 'langium';
import { isSpecification, type Specification } from '../generated/ast.ts';
import type { Check } from '../concept.ts';
import type { ManualIndex } from '../scope/manual-index.ts';
import { standardsIn, type NamedStandard } from './standards.ts';
import { textDiagnostics as catalogue } from './text.diagnostics.ts';

interface Place extends NamedStandard {
  document: LangiumDocument;
  node: AstNode;
}

/** Said at each place, with the others; over all files of the manual. Parts of a standard (`GB/T 27917.1`) have titles of their own. */
export const standardShouldHaveOneNumberAndTitle: Check<Specification> = ({ $document: document }, { index, report }) => {
  if (document === undefined) return;
  const own = standardsOf(document);
  if (own.length === 0) return;
  const all = othersOf(document, index).flatMap(standardsOf).concat(own);
  for (const place of own) {
    const sameNumber = all.filter(({ number }) => number === place.number);
    const titles = [...new Set(sameNumber.map(({ title }) => title))].sort();
    if (titles.length > 1) report(catalogue['standard-titles'], { number: place.number, titles }, at(place, sameNumber));
    const sameTitle = all.filter(({ title }) => title === place.title);
    const numbers = [...new Set(sameTitle.map(({ number }) => number))].sort();
    if (numbers.length > 1) report(catalogue['standard-numbers'], { title: place.title, numbers }, at(place, sameTitle));
  }
};

function at(place: Place, same: readonly Place[]) {
  const others = same.filter((other) => other.number !== place.number || other.title !== place.title);
  const related = others.map((other) => ({ ...placeOf(other), message: { zh: '另一处', en: 'the other one' } }));
  return { ...placeOf(place), related };
}

function placeOf({ document: { textDocument }, node, offset, length }: Place) {
  return { node, range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + length) } };
}

function othersOf(document: LangiumDocument, index: ManualIndex): LangiumDocument[] {
  return index.documentsOf(document.uri).filter((other) => other !== document);
}

/** In names and texts; what stands in a comment is nobody's rule. */
function standardsOf(document: LangiumDocument): Place[] {
  const { value } = document.parseResult;
  const root = value.$cstNode;
  if (root === undefined || !isSpecification(value)) return [];
  return standardsIn(document.textDocument.getText()).flatMap((found) => {
    const leaf = CstUtils.findLeafNodeAtOffset(root, found.offset);
    return leaf === undefined || leaf.hidden ? [] : [{ ...found, document, node: leaf.astNode }];
  });
}
