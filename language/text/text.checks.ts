import { AstUtils, CstUtils, GrammarAST, GrammarUtils, type AstNode, type CstNode, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { isParameter, isProximity, isRelation, isSource, isStep, type Specification } from '../generated/ast.ts';
import type { Check, CheckContext, Checks } from '../concept.ts';
import { placeholders } from './placeholder.ts';
import { textDiagnostics as catalogue } from './text.diagnostics.ts';
import { citedStandardShouldHaveOneNumberAndTitle, standardShouldHaveOneNumberAndTitle } from './standards.checks.ts';
import { vagueWords } from './vague-time.ts';

/** A vague word is legal only as a parameter of that name. `isTimed`: the node says otherwise how long or how often. */
function textShouldNotBeVague(property: string, isTimed: (node: AstNode) => boolean = () => false): Check<AstNode> {
  return (node, context) => {
    const value = (node as AstNode & Record<string, unknown>)[property];
    const texts = Array.isArray(value) ? value : [value];
    if (!texts.some((text) => typeof text === 'string' && vagueWords(text).length > 0) || isTimed(node)) return;
    for (const token of GrammarUtils.findNodesForProperty(node.$cstNode, property)) reportVague(token, node, context);
  };
}

function reportVague(token: CstNode, node: AstNode, { index, report }: CheckContext): void {
  const document = AstUtils.getDocument(node);
  for (const { word, offset } of vagueWords(token.text)) {
    const name = word.toLowerCase().replaceAll(' ', '_');
    if (index.named(document.uri, name).some(({ type }) => type === 'Parameter')) continue;
    report(catalogue['vague-time'], { word }, { node, range: rangeAt(document, token.offset + offset, word.length) });
  }
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

/** Its title, unless one of these says how often, or how long. */
const titleUnless = (...properties: string[]) => [
  textShouldNotBeVague('title', (node) =>
    properties.some((property) => (node as AstNode & Partial<Record<string, unknown>>)[property] !== undefined),
  ),
];

/** Its conditions measure what the title says. */
const isMeasured = (node: AstNode) =>
  AstUtils.streamAllContents(node).some((part) => isProximity(part) || (isRelation(part) && /[<>]/.test(part.operator)));

/** The texts that ask something of people; that an obligation does not say how often is another finding. Titles of records and fields are facts, conventions and reasons explain: they may be vague. */
export const textChecks: Checks = {
  Specification: [textShouldHoldNoPlaceholder, standardShouldHaveOneNumberAndTitle],
  Citation: [citedStandardShouldHaveOneNumberAndTitle],
  Term: [textShouldNotBeVague('definition')],
  Duty: [textShouldNotBeVague('text')],
  Qualification: [textShouldNotBeVague('text')],
  Item: [textShouldNotBeVague('text')],
  Sanction: [textShouldNotBeVague('what')],
  Role: title,
  Group: title,
  Penalty: title,
  Reward: title,
  Veto: title,
  Exemption: title,
  Escalation: title,
  Requirement: [textShouldNotBeVague('title', isMeasured)],
  Settlement: title,
  Checklist: titleUnless('every'),
  Section: title,
  Procedure: title,
  StartEvent: title,
  Step: [textShouldNotBeVague('title', (node) => isStep(node) && node.limits.length > 0)],
  StepChoice: [textShouldNotBeVague('text')],
  StepAction: [textShouldNotBeVague('text', ({ $container: step }) => isStep(step) && step.limits.length > 0)],
  StepRepetition: [textShouldNotBeVague('until')],
  Product: title,
  ProductContent: [textShouldNotBeVague('name')],
  Improvement: title,
  Resource: title,
  IncidentLevel: titleUnless('response'),
  Drill: [textShouldNotBeVague('topics')],
  Training: [textShouldNotBeVague('topics')],
};
