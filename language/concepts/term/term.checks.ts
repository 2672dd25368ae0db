import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import type { Term } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { termDiagnostics as catalogue } from './term.diagnostics.ts';

const termShouldHaveADefinition: Check<Term> = (term, { report }) => {
  if (term.name && !term.definition?.trim())
    report(catalogue['no-definition'], { name: term.name }, { node: term, property: 'name' });
};

const termShouldBeUsed: Check<Term> = (term, { index, report }) => {
  const own = AstUtils.getDocument(term);
  if (!term.name || [own, ...index.documentsOf(own.uri)].some((document) => speaksOf(term, document))) return;
  report(catalogue.unused, { name: term.name }, { node: term, property: 'name', unused: true });
};

/** Whether a text or name of the file holds the term's name, other than the term itself. Remarks do not count. */
function speaksOf(term: Term, document: LangiumDocument): boolean {
  const text = document.textDocument.getText();
  const root = document.parseResult.value.$cstNode;
  const itself = document === AstUtils.getDocument(term) ? term.$cstNode : undefined;
  for (let at = text.indexOf(term.name); at >= 0 && root !== undefined; at = text.indexOf(term.name, at + 1)) {
    if (itself !== undefined && at >= itself.offset && at < itself.end) continue;
    if (CstUtils.findLeafNodeAtOffset(root, at)?.hidden === false) return true;
  }
  return false;
}

export const termChecks: Checks = { Term: [termShouldHaveADefinition, termShouldBeUsed] };
