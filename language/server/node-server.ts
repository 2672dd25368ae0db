import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { answerFirst } from './first-answer.ts';

/** Serves an editor over what the command line says: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. It ends with its editor. */
export function startNodeServer(): void {
  answerFirst(
    (options) => createConnection(ProposedFeatures.all, options),
    async (connection, params) => (await import('./node-loaded.ts')).loadServer(connection, params),
  );
}
