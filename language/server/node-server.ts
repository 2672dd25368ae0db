import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { PostilLspSharedServices } from '../lsp/lsp-services.ts';
import { answerFirst } from './first-answer.ts';

/**
 * Serves an editor over what the command line says: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. It ends with its editor.
 * `prepare` gives the services what lies beyond the language.
 */
export function startNodeServer(prepare?: (shared: PostilLspSharedServices) => void): void {
  answerFirst(
    (options) => createConnection(ProposedFeatures.all, options),
    async (connection, params) => (await import('./node-loaded.ts')).loadServer(connection, params, prepare),
  );
}
