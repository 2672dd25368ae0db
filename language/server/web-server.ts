import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import type { Connection } from 'vscode-languageserver';
import type { PostilLspSharedServices } from '../lsp/lsp-services.ts';
import { EditorFiles } from './editor-files.ts';
import { serve } from './serve.ts';

/** Serves the editor that started this web worker. Its messages are objects; its files are asked for as editor-files.ts says. */
export function startWebServer(): { connection: Connection; shared: PostilLspSharedServices } {
  const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  return { connection, shared: serve(connection, { fileSystemProvider: () => new EditorFiles(connection) }) };
}
