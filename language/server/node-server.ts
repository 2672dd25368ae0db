import { DocumentState } from 'langium';
import { startLanguageServer, WorkspaceState } from 'langium/lsp';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createPostilLspServices } from '../lsp/lsp-services.ts';
import { addSelectionRanges } from '../lsp/selection-ranges.ts';
import { PostilFileSystem } from '../node-file-system.ts';

/** Serves an editor over what the command line says: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. It ends with its editor. */
export function startNodeServer(): void {
  const connection = createConnection(ProposedFeatures.all);
  const { shared } = createPostilLspServices({ connection, ...PostilFileSystem });
  addSelectionRanges(connection, shared);
  startLanguageServer(shared, { DocumentLinkProvider: DocumentState.Linked, CodeLensProvider: WorkspaceState.IndexedReferences });
}
