import { freeBuffer } from './free-buffer.ts';

/** Keys that were seen, in bounded memory. */
export interface KeySet {
  /** True for a new key, false for one that was there already. */
  add(key: string): boolean;
  /** The same for many keys whose hashes were made elsewhere, by `hashKeys`: the places of those that were there already. */
  addHashes(hashes: Int32Array): number[];
  /** How many keys are remembered. */
  readonly size: number;
  /** True once keys have been forgotten: a key that comes again after them is not noticed. */
  readonly hasForgotten: boolean;
}

/** A key is found again if fewer other keys came between; at least so many are remembered, at most twice as many. */
export const REMEMBERED_KEYS = 1 << 20;

/**
 * Remembers 64 bits of each key, in tables of open addressing that grow one by one: 11 to 21 bytes a key, at most some 35 MB in all. The
 * probability that any of n different remembered keys is taken for another is below n² / 2^65: one in ten million.
 */
export function keySet(remembered = REMEMBERED_KEYS): KeySet {
  return new RecentKeys(remembered);
}

class RecentKeys implements KeySet {
  hasForgotten = false;
  private recent = new KeyTable();
  private older: KeyTable | undefined;

  constructor(private readonly remembered: number) {}

  get size(): number {
    return this.recent.size + (this.older?.size ?? 0);
  }

  add(key: string): boolean {
    hash(key);
    return this.addHash(high, low);
  }

  addHashes(hashes: Int32Array): number[] {
    const repeated: number[] = [];
    for (let first = 0; first < hashes.length; first += TOGETHER) {
      const end = Math.min(first + TOGETHER, hashes.length);
      this.recent.touch(hashes, first, end);
      for (let at = first; at < end; at += 2) {
        const top = hashes[at]!;
        const bottom = hashes[at + 1]!;
        if ((top !== 0 || bottom !== 0) && !this.addHash(top, bottom)) repeated.push(at / 2);
      }
    }
    return repeated;
  }

  private addHash(top: number, bottom: number): boolean {
    if (this.older?.has(top, bottom) === true || !this.recent.add(top, bottom)) return false;
    if (this.recent.size >= this.remembered) {
      this.hasForgotten = this.older !== undefined;
      this.older = this.recent;
      this.recent = new KeyTable();
    }
    return true;
  }
}

/** Numbers of hashes that are looked up together. */
const TOGETHER = 64;

class KeyTable {
  size = 0;
  private touched = 0;
  private readonly segments = Array.from({ length: SEGMENTS }, () => newSegment(FIRST_CAPACITY));

  /** Reads where these hashes belong: memory that is far away comes for all of them at the same time, not for one after another. */
  touch(hashes: Int32Array, first: number, end: number): void {
    let read = 0;
    for (let at = first; at < end; at += 2) {
      const { words, capacity } = this.segments[hashes[at]! >>> 24]!;
      read |= words[firstSlot(hashes[at + 1]!, capacity)]!;
    }
    this.touched |= read;
  }

  has(top: number, bottom: number): boolean {
    return slotOf(this.segments[top >>> 24]!, top, bottom) < 0;
  }

  add(top: number, bottom: number): boolean {
    const segment = this.segments[top >>> 24]!;
    if (!insert(segment, top, bottom)) return false;
    this.size++;
    if (++segment.used > segment.capacity * MAX_LOAD) grow(segment);
    return true;
  }
}

/** The hashes of keys, two numbers each (both 0: no key), for `addHashes`. */
export function hashKeys(keys: readonly (string | undefined)[]): Int32Array<ArrayBuffer> {
  const hashes = new Int32Array(keys.length * 2);
  keys.forEach((key, at) => {
    if (key === undefined) return;
    hash(key);
    hashes[at * 2] = high;
    hashes[at * 2 + 1] = low;
  });
  return hashes;
}

/** The same for one key that stands in a file as UTF-8, from the first place up to the second; its hash goes to `hashes` for the row. */
export function hashWritten(bytes: Uint8Array, [start, end]: readonly [number, number], hashes: Int32Array, row: number): void {
  if (!hashAscii(bytes, start, end)) hash(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString());
  hashes[row * 2] = high;
  hashes[row * 2 + 1] = low;
}

const SEGMENTS = 256;
const FIRST_CAPACITY = 512;
const MAX_LOAD = 0.75;

/** Slot i is words[2i] and words[2i + 1]; both zero: empty. */
interface Segment {
  words: Int32Array;
  capacity: number;
  used: number;
}

function newSegment(capacity: number): Segment {
  return { words: new Int32Array(capacity * 2), capacity, used: 0 };
}

function firstSlot(low: number, capacity: number): number {
  return Math.floor(((low >>> 0) * capacity) / 0x1_0000_0000) * 2;
}

/** The free slot for a hash; -1 where it is there already. */
function slotOf({ words, capacity }: Segment, high: number, low: number): number {
  let slot = firstSlot(low, capacity);
  for (;;) {
    const there = words[slot + 1]!;
    if (there === low && words[slot] === high) return -1;
    if (there === 0 && words[slot] === 0) return slot;
    slot += 2;
    if (slot === words.length) slot = 0;
  }
}

function insert(segment: Segment, high: number, low: number): boolean {
  const slot = slotOf(segment, high, low);
  if (slot < 0) return false;
  segment.words[slot] = high;
  segment.words[slot + 1] = low;
  return true;
}

function grow(segment: Segment): void {
  const bigger = newSegment(segment.capacity * 2);
  const { words } = segment;
  for (let slot = 0; slot < words.length; slot += 2) {
    if (words[slot] !== 0 || words[slot + 1] !== 0) insert(bigger, words[slot]!, words[slot + 1]!);
  }
  freeBuffer(new Uint8Array(words.buffer));
  segment.words = bigger.words;
  segment.capacity = bigger.capacity;
}

/** Signed: numbers of 32 bits without a sign would be boxed at every turn. */
let high = 0;
let low = 0;

/** Two lanes of MurmurHash3's mixing with different constants, over UTF-16 units; leaves the result in `high` and `low`, never both zero. */
function hash(key: string): void {
  high = FIRST_LANE ^ key.length;
  low = SECOND_LANE ^ key.length;
  for (let i = 0; i < key.length; i++) mix(key.charCodeAt(i));
  finish();
}

/** False, and nothing done, where a byte is no character by itself. */
function hashAscii(bytes: Uint8Array, start: number, end: number): boolean {
  high = FIRST_LANE ^ (end - start);
  low = SECOND_LANE ^ (end - start);
  for (let at = start; at < end; at++) {
    const unit = bytes[at]!;
    if (unit > 127) return false;
    mix(unit);
  }
  finish();
  return true;
}

const FIRST_LANE = 0x9747b28c | 0;
const SECOND_LANE = 0x5bd1e995;

function mix(unit: number): void {
  const k = Math.imul(unit + 1, 0xcc9e2d51);
  high ^= (k << 15) | (k >>> 17);
  high = (Math.imul((high << 13) | (high >>> 19), 5) + 0xe6546b64) | 0;
  const l = Math.imul(unit + 1, 0x239b961b);
  low ^= (l << 17) | (l >>> 15);
  low = (Math.imul((low << 19) | (low >>> 13), 0x38b34ae5) + 0x561ccd1b) | 0;
}

function finish(): void {
  const last = low;
  high = finished(high ^ Math.imul(last, 0x9e3779b1));
  low = finished(last ^ Math.imul(high, 0x85ebca77)) || 1;
}

/** MurmurHash3's final avalanche. Source: Austin Appleby, public domain. */
function finished(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
