import { workspace, type ExtensionContext } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { NodeCommandLine } from './command-line.ts';
import { startExtension, type Extension } from './extension.ts';
import { registerTasks } from './tasks.ts';

let extension: Extension | undefined;

/** Called by VS Code when the first manual is opened, on a desktop or on the server of a remote one. */
export function activate(context: ExtensionContext): { ready: Promise<void> } {
  const module = context.asAbsolutePath('dist/server.mjs');
  const folders = workspace.workspaceFolders ?? [];
  const hasDisk = folders.length === 0 || folders.some(({ uri }) => uri.scheme === 'file');
  const commandLine = new NodeCommandLine(context.asAbsolutePath('dist/cli/cli.js'));
  const connect = async (options: LanguageClientOptions) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient('postil', 'Postil', { run, debug: run }, options);
  };
  extension = startExtension(context, { hasDisk, connect }, commandLine);
  registerTasks(context, commandLine.script);
  return { ready: extension.ready };
}

export async function deactivate(): Promise<void> {
  await extension?.server.stop();
}
