/**
 * How the server reads files where there is no disk (a web worker, a virtual workspace): it asks the editor for them. Beyond that it has
 * the texts of open documents from `textDocument/didOpen`, and hears of changes by `workspace/didChangeWatchedFiles`, as on a disk.
 *
 * Requests from the server to the editor, of any number and at any time after `initialized`:
 *
 * - `postil/findFiles` `{ folder }` -> `string[]`: the URIs of all `*.postil` files in the folder (a URI) and below it; without those below
 *   `node_modules`, `out` and folders whose name begins with a dot.
 * - `postil/readFiles` `{ uris }` -> `(string | null)[]`: the text of each file as it is stored, in the order asked; null for one that is not
 *   there, is a folder, or is no text. Bytes become text by `decodeText` (values/decode-text.ts). Asked for are specs, the files that
 *   sources name (`sources/*.md`, `*.csv`) and `postil.json`.
 *
 * An editor that answers with an error has no files.
 */
import { EmptyFileSystemProvider, URI, type FileSystemNode } from 'langium';
import type { Connection } from 'vscode-languageserver';

/** Method -> what is asked and what is answered. */
export interface FileRequests {
  'postil/findFiles': [asked: { folder: string }, answer: string[]];
  'postil/readFiles': [asked: { uris: string[] }, answer: (string | null)[]];
}

type Asked<M extends keyof FileRequests> = FileRequests[M][0];
type Answer<M extends keyof FileRequests> = FileRequests[M][1];

/** The editor's files. Those asked for in one turn are read by one request. */
export class EditorFiles extends EmptyFileSystemProvider {
  private readonly waiting = new Map<string, PromiseWithResolvers<string | null>>();

  constructor(private readonly connection: Pick<Connection, 'sendRequest'>) {
    super();
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    if ((await this.text(uri)) === null) throw new Error(`There is no ${uri.toString()}`);
    return { isFile: true, isDirectory: false, uri };
  }

  override async readBinary(uri?: URI): Promise<Uint8Array> {
    return new TextEncoder().encode(await this.readFile(uri));
  }

  override async readFile(uri?: URI): Promise<string> {
    const text = await this.text(uri);
    if (text === null) throw new Error(`There is no file ${String(uri)}`);
    return text;
  }

  /** All specs below at once, so that nobody asks for folders in it. */
  override async readDirectory(uri?: URI): Promise<FileSystemNode[]> {
    const found = await this.ask('postil/findFiles', { folder: String(uri) }).catch(() => []);
    return found.map((file) => ({ isFile: true, isDirectory: false, uri: URI.parse(file) }));
  }

  private text(uri: URI | undefined): Promise<string | null> {
    const key = String(uri);
    if (this.waiting.size === 0) queueMicrotask(() => void this.readWaiting());
    const waiting = this.waiting.get(key) ?? Promise.withResolvers<string | null>();
    this.waiting.set(key, waiting);
    return waiting.promise;
  }

  private async readWaiting(): Promise<void> {
    const asked = [...this.waiting];
    this.waiting.clear();
    const texts = await this.ask('postil/readFiles', { uris: asked.map(([uri]) => uri) }).catch(() => []);
    asked.forEach(([, { resolve }], at) => resolve(texts[at] ?? null));
  }

  private ask<M extends keyof FileRequests>(method: M, asked: Asked<M>): Promise<Answer<M>> {
    return this.connection.sendRequest<Answer<M>>(method, asked);
  }
}
