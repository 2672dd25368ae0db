import { DefaultWorkspaceManager, stream, type LangiumDocument, type Stream, type URI } from 'langium';
import type { PostilLspServices, PostilLspSharedServices } from './lsp-services.ts';

type Collector = (document: LangiumDocument) => void;

/** In milliseconds: right behind its greeting an editor says which files are open. */
const EDITOR_OPENS = 20;

/** Takes the files that are open first, as the editor has them, and says at once what their text alone tells: for all other findings every file must be read. */
export class PostilWorkspaceManager extends DefaultWorkspaceManager {
  private readonly services: PostilLspSharedServices;

  constructor(services: PostilLspSharedServices) {
    super(services);
    this.services = services;
  }

  protected override async loadWorkspaceDocuments(uris: Stream<URI>, collector: Collector): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, EDITOR_OPENS));
    const { TextDocuments, LangiumDocumentFactory } = this.services.workspace;
    const others: URI[] = [];
    for (const uri of uris) {
      const text = TextDocuments.get(uri);
      if (text === undefined) {
        others.push(uri);
        continue;
      }
      const document = LangiumDocumentFactory.fromTextDocument(text, uri);
      this.saySyntaxOf(document);
      collector(document);
    }
    await super.loadWorkspaceDocuments(stream(others), collector);
  }

  private saySyntaxOf(document: LangiumDocument): void {
    const { DocumentValidator } = (this.services.ServiceRegistry.getServices(document.uri) as PostilLspServices).validation;
    const diagnostics = DocumentValidator.syntaxFindings(document);
    void this.services.lsp.Connection?.sendDiagnostics({ uri: document.uri.toString(), diagnostics });
  }
}
