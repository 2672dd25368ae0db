import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

interface Published {
  uri: string;
  diagnostics: Diagnostic[];
}

/** An editor with a folder, and a language server as a process of its own, over standard input and output. Times are in milliseconds. */
export class EditorSession {
  private readonly server: ChildProcessWithoutNullStreams;
  private readonly editor: ProtocolConnection;
  private readonly listeners = new Set<(published: Published) => void>();
  private readonly seen = new Map<string, number>();
  private version = 1;

  constructor(program: string, options: string[] = []) {
    this.server = spawn(process.execPath, [...options, program, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.server.stderr.resume();
    this.server.stdin.on('error', () => undefined);
    this.editor = createProtocolConnection(
      new StreamMessageReader(this.server.stdout),
      new StreamMessageWriter(this.server.stdin),
    );
    this.editor.onNotification('textDocument/publishDiagnostics', (published: Published) => {
      this.seen.set(published.uri, (this.seen.get(published.uri) ?? 0) + 1);
      for (const listener of this.listeners) listener(published);
    });
    this.editor.onUnhandledNotification(() => undefined);
    this.editor.listen();
  }

  async initialize(folder?: string): Promise<void> {
    await this.editor.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      workspaceFolders: folder === undefined ? null : [{ uri: pathToFileURL(folder).toString(), name: 'bench' }],
    });
    await this.editor.sendNotification('initialized', {});
  }

  open(uri: string, text: string): void {
    void this.editor.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'postil', version: this.version, text },
    });
  }

  /** Replaces characters of one line. */
  change(uri: string, start: Position, length: number, text: string): void {
    const end = { line: start.line, character: start.character + length };
    void this.editor.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  complete(uri: string, position: Position): Promise<unknown> {
    return this.editor.sendRequest('textDocument/completion', { textDocument: { uri }, position });
  }

  /** The next findings on a file for which the test holds. */
  findings(uri: string, test: (found: Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
    return new Promise((resolve) => {
      const listener = ({ uri: published, diagnostics }: Published) => {
        if (published !== uri || !test(diagnostics)) return;
        this.listeners.delete(listener);
        resolve(diagnostics);
      };
      this.listeners.add(listener);
    });
  }

  /** How long all threads of the server have been at work so far, as the kernel counts it; NaN where it does not. */
  processor(): number {
    try {
      const threads = `/proc/${this.server.pid}/task`;
      const nanoseconds = readdirSync(threads).map((thread) =>
        Number(readFileSync(`${threads}/${thread}/schedstat`, 'utf8').split(' ')[0]),
      );
      return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
    } catch {
      return NaN;
    }
  }

  /** Until the server has said nothing for so long. */
  quiet(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.listeners.delete(again);
        resolve();
      };
      let timer = setTimeout(done, milliseconds);
      const again = () => {
        clearTimeout(timer);
        timer = setTimeout(done, milliseconds);
      };
      this.listeners.add(again);
    });
  }

  /** Until the server has said something on so many files. */
  async filesChecked(count: number): Promise<void> {
    while (this.seen.size < count) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  close(): void {
    this.editor.dispose();
    this.server.kill();
  }
}
