import { DefaultDocumentBuilder, DocumentState, type LangiumDocument, type LangiumSharedCoreServices } from 'langium';

/** Langium's builder, which remembers which files have names that lead nowhere, where Langium reads every reference at every keystroke. */
export class PostilDocumentBuilder extends DefaultDocumentBuilder {
  private readonly unresolved = new WeakSet<LangiumDocument>();

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.onDocumentPhase(DocumentState.Linked, (document) => {
      if (document.references.some(({ error }) => error !== undefined)) this.unresolved.add(document);
      else this.unresolved.delete(document);
    });
  }

  protected override shouldRelink(document: LangiumDocument, changed: Set<string>): boolean {
    return this.unresolved.has(document) || this.indexManager.isAffected(document, changed);
  }

  /** Checks have no categories: a file that was checked has had all of them. */
  protected override resultsAreIncomplete(): boolean {
    return false;
  }
}
