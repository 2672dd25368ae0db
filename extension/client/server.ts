import { window, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { syncSourceFiles } from './source-files.ts';
import type { EditorRequests } from '../../language/server/editor-requests.ts';

/** The language server in a process of its own. */
export class Server {
  private readonly client: LanguageClient;

  constructor(private readonly context: ExtensionContext) {
    const module = context.asAbsolutePath('dist/server.mjs');
    const run = { module, transport: TransportKind.ipc };
    const watcher = workspace.createFileSystemWatcher('**/*.{postil,md,csv}');
    context.subscriptions.push(watcher);
    this.client = new LanguageClient(
      'postil',
      'Postil',
      { run, debug: run },
      {
        documentSelector: [{ language: 'postil', scheme: 'file' }],
        synchronize: { fileEvents: watcher },
      },
    );
  }

  async start(): Promise<void> {
    await this.client.start();
    syncSourceFiles(this.context, this.client);
  }

  stop(): Promise<void> {
    return this.client.stop();
  }

  async restart(): Promise<void> {
    await this.client.restart();
  }

  /** Asks the server something beyond the protocol. Says so where it cannot answer, and then gives undefined. */
  async ask<M extends keyof EditorRequests>(method: M, asked: EditorRequests[M][0]): Promise<EditorRequests[M][1] | undefined> {
    try {
      const answer = await this.client.sendRequest<EditorRequests[M][1] | null>(method, asked);
      return answer ?? undefined;
    } catch (error) {
      this.client.error(`${method} failed`, error);
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}
