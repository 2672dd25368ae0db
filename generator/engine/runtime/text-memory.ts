/** Texts met lately: the same people come again and again, and making a string of bytes is dear. */
import { KnownText } from './known-text.ts';

const SLOTS = 1 << 14;
/** Of a slot: the length, then the bytes; longer texts are not remembered. */
const SLOT_BYTES = 32;

export class TextMemory {
  private readonly written = new Uint8Array(SLOTS * SLOT_BYTES);
  private readonly texts = new Array<KnownText>(SLOTS).fill(new KnownText(''));
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  /** The UTF-8 from `start` up to `end` as a string, not empty. */
  text(bytes: Uint8Array, start: number, end: number): KnownText {
    const length = end - start;
    if (length >= SLOT_BYTES) return this.decoded(bytes, start, end);
    const { written } = this;
    const slot = hashOf(bytes, start, end) & (SLOTS - 1);
    const known = slot * SLOT_BYTES;
    if (written[known] === length) {
      let same = 0;
      while (same < length && bytes[start + same] === written[known + 1 + same]) same++;
      if (same === length) return this.texts[slot] as KnownText;
    }
    written[known] = length;
    for (let at = 0; at < length; at++) written[known + 1 + at] = bytes[start + at] as number;
    return (this.texts[slot] = this.decoded(bytes, start, end));
  }

  private decoded(bytes: Uint8Array, start: number, end: number): KnownText {
    return new KnownText(this.decoder.decode(bytes.subarray(start, end)));
  }
}

/** FNV-1a, its bits mixed once more. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
