import { DocumentState } from 'langium';
import { startLanguageServer, WorkspaceState } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { createPostilLspServices, type PostilLspSharedServices, type ServerWorld } from '../lsp/lsp-services.ts';
import { addLinkedEditing } from '../lsp/linked-editing.ts';
import { addWitnessActions } from '../lsp/witness-action.ts';
import { addSelectionRanges } from '../lsp/selection-ranges.ts';

/** Serves an editor. Its messages are read from here on. */
export function serve(connection: Connection, fileSystem: Omit<ServerWorld, 'connection'>): PostilLspSharedServices {
  const { shared } = createPostilLspServices({ connection, ...fileSystem });
  addSelectionRanges(connection, shared);
  addLinkedEditing(connection, shared);
  addWitnessActions(connection, shared);
  startLanguageServer(shared, { DocumentLinkProvider: DocumentState.Linked, CodeLensProvider: WorkspaceState.IndexedReferences });
  return shared;
}
