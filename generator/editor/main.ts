/** The server of the editor's extension: the language server, which can run and print manuals as well. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { answerFirst } from '../../language/server/first-answer.ts';

answerFirst(
  (options) => createConnection(ProposedFeatures.all, options),
  async (connection, params) => (await import('./loaded.ts')).loadEditorServer(connection, params),
);
