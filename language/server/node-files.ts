import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { ServerWorld } from '../lsp/lsp-services.ts';
import { PostilFileSystem } from '../node-file-system.ts';
import { EditorFiles } from './editor-files.ts';

/** The disk; or the editor's files (a virtual workspace), where its `initializationOptions` say `{ "files": "editor" }`. */
export function filesFor(connection: Connection, { initializationOptions }: InitializeParams): Omit<ServerWorld, 'connection'> {
  const options = initializationOptions as { files?: unknown } | null | undefined;
  return options?.files === 'editor' ? { fileSystemProvider: () => new EditorFiles(connection) } : PostilFileSystem;
}
