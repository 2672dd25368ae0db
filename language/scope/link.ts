import {
  AstUtils,
  CstUtils,
  isAstNode,
  isLinkingError,
  type AstNode,
  type AstNodeDescription,
  type AstNodeLocator,
  type CstNode,
  type LinkingError,
  type Reference,
  type ReferenceDescription,
  type ReferenceInfo,
  type URI,
} from 'langium';

/** Who finds out where a link leads, and what paths nodes have. */
export interface LinkResolver {
  resolve(link: Link): AstNode | undefined;
  readonly nodeLocator: AstNodeLocator;
}

/**
 * A name that stands for a node. It is at once what linking must know of its place and its own entry in the index of references: a file
 * has tens of thousands, so that one object for the three saves much. Places and paths are worked out when somebody asks.
 */
export class Link implements Reference, ReferenceInfo, ReferenceDescription {
  /** What Langium's linker keeps here: nothing yet, a mark while it looks, what it found. */
  _ref: AstNode | LinkingError | symbol | undefined = undefined;
  _nodeDescription: AstNodeDescription | undefined = undefined;
  /** In a list of names. */
  index!: number;
  constructor(
    private readonly resolver: LinkResolver,
    public container: AstNode,
    public property: string,
    readonly $refNode: CstNode,
    readonly $refText: string,
  ) {}

  get reference(): Link {
    return this;
  }

  get ref(): AstNode | undefined {
    return this.resolver.resolve(this);
  }

  get error(): LinkingError {
    return (isLinkingError(this._ref) ? this._ref : undefined) as LinkingError;
  }

  get $nodeDescription(): AstNodeDescription {
    return this._nodeDescription as AstNodeDescription;
  }

  /** Where it stands, when the tree is whole. */
  standsIn(container: AstNode, property: string, index: number | undefined): void {
    this.container = container;
    this.property = property;
    if (index !== undefined) this.index = index;
  }

  unlink(): void {
    this._ref = undefined;
    this._nodeDescription = undefined;
  }

  /** What it leads to, where that is known. */
  get target(): AstNode | undefined {
    return isAstNode(this._ref) ? this._ref : undefined;
  }

  get sourceUri(): URI {
    return AstUtils.getDocument(this.container).uri;
  }

  get targetUri(): URI {
    return AstUtils.getDocument(this._ref as AstNode).uri;
  }

  get local(): boolean {
    return AstUtils.findRootNode(this.container) === AstUtils.findRootNode(this._ref as AstNode);
  }

  get sourcePath(): string {
    return this.resolver.nodeLocator.getAstNodePath(this.container);
  }

  get targetPath(): string {
    return this.resolver.nodeLocator.getAstNodePath(this._ref as AstNode);
  }

  get segment(): ReferenceDescription['segment'] {
    return CstUtils.toDocumentSegment(this.$refNode);
  }
}
