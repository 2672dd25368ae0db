import { commands, Uri, type ExtensionContext } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { BrowserMessageReader } from 'vscode-languageclient/browser';
import { startExtension, type Extension } from './extension.ts';

type WebWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & Worker & { terminate(): void };

/** The browser's own; nothing else of the project runs there. */
const { Worker: WebWorker } = globalThis as unknown as { Worker: new (script: string) => WebWorker };

let worker: WebWorker | undefined;
let extension: Extension | undefined;

/** Called by VS Code in a browser: the server is a web worker, files are the editor's. */
export function activate(context: ExtensionContext): { ready: Promise<void> } {
  void commands.executeCommand('setContext', 'postil.inBrowser', true);
  const script = Uri.joinPath(context.extensionUri, 'dist/server-web.js').toString(true);
  const connect = async (options: LanguageClientOptions) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('vscode-languageclient/browser');
    /** A new server, in the place of the one before. */
    const start = () => {
      worker?.terminate();
      worker = new WebWorker(script);
      return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
    };
    return new LanguageClient('postil', 'Postil', start, options);
  };
  extension = startExtension(context, { hasDisk: false, connect });
  return { ready: extension.ready };
}

export async function deactivate(): Promise<void> {
  await extension?.server.stop();
  worker?.terminate();
}
