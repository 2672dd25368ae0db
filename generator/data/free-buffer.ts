/**
 * Gives the memory of bytes back now that nobody reads any more: the collector would let many megabytes pile up. Only where the bytes are
 * all of their buffer, because a part may share it with others.
 */
export function freeBuffer({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) (buffer as Freeable).transfer(0);
}

/** ES2024, in every Node from 21 on. */
interface Freeable extends ArrayBuffer {
  transfer(bytes: number): ArrayBuffer;
}
