import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { LoadedServer } from '../../language/server/first-answer.ts';
import { filesFor } from '../../language/server/node-files.ts';
import { serve } from '../../language/server/serve.ts';
import { answerEditor } from './answers.ts';
import { writeCases } from './witness-scenario.ts';

/** All of the editor's server that is not needed for the first answer. */
export function loadEditorServer(connection: Connection, params: InitializeParams): LoadedServer {
  const shared = serve(connection, filesFor(connection, params));
  answerEditor(connection, shared);
  writeCases(shared);
  return shared.lsp.LanguageServer;
}
