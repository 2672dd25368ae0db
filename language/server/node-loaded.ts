import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { PostilLspSharedServices } from '../lsp/lsp-services.ts';
import type { LoadedServer } from './first-answer.ts';
import { filesFor } from './node-files.ts';
import { serve } from './serve.ts';

/** All of the server that is not needed for the first answer. */
export function loadServer(
  connection: Connection,
  params: InitializeParams,
  prepare?: (shared: PostilLspSharedServices) => void,
): LoadedServer {
  const shared = serve(connection, filesFor(connection, params));
  prepare?.(shared);
  return shared.lsp.LanguageServer;
}
