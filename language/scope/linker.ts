import {
  AstUtils,
  Cancellation,
  CstUtils,
  DefaultLinker,
  DefaultReferenceDescriptionProvider,
  interruptAndCheck,
  type AstNode,
  type AstNodeDescription,
  type AstNodeLocator,
  type CstNode,
  type LangiumDocument,
  type LinkingError,
  type ReferenceDescription,
  type ReferenceInfo,
  type URI,
} from 'langium';
import { flatAst } from './flat-ast.ts';
import type { PostilScopeProvider } from './scope-provider.ts';

/** Links along the flat tree. */
export class PostilLinker extends DefaultLinker {
  override getCandidate(reference: ReferenceInfo): AstNodeDescription | LinkingError {
    return (
      (this.scopeProvider as PostilScopeProvider).find(reference, reference.reference.$refText) ??
      this.createLinkingError(reference)
    );
  }

  override async link(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
    await interruptAndCheck(cancelToken);
    for (const reference of flatAst(document.parseResult.value).references) this.doLink(reference, document);
  }
}

/** Describes the references that were linked, along the flat tree. */
export class PostilReferenceDescriptions extends DefaultReferenceDescriptionProvider {
  override async createDescriptions(
    document: LangiumDocument,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<ReferenceDescription[]> {
    await interruptAndCheck(cancelToken);
    const descriptions: ReferenceDescription[] = [];
    for (const { reference, container } of flatAst(document.parseResult.value).references) {
      if (!('ref' in reference) || reference.ref === undefined || reference.$refNode === undefined) continue;
      descriptions.push(
        new LazyReferenceDescription(document.uri, container, reference.ref, reference.$refNode, this.nodeLocator),
      );
    }
    return descriptions;
  }
}

/** Paths and segments are worked out when somebody asks: finding references does, linking does not. */
export class LazyReferenceDescription implements ReferenceDescription {
  readonly targetUri: URI;
  readonly local: boolean;

  constructor(
    readonly sourceUri: URI,
    private readonly source: AstNode,
    readonly target: AstNode,
    private readonly name: CstNode,
    private readonly locator: AstNodeLocator,
  ) {
    this.targetUri = AstUtils.getDocument(target).uri;
    this.local = this.targetUri === sourceUri;
  }

  get sourcePath(): string {
    return this.locator.getAstNodePath(this.source);
  }

  get targetPath(): string {
    return this.locator.getAstNodePath(this.target);
  }

  get segment(): ReferenceDescription['segment'] {
    return CstUtils.toDocumentSegment(this.name);
  }
}
