import type { Connection } from 'vscode-languageserver';
import { PostilFileSystem } from '../node-file-system.ts';
import type { LoadedServer } from './first-answer.ts';
import { serve } from './serve.ts';

/** All of the server that is not needed for the first answer. */
export function loadServer(connection: Connection): LoadedServer {
  return serve(connection, PostilFileSystem).lsp.LanguageServer;
}
