import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { LoadedServer } from './first-answer.ts';
import { filesFor } from './node-files.ts';
import { serve } from './serve.ts';

/** All of the server that is not needed for the first answer. */
export function loadServer(connection: Connection, params: InitializeParams): LoadedServer {
  return serve(connection, filesFor(connection, params)).lsp.LanguageServer;
}
