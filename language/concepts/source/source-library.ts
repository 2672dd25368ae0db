import { UriUtils, type URI, type FileSystemProvider, type LangiumDocument } from 'langium';
import { isSource, isSpecification, type Source } from '../../generated/ast.ts';
import { decodeText } from '../../values/decode-text.ts';
import { ClauseTextError, readClauses, type ClauseText } from './clause-text.ts';

/** Why a file has no clauses; of a CSV file that has no id its columns, of one whose quotes are wrong the 0-based line. */
export type SourceProblem =
  | { kind: 'not-found' | 'unreadable' | 'not-text' | 'outside' }
  | { kind: 'no-id'; columns: string[] }
  | { kind: 'bad-quotes'; line: number };

/** Where clause files are read from. */
export type SourceFiles = Pick<FileSystemProvider, 'stat' | 'readBinary'>;

/** What a source's file came to: its clauses, or why there are none. `undefined` for a source without a file. */
export type LoadedSource = { uri: URI; text: ClauseText } | { uri?: URI; problem: SourceProblem };

/** The clause files of all manuals. They are read before the checks run, so that checks, hovers and documents can ask without waiting. */
export class SourceLibrary {
  private readonly loaded = new Map<string, LoadedSource>();
  private changes = 0;

  constructor(private readonly files: SourceFiles) {}

  /** Reads the files that the documents' sources name and that are not read yet. */
  async load(documents: readonly LangiumDocument[]): Promise<void> {
    const sources = documents.flatMap(({ parseResult: { value } }) =>
      isSpecification(value) ? value.declarations.filter(isSource) : [],
    );
    await Promise.all(sources.map((source) => this.read(source)));
  }

  /** Forgets a file, so that it is read again. */
  forget(uri: URI): void {
    this.loaded.delete(uri.toString());
    this.changes++;
  }

  /** Grows with every file that is read or forgotten. */
  get version(): number {
    return this.changes;
  }

  of(source: Source | undefined): LoadedSource | undefined {
    if (source?.path === undefined) return undefined;
    const uri = uriOf(source);
    return uri === undefined ? { problem: { kind: 'outside' } } : this.loaded.get(uri.toString());
  }

  clauses(source: Source | undefined): ClauseText | undefined {
    const loaded = this.of(source);
    return loaded !== undefined && 'text' in loaded ? loaded.text : undefined;
  }

  private async read(source: Source): Promise<void> {
    const uri = uriOf(source);
    if (uri === undefined || this.loaded.has(uri.toString())) return;
    this.loaded.set(uri.toString(), await this.open(uri));
    this.changes++;
  }

  private async open(uri: URI): Promise<LoadedSource> {
    let isFile: boolean;
    try {
      isFile = (await this.files.stat(uri)).isFile;
    } catch {
      return { uri, problem: { kind: 'not-found' } };
    }
    let bytes: Uint8Array;
    try {
      if (!isFile) return { uri, problem: { kind: 'unreadable' } };
      bytes = await this.files.readBinary(uri);
    } catch {
      return { uri, problem: { kind: 'unreadable' } };
    }
    const text = decodeText(bytes);
    if (text === undefined) return { uri, problem: { kind: 'not-text' } };
    try {
      return { uri, text: readClauses(uri.path, text) };
    } catch (error) {
      if (!(error instanceof ClauseTextError)) throw error;
      const { reason } = error;
      return { uri, problem: 'line' in reason ? { kind: 'bad-quotes', ...reason } : { kind: 'no-id', ...reason } };
    }
  }
}

/** Clause files are read beside the manual only: no address of the net, no absolute path, which another machine would not have. */
function uriOf(source: Source): URI | undefined {
  const document = source.$container?.$document;
  if (source.path === undefined || document === undefined) return undefined;
  if (/^([a-z][a-z0-9+.-]*:|[/\\])/i.test(source.path)) return undefined;
  return UriUtils.resolvePath(UriUtils.dirname(document.uri), source.path);
}
