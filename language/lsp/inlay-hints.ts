import { GrammarUtils, type LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import { InlayHintKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import { isComputedField, type ComputedField } from '../generated/ast.ts';
import { flatAst } from '../scope/flat-ast.ts';
import { typeText } from '../types/type.ts';
import { spellingOf } from './keyword-help.ts';
import type { PostilLspServices } from './lsp-services.ts';

/** Behind a computed field what it comes to: `延误: 数(日) = …`. */
export class PostilInlayHints implements InlayHintProvider {
  constructor(private readonly services: PostilLspServices) {}

  getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
    const computed = flatAst(document.parseResult.value).nodes.filter(isComputedField);
    return computed.flatMap((field) => {
      const line = field.$cstNode?.range.start.line ?? -1;
      return line < range.start.line || line > range.end.line ? [] : this.hint(field, document);
    });
  }

  private hint(field: ComputedField, document: LangiumDocument): InlayHint[] {
    const { workspace, postil } = this.services.shared;
    const { type } = postil.Types.ofNamed(field);
    const name = GrammarUtils.findNodeForProperty(field.$cstNode, 'name');
    if (type === undefined || name === undefined) return [];
    const label = `: ${typeText(type, spellingOf(document, workspace.IndexManager))}`;
    return [{ position: name.range.end, label, kind: InlayHintKind.Type }];
  }
}
