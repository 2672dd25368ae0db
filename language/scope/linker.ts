import {
  CancellationToken,
  DefaultLinker,
  DefaultReferenceDescriptionProvider,
  getDocument,
  interruptAndCheck,
  toDocumentSegment,
  UriUtils,
  type LangiumDocument,
  type ReferenceDescription,
} from 'langium';
import { flatAst } from './flat-ast.js';

/** Links along the flat tree. */
export class PostilLinker extends DefaultLinker {
  override async link(document: LangiumDocument, cancelToken = CancellationToken.None): Promise<void> {
    await interruptAndCheck(cancelToken);
    for (const reference of flatAst(document.parseResult.value).references) this.doLink(reference, document);
  }
}

/** Describes the references that were linked, along the flat tree. */
export class PostilReferenceDescriptions extends DefaultReferenceDescriptionProvider {
  override async createDescriptions(document: LangiumDocument, cancelToken = CancellationToken.None): Promise<ReferenceDescription[]> {
    await interruptAndCheck(cancelToken);
    const descriptions: ReferenceDescription[] = [];
    for (const { reference, container } of flatAst(document.parseResult.value).references) {
      if (!('ref' in reference) || reference.ref === undefined || reference.$refNode === undefined) continue;
      const target = reference.ref;
      const targetUri = getDocument(target).uri;
      descriptions.push({
        sourceUri: document.uri,
        sourcePath: this.nodeLocator.getAstNodePath(container),
        targetUri,
        targetPath: this.nodeLocator.getAstNodePath(target),
        segment: toDocumentSegment(reference.$refNode),
        local: UriUtils.equals(targetUri, document.uri),
      });
    }
    return descriptions;
  }
}
