import { GrammarUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { isSource, isSpecification } from '../generated/ast.ts';
import type { PostilLspServices } from './lsp-services.ts';

/** The paths of sources lead to their files, where there are such. */
export class PostilDocumentLinks implements DocumentLinkProvider {
  constructor(private readonly services: PostilLspServices) {}

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    const { value } = document.parseResult;
    const sources = isSpecification(value) ? value.declarations.filter(isSource) : [];
    return sources.flatMap((source) => {
      const path = GrammarUtils.findNodeForProperty(source.$cstNode, 'path');
      const loaded = this.services.shared.postil.Sources.of(source);
      return path === undefined || loaded === undefined || !('text' in loaded)
        ? []
        : [{ range: path.range, target: loaded.uri.toString() }];
    });
  }
}
