import { CstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import type { TextReplacement } from '../concept.ts';
import { allDiagnostics } from '../explain-diagnostic.ts';
import { spellKeyword, type KeywordSpelling } from '../keywords.ts';
import { messageLanguageOf } from '../message-language.ts';
import { isWaivable } from '../waivers.ts';

/** A waiver of the finding behind the declaration that it lies in; undefined where it cannot be waived or lies in nothing that has a name. */
export function waiverOf(found: Diagnostic, document: LangiumDocument, spelling: KeywordSpelling): TextReplacement | undefined {
  const code = String(found.code);
  const entry = allDiagnostics.get(code);
  const root = document.parseResult.value.$cstNode;
  // A hint is easily passed over as it is.
  if (entry === undefined || entry.severity === 'hint' || !isWaivable(entry) || code.startsWith('waiver/') || root === undefined)
    return undefined;
  const leaf = CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(found.range.start))?.astNode;
  const around = [...nodesFrom(leaf)].filter(isNamed);
  const declaration = around.at(-1);
  if (declaration?.$cstNode === undefined || !isName(declaration.name)) return undefined;
  const word = (keyword: string) => spellKeyword(keyword, spelling);
  const [inner] = around;
  const part =
    inner === undefined || inner === declaration ? '' : ` ${word('part')} ${isName(inner.name) ? inner.name : `"${inner.name}"`}`;
  const reason = messageLanguageOf(declaration) === 'zh' ? '原文如此' : 'as the paper has it';
  const text = `\n${word('waive')} "${code}" ${word('for')} ${declaration.name}${part} ${word('because')} "${reason}"`;
  return { offset: declaration.$cstNode.end, length: 0, text };
}

function* nodesFrom(node: AstNode | undefined): Iterable<AstNode> {
  for (let at = node; at !== undefined; at = at.$container) yield at;
}

function isNamed(node: AstNode): node is AstNode & { name: string } {
  return 'name' in node && typeof node.name === 'string';
}

function isName(text: string): boolean {
  return /^[\p{L}\p{N}_]+$/u.test(text);
}
