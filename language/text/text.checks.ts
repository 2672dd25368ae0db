import { AstUtils, CstUtils, GrammarAST, GrammarUtils, type AstNode, type CstNode, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { isParameter, isSource, type Specification } from '../generated/ast.ts';
import type { Check, Checks } from '../concept.ts';
import { placeholders } from './placeholder.ts';
import { textDiagnostics as catalogue } from './text.diagnostics.ts';
import { standardShouldHaveOneNumberAndTitle } from './standards.checks.ts';
import { vagueWords } from './vague-time.ts';

/** A vague word is legal only as a parameter of that name. */
function textShouldNotBeVague(property: string): Check<AstNode> {
  return (node, { index, report }) => {
    const value = (node as AstNode & Record<string, unknown>)[property];
    if (typeof value !== 'string' || vagueWords(value).length === 0) return;
    const token = GrammarUtils.findNodeForProperty(node.$cstNode, property);
    const document = AstUtils.getDocument(node);
    for (const { word, offset } of token === undefined ? [] : vagueWords(token.text)) {
      const name = word.toLowerCase().replaceAll(' ', '_');
      if (index.named(document.uri, name).some(({ type }) => type === 'Parameter')) continue;
      report(
        catalogue['vague-time'],
        { word },
        { node, range: rangeAt(document, (token as CstNode).offset + offset, word.length) },
      );
    }
  };
}

/** Names and texts, but for the note of an unbound parameter, where blanks belong, and the path of a file. */
const textShouldHoldNoPlaceholder: Check<Specification> = ({ $document: document, $cstNode: root }, { report }) => {
  if (document === undefined || root === undefined) return;
  for (const { text, offset } of placeholders(document.textDocument.getText())) {
    const token = CstUtils.findLeafNodeAtOffset(root, offset);
    if (token === undefined || token.hidden || !mayHoldNoBlank(token)) continue;
    report(catalogue.placeholder, { text }, { node: token.astNode, range: rangeAt(document, offset, text.length) });
  }
};

function mayHoldNoBlank({ astNode, grammarSource, tokenType }: CstNode & { tokenType: { name: string } }): boolean {
  const property = AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment)?.feature;
  if (tokenType.name !== 'STRING') return property === 'name';
  return !(isParameter(astNode) && property === 'note') && !(isSource(astNode) && property === 'path');
}

function rangeAt({ textDocument }: LangiumDocument, offset: number, length: number): Range {
  return { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + length) };
}

const title = [textShouldNotBeVague('title')];

/** The texts that ask something of people. Titles of records and fields are facts, conventions and reasons explain: they may be vague. */
export const textChecks: Checks = {
  Specification: [textShouldHoldNoPlaceholder, standardShouldHaveOneNumberAndTitle],
  Term: [textShouldNotBeVague('definition')],
  Duty: [textShouldNotBeVague('text')],
  Qualification: [textShouldNotBeVague('text')],
  Item: [textShouldNotBeVague('text')],
  Sanction: [textShouldNotBeVague('what')],
  Role: title,
  Group: title,
  Penalty: title,
  Settlement: title,
  Checklist: title,
  Procedure: title,
  Step: title,
  StepAction: [textShouldNotBeVague('text')],
  Section: title,
};
