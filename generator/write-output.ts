import { unlinkSync } from 'node:fs';
import { mkdir, open, readFile, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeError } from './data/data-file-error.ts';

/**
 * The only place that writes files. Everything goes to a temporary name in the same folder and is renamed when it is whole, so that
 * there is no half file, ever: not after an error, not after Ctrl-C. `-` is standard output.
 */
export interface OutputStream {
  readonly path: string;
  /** Collects; returns a promise only where the caller must wait. A fault shows here or in `close`. */
  write(data: string | Uint8Array): Promise<void> | undefined;
  /**
   * A place in the file for bytes that somebody else writes there (another thread, by the same descriptor), behind what was written so
   * far; undefined where the output is no file of its own. They must be written before `close`.
   */
  reserve(bytes: number): { fd: number; position: number } | undefined;
  /** Writes the rest and puts the file in its place. */
  close(): Promise<void>;
  /** Leaves nothing behind; what stood at `path` before stays. */
  abort(): Promise<void>;
}

/** Writes a whole file; false (and the file untouched) where it already holds these bytes. Throws `DataFileError` (data/cannot-write). */
export async function writeOutput(path: string, data: string | Uint8Array): Promise<boolean> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  if (path !== '-' && (await holds(path, bytes))) return false;
  const output = await openOutput(path);
  await output.write(bytes);
  await output.close();
  return true;
}

/** Opens a file to be written piece by piece. Throws `DataFileError` (data/cannot-write). */
export async function openOutput(path: string): Promise<OutputStream> {
  if (path === '-') return standardOutput();
  let temporary = '';
  try {
    const target = await targetOf(path);
    if (target.special) return handleOutput(path, await open(target.path, 'w'));
    temporary = join(dirname(target.path), `.postil-${process.pid}-${++serial}.tmp`);
    openTemporaries.add(temporary);
    const handle = await open(temporary, 'wx', target.mode);
    return handleOutput(path, handle, { temporary, final: target.path });
  } catch (error) {
    openTemporaries.delete(temporary);
    throw writeError(path, error);
  }
}

let serial = 0;
const openTemporaries = new Set<string>();

/** Removes what all open outputs have written so far; synchronous, for the last moments of a process. */
export function abortOpenOutputs(): void {
  for (const temporary of openTemporaries) {
    try {
      unlinkSync(temporary);
    } catch {
      // Not there yet, or just renamed: nothing to remove.
    }
  }
  openTemporaries.clear();
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Ctrl-C, termination and any other end of the process abort all open outputs. Returns what takes the handlers off again. */
export function installSignalHandlers(): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => {
    const handler = () => {
      abortOpenOutputs();
      process.exit(code);
    };
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  process.on('exit', abortOpenOutputs);
  return () => {
    for (const remove of handlers) remove();
    process.off('exit', abortOpenOutputs);
  };
}

const FLUSH_LENGTH = 256 * 1024;

/** Pieces are joined to about 256 KB; one write is under way while the next is collected. */
function handleOutput(path: string, handle: FileHandle, names?: { temporary: string; final: string }): OutputStream {
  let pieces: (string | Uint8Array)[] = [];
  let length = 0;
  let underWay: Promise<void> | undefined;
  let failure: { error: unknown } | undefined;
  let ended = false;
  let end = 0;

  const flush = () => {
    const bytes = joined(pieces);
    const position = end;
    end += bytes.length;
    pieces = [];
    length = 0;
    const before = underWay;
    underWay = (before ?? Promise.resolve()).then(async () => {
      try {
        if (!failure) await (names ? writeAt(handle, bytes, position) : handle.writeFile(bytes));
      } catch (error) {
        failure = { error: writeError(path, error) };
      }
    });
    return before;
  };
  const abort = async () => {
    if (ended) return;
    ended = true;
    await underWay;
    await handle.close();
    if (!names) return;
    await rm(names.temporary, { force: true });
    openTemporaries.delete(names.temporary);
  };

  return {
    path,
    abort,
    reserve(bytes) {
      if (!names) return undefined;
      if (length > 0) flush();
      end += bytes;
      return { fd: handle.fd, position: end - bytes };
    },
    write(data) {
      pieces.push(data);
      length += data.length;
      if (length < FLUSH_LENGTH) return undefined;
      const before = flush();
      return before?.then(() => {
        if (failure) throw failure.error;
      });
    },
    async close() {
      if (ended) return;
      flush();
      await underWay;
      if (failure) {
        await abort();
        throw failure.error;
      }
      try {
        await handle.close();
        if (names) await rename(names.temporary, names.final);
      } catch (error) {
        if (names) await rm(names.temporary, { force: true });
        throw writeError(path, error);
      } finally {
        ended = true;
        if (names) openTemporaries.delete(names.temporary);
      }
    },
  };
}

async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** A reader that goes away (`postil run ... | head`) is no error: the rest is dropped quietly. */
function standardOutput(): OutputStream {
  let gone = false;
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  };
  process.stdout.on('error', onError);
  const write = (data: string | Uint8Array) => {
    if (gone || process.stdout.write(data)) return undefined;
    return new Promise<void>((resolve) => {
      const settle = () => {
        process.stdout.off('drain', settle).off('error', settle).off('close', settle);
        resolve();
      };
      process.stdout.on('drain', settle).on('error', settle).on('close', settle);
    });
  };
  return {
    path: '-',
    write,
    reserve: () => undefined,
    close: () => new Promise((resolve) => (gone ? resolve() : process.stdout.write('', () => resolve()))),
    abort: () => Promise.resolve(),
  };
}

/** Where the bytes go: through a link to what it names; a device or a pipe is written as it is. */
async function targetOf(path: string): Promise<{ path: string; special: boolean; mode?: number }> {
  await mkdir(dirname(path), { recursive: true });
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return { path, special: false };
  if (stats.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR', syscall: 'open' });
  if (!stats.isFile()) return { path, special: true };
  return { path: await realpath(path), special: false, mode: stats.mode };
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isFile() || stats.size !== bytes.length) return false;
  const present = await readFile(path).catch(() => undefined);
  return present?.equals(bytes) ?? false;
}

function joined(pieces: (string | Uint8Array)[]): Uint8Array {
  if (pieces.every((piece) => typeof piece === 'string')) return Buffer.from(pieces.join(''));
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}
