import { DocumentState, URI, type FileSystemNode, type FileSystemProvider, type LangiumDocument } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceFiles } from '../concepts/source/source-library.ts';
import { isSource, isSpecification } from '../generated/ast.ts';
import type { PostilLspSharedServices } from './lsp-services.ts';
import { isSettingsFile, recheckSettings } from './settings-updates.ts';

type OpenDocuments = PostilLspSharedServices['workspace']['TextDocuments'];

/** Files of clauses as the editor has them, else as they are on the disk. */
export class OpenSourceFiles implements SourceFiles {
  constructor(
    private readonly files: FileSystemProvider,
    private readonly open: () => OpenDocuments,
  ) {}

  async stat(uri: URI): Promise<FileSystemNode> {
    return this.open().get(uri) === undefined ? this.files.stat(uri) : { isFile: true, isDirectory: false, uri };
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    const text = this.open().get(uri)?.getText();
    return text === undefined ? this.files.readBinary(uri) : new TextEncoder().encode(text);
  }
}

const isSourceFile = (uri: string) => /\.(md|csv)$/i.test(uri);

/** Specs are built when they change; when a file of clauses changes, the manuals that cite it are checked again. */
export class SpecUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly services: PostilLspSharedServices;

  constructor(services: PostilLspSharedServices) {
    super(services);
    this.services = services;
  }

  override didChangeContent(change: TextDocumentChangeEvent<TextDocument>): void {
    const { uri } = change.document;
    if (isSourceFile(uri)) this.sourcesChanged([uri]);
    else if (uri.endsWith('.postil')) super.didChangeContent(change);
  }

  didCloseDocument({ document: { uri } }: TextDocumentChangeEvent<TextDocument>): void {
    if (isSourceFile(uri)) this.sourcesChanged([uri]);
  }

  override didChangeWatchedFiles({ changes }: DidChangeWatchedFilesParams): void {
    const sources = changes.filter(({ uri }) => isSourceFile(uri));
    if (sources.length > 0) this.sourcesChanged(sources.map(({ uri }) => uri));
    if (changes.some(({ uri }) => isSettingsFile(uri)))
      void recheckSettings(this.services).catch((error: unknown) => console.error('Settings could not be read again.', error));
    const others = changes.filter(({ uri }) => !isSourceFile(uri) && !isSettingsFile(uri));
    if (others.length > 0) super.didChangeWatchedFiles({ changes: others });
  }

  /** When what was changed is checked and a while has gone by, the other files of its manual follow, without keeping anybody waiting. */
  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    const { WorkspaceManager, WorkspaceLock, DocumentBuilder } = this.services.workspace;
    DocumentBuilder.stopRecheck();
    void WorkspaceManager.ready
      .then(() => WorkspaceLock.write((token) => DocumentBuilder.update(changed, deleted, token)))
      .then(() => DocumentBuilder.recheckAfterPause())
      .catch((error: unknown) => console.error('Changed files could not be checked.', error));
  }

  private sourcesChanged(uris: string[]): void {
    const { WorkspaceManager, WorkspaceLock } = this.services.workspace;
    void WorkspaceManager.ready
      .then(() => WorkspaceLock.write((token) => recheckCiting(this.services, uris, token)))
      .catch((error: unknown) => console.error('Sources could not be read again.', error));
  }
}

type Token = NonNullable<Parameters<PostilLspSharedServices['workspace']['DocumentBuilder']['update']>[2]>;

/** Reads the files again, and checks the manuals whose sources they are. */
export async function recheckCiting(shared: PostilLspSharedServices, uris: string[], token?: Token): Promise<void> {
  const { workspace, postil } = shared;
  const changed = new Set(uris.map((uri) => URI.parse(uri).toString()));
  const citing = new Set<LangiumDocument>();
  for (const document of workspace.LangiumDocuments.all) {
    const { value } = document.parseResult;
    const sources = isSpecification(value) ? value.declarations.filter(isSource) : [];
    if (!sources.some((source) => changed.has(postil.Sources.of(source)?.uri?.toString() ?? ''))) continue;
    for (const member of workspace.IndexManager.documentsOf(document.uri)) citing.add(member);
  }
  for (const uri of changed) postil.Sources.forget(URI.parse(uri));
  for (const document of citing)
    if (document.state > DocumentState.IndexedContent)
      workspace.DocumentBuilder.resetToState(document, DocumentState.IndexedContent);
  await workspace.DocumentBuilder.update([], [], token);
}
