/** Verdict lines written as bytes: what is known of them is there in UTF-8 already and is only copied. */
import type { ByteCells } from './byte-cells.ts';
import { ByteList } from './byte-list.ts';
import { plainDecimal, yuanText } from './quick.ts';
import { viewOf, WIDTH } from './written-text.ts';

/** What is copied in whole widths reads and writes up to so many bytes more. */
const SPARE = WIDTH;

/** Writes into the room it is given. Past its end nothing is written, but counted on: `isFull` says so, and all must be written again. */
export class ByteSink {
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(SPARE);
  /** Where the next byte goes. */
  at = 0;
  readonly list = new ByteList(this);
  /** The bytes. */
  view = viewOf(this.bytes);
  private limit = 0;
  private readonly known: DataView;

  /** `known`: all texts that are known beforehand, as they stand in JSON. */
  constructor(known: string) {
    const encoded = new TextEncoder().encode(known);
    const bytes = new Uint8Array(encoded.length + SPARE);
    bytes.set(encoded);
    this.known = new DataView(bytes.buffer);
  }

  get isFull(): boolean {
    return this.at > this.limit;
  }

  /** From now on there is this room; what was written so far is kept where `kept` bytes of it are there already. */
  into(room: Uint8Array<ArrayBuffer>, kept = 0): void {
    this.bytes = room;
    this.view = viewOf(room);
    this.limit = room.length - SPARE;
    this.at = kept;
  }

  /** A piece of the texts that are known. */
  put(from: number, length: number): void {
    const { view, known, at } = this;
    const end = at + length;
    this.at = end;
    if (end > this.limit) return;
    for (let to = at, source = from; to < end; to += WIDTH, source += WIDTH)
      view.setFloat64(to, known.getFloat64(source, true), true);
  }

  /** One of several pieces: where it begins and its length stand at twice its place. */
  putOne(pieces: Int32Array, place: number): void {
    this.put(pieces[place * 2] as number, pieces[place * 2 + 1] as number);
  }

  /** A cell as it was read. */
  cell({ view, size, starts, ends }: ByteCells, place: number): void {
    this.copy(view, starts[place] as number, ends[place] as number, size);
  }

  /** UTF-8 from `start` up to `end`; `size`: where the source ends. */
  copy(source: DataView, start: number, end: number, size: number): void {
    const { view } = this;
    let to = this.at;
    this.at = to + end - start;
    if (this.at > this.limit) return;
    let from = start;
    for (const last = size - WIDTH; from < end && from <= last; from += WIDTH, to += WIDTH)
      view.setFloat64(to, source.getFloat64(from, true), true);
    for (; from < end; from++, to++) view.setInt8(to, source.getInt8(from));
  }

  byte(byte: number): void {
    this.bytes[this.at++] = byte;
  }

  text(text: string): void {
    const { bytes } = this;
    // Three bytes a UTF-16 unit are enough for any text.
    if (this.at + text.length * 3 > this.limit) {
      this.at = this.limit + 1;
      return;
    }
    for (let place = 0; place < text.length; place++) {
      const unit = text.charCodeAt(place);
      if (unit > 127) {
        this.at += encoder.encodeInto(text.slice(place), bytes.subarray(this.at)).written;
        return;
      }
      bytes[this.at++] = unit;
    }
  }

  integer(value: number): void {
    if (!(value >= 0 && value <= LARGEST_SMALL)) return this.text(String(value));
    let digits = 1;
    for (let power = 10; power <= value; power *= 10) digits++;
    let place = this.at + digits;
    this.at = place;
    if (place > this.limit) return;
    let rest = value | 0;
    do {
      const tenth = (rest / 10) | 0;
      this.bytes[--place] = ZERO + rest - tenth * 10;
      rest = tenth;
    } while (rest > 0);
  }

  /** As `plainDecimal`. */
  decimal(scaled: number, decimals: number): void {
    const scale = decimals === 2 ? 100 : 10 ** decimals;
    const whole = Math.floor(scaled / scale);
    if (scaled >= 0 && whole * scale === scaled) this.integer(whole);
    else this.text(plainDecimal(scaled, decimals));
  }

  /** As `yuanText`. */
  yuan(fen: number, decimals: number): void {
    const whole = Math.floor(fen / 100);
    const rest = fen - whole * 100;
    if (decimals !== 2) return this.text(yuanText(fen, decimals));
    this.integer(whole);
    this.byte(DOT);
    this.byte(ZERO + ((rest / 10) | 0));
    this.byte(ZERO + (rest % 10));
  }
}

export function createByteSink(known: string): ByteSink {
  return new ByteSink(known);
}

/** For `putOne`. */
export function bytePieces(spans: readonly number[]): Int32Array {
  return Int32Array.from(spans);
}

const encoder = new TextEncoder();
const LARGEST_SMALL = 999_999_999;
const DOT = 46;
const ZERO = 48;
