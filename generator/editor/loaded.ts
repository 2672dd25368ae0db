import type { Connection } from 'vscode-languageserver';
import { PostilFileSystem } from '../../language/node-file-system.ts';
import type { LoadedServer } from '../../language/server/first-answer.ts';
import { serve } from '../../language/server/serve.ts';
import { answerEditor } from './answers.ts';

/** All of the editor's server that is not needed for the first answer. */
export function loadEditorServer(connection: Connection): LoadedServer {
  const shared = serve(connection, PostilFileSystem);
  answerEditor(connection, shared);
  return shared.lsp.LanguageServer;
}
