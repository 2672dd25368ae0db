import { open, stat } from 'node:fs/promises';
import { dataFileError, readError } from './data-file-error.ts';
import { CHUNK_BYTES, spareChunk } from './spare-chunks.ts';

/** Pieces of a file in order; how it is cut never changes what is read from it. */
export type ByteSource = AsyncIterable<Buffer>;

/** The bytes of a file from `start` on, 256 KB at a time (larger pieces cost memory, not time); the next piece is read while the last is being worked on. Throws `DataFileError`. */
export async function* fileChunks(
  path: string,
  range: { start?: number; end?: number; onRead?: (bytes: number) => void } = {},
): ByteSource {
  if (path === STANDARD_INPUT) return yield* standardInput(range.onRead);
  let left = range.end === undefined ? Infinity : range.end - (range.start ?? 0);
  // Pipes and devices know no positions.
  let position = range.start;
  try {
    const handle = await open(path, 'r');
    const next = async (): Promise<Buffer> => {
      const buffer = (left >= CHUNK_BYTES && spareChunk()) || Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, left));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, position ?? null);
      left -= bytesRead;
      if (position !== undefined) position += bytesRead;
      return buffer.subarray(0, bytesRead);
    };
    let ahead: Promise<Buffer> | undefined;
    try {
      let chunk = await next();
      while (chunk.length > 0) {
        ahead = left > 0 ? next() : Promise.resolve(Buffer.alloc(0));
        ahead.catch(() => undefined);
        range.onRead?.(chunk.length);
        yield chunk;
        chunk = await ahead;
      }
    } finally {
      await ahead?.catch(() => undefined);
      await handle.close();
    }
  } catch (error) {
    throw readError(path, error);
  }
}

/** The path that is no file. */
export const STANDARD_INPUT = '-';

async function* standardInput(onRead: ((bytes: number) => void) | undefined): ByteSource {
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    onRead?.(chunk.length);
    yield chunk;
  }
}

/** The size of a file, and whether it can be read twice; throws `DataFileError` where there is none. */
export async function fileFacts(path: string): Promise<{ bytes: number; regular: boolean }> {
  if (path === STANDARD_INPUT) return { bytes: 0, regular: false };
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw dataFileError('data/directory', { path });
    return { bytes: stats.size, regular: stats.isFile() };
  } catch (error) {
    throw readError(path, error);
  }
}

/** The first bytes of a file. Throws `DataFileError`. */
export async function fileHead(path: string, bytes: number): Promise<Buffer> {
  for await (const chunk of fileChunks(path, { start: 0, end: bytes })) return chunk;
  return Buffer.alloc(0);
}
