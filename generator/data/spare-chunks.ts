import { freeBuffer } from './free-buffer.ts';

/** How much of a file is read at a time. */
export const CHUNK_BYTES = 256 * 1024;

/** Chunks that nobody reads any more, to be filled again: the pages of a new one cost as much as its bytes. */
const spare: Buffer[] = [];
const MOST_SPARE = 4;

/** One to be filled again, where there is one. */
export function spareChunk(): Buffer | undefined {
  return spare.pop();
}

/** Takes a chunk back from the only one that reads it. */
export function giveBack(chunk: Buffer): void {
  const isWhole = chunk.byteLength === CHUNK_BYTES && chunk.buffer.byteLength === CHUNK_BYTES;
  if (isWhole && spare.length < MOST_SPARE) spare.push(chunk);
  else freeBuffer(chunk);
}
