import {
  Cancellation,
  DefaultLinker,
  DefaultReferenceDescriptionProvider,
  interruptAndCheck,
  type AstNode,
  type AstNodeDescription,
  type AstNodeLocator,
  type CstNode,
  type LangiumCoreServices,
  type LangiumDocument,
  type LinkingError,
  type Reference,
  type ReferenceDescription,
  type ReferenceInfo,
} from 'langium';
import { flatAst } from './flat-ast.ts';
import { Link, type LinkResolver } from './link.ts';
import type { PostilScopeProvider } from './scope-provider.ts';

/** Links along the flat tree. */
export class PostilLinker extends DefaultLinker implements LinkResolver {
  readonly nodeLocator: AstNodeLocator;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.nodeLocator = services.workspace.AstNodeLocator;
  }

  override buildReference(node: AstNode, property: string, refNode: CstNode, refText: string): Reference {
    return new Link(this, node, property, refNode, refText);
  }

  resolve(link: Link): AstNode | undefined {
    return this.resolveReference(
      link as unknown as Parameters<DefaultLinker['resolveReference']>[0],
      link.container,
      link.property,
    );
  }

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

  override unlink(document: LangiumDocument): void {
    for (const reference of document.references) if (reference instanceof Link) reference.unlink();
    document.references = [];
  }
}

/** Describes the references that were linked, along the flat tree: a link describes itself. */
export class PostilReferenceDescriptions extends DefaultReferenceDescriptionProvider {
  override async createDescriptions(
    document: LangiumDocument,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<ReferenceDescription[]> {
    await interruptAndCheck(cancelToken);
    return flatAst(document.parseResult.value).references.filter(
      (link) => link instanceof Link && link.target !== undefined,
    ) as Link[];
  }
}
