import { window, workspace, type CancellationToken, type ExtensionContext, type Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { answerFileRequests } from './editor-files.ts';
import { syncSourceFiles } from './source-files.ts';
import type { EditorRequests } from '../../language/server/editor-requests.ts';

/** Where the server runs: a process that reads the disk, or whatever asks the editor for files. */
export interface ServerHost {
  /** The server reads the disk itself. */
  hasDisk: boolean;
  /** Loads the library of the protocol, which takes longer than all the rest of activation, and is asked for after it. */
  connect(options: LanguageClientOptions): Promise<BaseLanguageClient>;
}

/** The language server, wherever it runs. */
export class Server {
  private readonly client: Promise<BaseLanguageClient>;
  /** The file systems that are served; undefined: every one. */
  private readonly schemes: ReadonlySet<string> | undefined;

  constructor(
    private readonly context: ExtensionContext,
    { hasDisk, connect }: ServerHost,
  ) {
    const watcher = workspace.createFileSystemWatcher('**/{*.postil,*.md,*.csv,postil.json}');
    context.subscriptions.push(watcher);
    this.schemes = hasDisk ? new Set(['file']) : undefined;
    const options: LanguageClientOptions = {
      documentSelector: [{ language: 'postil', ...(hasDisk ? { scheme: 'file' } : {}) }],
      synchronize: { fileEvents: watcher },
      ...(hasDisk ? {} : { initializationOptions: { files: 'editor' } }),
    };
    this.client = new Promise((resolve) => setTimeout(resolve)).then(async () => {
      const client = await connect(options);
      if (!hasDisk) answerFileRequests(client);
      return client;
    });
  }

  async start(): Promise<void> {
    const client = await this.client;
    await client.start();
    syncSourceFiles(this.context, client, (uri) => this.serves(uri));
  }

  async stop(): Promise<void> {
    await (await this.client).stop();
  }

  async restart(): Promise<void> {
    const client = await this.client;
    await client.stop();
    await client.start();
  }

  /** Whether the server knows files of this file system. */
  serves({ scheme }: Uri): boolean {
    return this.schemes?.has(scheme) ?? !['git', 'output', 'untitled', 'vscode-scm'].includes(scheme);
  }

  /** Asks the server something beyond the protocol. Says so where it cannot answer, and then, or when cancelled, gives undefined. */
  async ask<M extends keyof EditorRequests>(
    method: M,
    asked: EditorRequests[M][0],
    token?: CancellationToken,
  ): Promise<EditorRequests[M][1] | undefined> {
    const client = await this.client;
    try {
      const answer = await client.sendRequest<EditorRequests[M][1] | null>(method, asked, token);
      return token?.isCancellationRequested === true ? undefined : (answer ?? undefined);
    } catch (error) {
      if (token?.isCancellationRequested === true) return undefined;
      client.error(`${method} failed`, error);
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}
