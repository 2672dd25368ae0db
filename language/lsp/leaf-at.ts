import { CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { Position } from 'vscode-languageserver';

/** What a name is made of, halves of characters outside the BMP among them. */
export const nameCharacter =
  /[\w\u00c0-\u04ff\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\ud800-\udfff\uf900-\ufaff\uff10-\uff5a]/;

/** The word at a place of the text, or the one that ends there; undefined in white space. */
export function leafAt(document: LangiumDocument, position: Position): LeafCstNode | undefined {
  const root = document.parseResult.value.$cstNode;
  if (root === undefined) return undefined;
  const offset = document.textDocument.offsetAt(position);
  const here = CstUtils.findLeafNodeAtOffset(root, offset);
  const before = offset === 0 ? undefined : CstUtils.findLeafNodeAtOffset(root, offset - 1);
  if (here === undefined || (!nameCharacter.test(here.text) && before !== undefined && nameCharacter.test(before.text)))
    return before;
  return here;
}
