import { createContext, Script, type Context } from 'node:vm';
import { MessageChannel } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Diagnostic,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

type Port = MessageChannel['port1'];

class PortReader extends AbstractMessageReader {
  constructor(private readonly port: Port) {
    super();
  }

  listen(callback: DataCallback) {
    this.port.on('message', callback);
    return { dispose: () => this.port.off('message', callback) };
  }
}

class PortWriter extends AbstractMessageWriter {
  constructor(private readonly port: Port) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.port.postMessage(message);
  }

  end(): void {
    this.port.close();
  }
}

/** What a web worker has and the server may use: no process, no require, no disk. */
const workerGlobals = {
  TextDecoder,
  TextEncoder,
  URL,
  performance,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  queueMicrotask,
};

/** An editor in a browser: files in memory, the server's script in a world of its own, messages as objects over a port. */
export class WorkerSession {
  readonly editor: ProtocolConnection;
  readonly published = new Map<string, Diagnostic[]>();
  /** What the server asked of the files. */
  readonly asked: string[][] = [];
  /** What the script says to the console. */
  readonly said: string[] = [];
  private readonly ports = new MessageChannel();

  constructor(
    script: string,
    readonly files: Map<string, string>,
  ) {
    const { port1, port2 } = this.ports;
    const say = (...words: unknown[]) => void this.said.push(words.map(String).join(' '));
    const scope = createContext({
      ...workerGlobals,
      console: { log: say, warn: say, error: say, info: say, debug: say },
      postMessage: (message: unknown) => port2.postMessage(message),
      addEventListener: () => undefined,
    }) as Context & { onmessage?: (event: { data: unknown }) => void };
    scope['self'] = scope;
    port2.on('message', (data: unknown) => scope.onmessage?.({ data }));
    new Script(script).runInContext(scope);
    this.editor = createProtocolConnection(new PortReader(port1), new PortWriter(port1));
    this.editor.onRequest('postil/findFiles', ({ folder }: { folder: string }) =>
      [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`) && uri.endsWith('.postil')),
    );
    this.editor.onRequest('postil/readFiles', ({ uris }: { uris: string[] }) => {
      this.asked.push(uris);
      return uris.map((uri) => files.get(uri) ?? null);
    });
    this.editor.onNotification('textDocument/publishDiagnostics', (found: { uri: string; diagnostics: Diagnostic[] }) => {
      this.published.set(found.uri, found.diagnostics);
    });
    this.editor.onUnhandledNotification(() => undefined);
    this.editor.listen();
  }

  async start(folder: string): Promise<void> {
    const workspaceFolders = [{ uri: folder, name: 'manual' }];
    await this.editor.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders });
    await this.editor.sendNotification('initialized', {});
  }

  codes(uri: string): unknown[] | undefined {
    return this.published.get(uri)?.map(({ code }) => code);
  }

  close(): void {
    this.editor.dispose();
    this.ports.port1.close();
    this.ports.port2.close();
  }
}
