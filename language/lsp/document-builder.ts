import {
  Cancellation,
  DefaultDocumentBuilder,
  delayNextTick,
  DocumentState,
  interruptAndCheck,
  isOperationCancelled,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  URI,
} from 'langium';
import type { PostilSharedServices } from '../services.ts';

/** In milliseconds: for so long nobody types who looks up from typing. */
const PAUSE = 300;

/**
 * Langium's builder, which remembers which files have names that lead nowhere, where Langium reads every reference at every keystroke; and
 * which files are to be checked again because another one of their manual has changed.
 */
export class PostilDocumentBuilder extends DefaultDocumentBuilder {
  private readonly unresolved = new WeakSet<LangiumDocument>();
  /** Checked before another file of their manual changed: what they are told of the whole manual may no longer be so. */
  private readonly outdated = new Set<LangiumDocument>();
  /** Files that those which changed refer to, or did: what a waiver is about, a record whose field was renamed. */
  private readonly concerned = new Set<string>();
  /** The manual that the names of a file were looked up in. */
  private readonly linkedIn = new WeakMap<LangiumDocument, string>();
  private rechecking: Cancellation.CancellationTokenSource | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly services: PostilSharedServices;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.services = services as PostilSharedServices;
    this.onDocumentPhase(DocumentState.Linked, (document) => {
      this.linkedIn.set(document, this.services.workspace.IndexManager.manualRoot(document.uri));
      if (document.references.some(({ error }) => error !== undefined)) this.unresolved.add(document);
      else this.unresolved.delete(document);
    });
    this.onDocumentPhase(DocumentState.Validated, (document) => {
      this.outdated.delete(document);
    });
  }

  override async update(changed: URI[], deleted: URI[], token = Cancellation.CancellationToken.None): Promise<void> {
    this.stopRecheck();
    const { IndexManager } = this.services.workspace;
    const all = [...changed, ...deleted];
    const named = all.map((uri) => IndexManager.manual(uri)?.name);
    const before = new Set([...changed, ...deleted].flatMap((uri) => this.manualOf(uri)));
    for (const document of before) this.outdated.add(document);
    this.noteConcerned(all);
    for (const document of this.comparedWith(all)) this.outdated.add(document);
    try {
      await super.update(changed, deleted, token);
      this.noteConcerned(changed);
      for (const document of this.comparedWith(changed)) this.outdated.add(document);
      if (all.some((uri, at) => IndexManager.manual(uri)?.name !== named[at])) await this.updateMoved(token);
    } finally {
      // A file can have come into another manual.
      for (const document of changed.flatMap((uri) => this.manualOf(uri)))
        if (!before.has(document) && !changed.includes(document.uri)) this.outdated.add(document);
    }
  }

  /** Where a manual begins or ends, files of folders below belong to another one than when their names were looked up. */
  private async updateMoved(token: Cancellation.CancellationToken): Promise<void> {
    const { IndexManager } = this.services.workspace;
    const moved = this.langiumDocuments.all.filter((document) => {
      const root = this.linkedIn.get(document);
      return root !== undefined && root !== IndexManager.manualRoot(document.uri);
    });
    const documents = moved.toArray();
    for (const document of documents) this.resetToState(document, DocumentState.IndexedContent);
    if (documents.length > 0) await super.update([], [], token);
  }

  /** Checks the other files when nobody has typed for a while. */
  recheckAfterPause(): void {
    this.stopRecheck();
    this.pause = setTimeout(() => {
      this.recheck().catch((error: unknown) => console.error('Other files could not be checked.', error));
    }, PAUSE);
  }

  /** Whoever types or asks goes first: what is left to be checked stays so. */
  stopRecheck(): void {
    clearTimeout(this.pause);
    this.rechecking?.cancel();
  }

  /**
   * Checks the other files of the manuals that have changed, one after another, until the next update: coverage, unused names and the like
   * are about all files. A file is heard of where its findings are others now. Between two files requests have their turn.
   */
  async recheck(): Promise<void> {
    this.stopRecheck();
    const { token } = (this.rechecking = new Cancellation.CancellationTokenSource());
    try {
      for (const document of this.outdatedInOrder()) {
        await delayNextTick();
        await interruptAndCheck(token);
        if (document.state === DocumentState.Validated) await this.checkAgain(document, token);
        this.outdated.delete(document);
      }
      this.concerned.clear();
      this.services.postil.Types.clear();
    } catch (error) {
      if (!isOperationCancelled(error)) throw error;
    }
  }

  /** Files of all manuals whose targets are compared with those of the given files. */
  private comparedWith(uris: readonly URI[]): LangiumDocument[] {
    const { IndexManager } = this.services.workspace;
    const own = new Set(uris.map(String));
    if (['Target', 'Metric', 'Manual'].every((type) => IndexManager.allElements(type, own).isEmpty())) return [];
    const files = new Set(IndexManager.allElements('Target').map(({ documentUri }) => documentUri.toString()));
    return [...files]
      .filter((file) => !own.has(file))
      .flatMap((file) => this.langiumDocuments.getDocument(URI.parse(file)) ?? []);
  }

  private noteConcerned(uris: readonly URI[]): void {
    for (const uri of uris)
      for (const file of this.services.workspace.IndexManager.filesReferredTo(uri)) this.concerned.add(file);
  }

  /** First what somebody looks at, then what the changed files are about. */
  private outdatedInOrder(): LangiumDocument[] {
    const rank = ({ uri }: LangiumDocument) => {
      if (this.textDocuments?.get(uri) !== undefined) return 0;
      return this.concerned.has(uri.toString()) ? 1 : 2;
    };
    return [...this.outdated].sort((a, b) => rank(a) - rank(b));
  }

  private async checkAgain(document: LangiumDocument, token: Cancellation.CancellationToken): Promise<void> {
    const { DocumentValidator } = this.services.ServiceRegistry.getServices(document.uri).validation;
    const found = await DocumentValidator.validateDocument(document, {}, token);
    if (JSON.stringify(found) === JSON.stringify(document.diagnostics)) return;
    document.diagnostics = found;
    await this.notifyDocumentPhase(document, DocumentState.Validated, token);
  }

  /** All files, where the address is a folder's. */
  private manualOf(uri: URI): readonly LangiumDocument[] {
    return this.langiumDocuments.getDocument(uri) === undefined
      ? this.langiumDocuments.all.toArray()
      : this.services.workspace.IndexManager.documentsOf(uri);
  }

  protected override shouldRelink(document: LangiumDocument, changed: Set<string>): boolean {
    return this.unresolved.has(document) || this.indexManager.isAffected(document, changed);
  }

  /** Checks have no categories: a file that was checked has had all of them. */
  protected override resultsAreIncomplete(): boolean {
    return false;
  }
}
