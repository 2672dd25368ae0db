/**
 * The values of byte cells, as `quick.ts` gives those of objects: BAD, BAD_DATE, BAD_PLACE or undefined wherever a cell is not plainly
 * right, and JSON.parse and the decoders have to say what it is.
 */
import { ByteCells, EMPTY, NO, NUMBER, TEXT, YES } from './byte-cells.ts';
import type { KnownText } from './known-text.ts';
import { BAD, BAD_DATE, daysOf, quickDateTime, quickTime } from './quick.ts';
import { TextMemory } from './text-memory.ts';
import { WrittenText } from './written-text.ts';

/** An enum's value that is not among those known. */
export const BAD_PLACE = -2;

/** The values of an enum in UTF-8, as they stand in JSON, to be found by their bytes. */
export interface ByteNames {
  values: readonly WrittenText[];
  /** Open addressing by `hashOf`: a place in `values` and one more; 0 where free. */
  slots: Uint16Array;
}

export function byteNames(values: readonly string[]): ByteNames {
  const encoded = values.map((value) => new TextEncoder().encode(value));
  const slots = new Uint16Array(2 ** Math.ceil(Math.log2(values.length * 2 + 2)));
  encoded.forEach((value, place) => {
    let slot = hashOf(value, 0, value.length) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = place + 1;
  });
  return { values: encoded.map((value) => new WrittenText(value)), slots };
}

/** By length, beginning and end: names of a list differ there. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = Math.max(start, end - 4); at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x9e3779b1);
  for (let at = start, last = Math.min(end, start + 3); at < last; at++)
    hash = Math.imul(hash ^ (bytes[at] as number), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Of all record types. */
let texts: TextMemory | undefined;

/** The cells with what is read from them. */
export class ByteRecord extends ByteCells {
  /** Days since 1970 on which the record judged last occurred; NaN for a type without a day. */
  day = NaN;

  /** Not there, null or an empty text. */
  isAbsent(place: number): boolean {
    return (this.kinds[place] as number) <= EMPTY;
  }

  isText(place: number): boolean {
    return this.kinds[place] === TEXT;
  }

  text(place: number): string | undefined {
    return this.person(place)?.text;
  }

  /** A text by which somebody is looked up. */
  person(place: number): KnownText | undefined {
    if (this.kinds[place] !== TEXT) return undefined;
    texts ??= new TextMemory();
    return texts.text(this.lines, this.starts[place] as number, this.ends[place] as number);
  }

  truth(place: number): boolean | undefined {
    const kind = this.kinds[place];
    return kind === YES ? true : kind === NO ? false : undefined;
  }

  /** The place of an enum's value; BAD_PLACE for what is none. */
  place(place: number, { values, slots }: ByteNames): number {
    if (this.kinds[place] !== TEXT) return BAD_PLACE;
    const start = this.starts[place] as number;
    const end = this.ends[place] as number;
    let slot = hashOf(this.lines, start, end) & (slots.length - 1);
    for (let found = slots[slot] as number; found !== 0; found = slots[slot] as number) {
      const value = values[found - 1] as WrittenText;
      if (value.length === end - start && value.standsIn(this.view, start, end)) return found - 1;
      slot = (slot + 1) & (slots.length - 1);
    }
    return BAD_PLACE;
  }

  /** A decimal, as a number or a text, times `scale`. */
  number(place: number, scale: number, largest: number): number {
    const kind = this.kinds[place];
    if (kind !== NUMBER && kind !== TEXT) return BAD;
    return this.decimal(this.starts[place] as number, this.ends[place] as number, scale, scale * largest);
  }

  /** `80%` with scale 10000 is 8000, as 0.8 is. */
  share(place: number, scale: number, largest: number): number {
    const last = (this.ends[place] as number) - 1;
    if (this.kinds[place] !== TEXT || this.lines[last] !== PERCENT) return this.number(place, scale, largest);
    return this.decimal(this.starts[place] as number, last, scale / 100, scale * largest);
  }

  date(place: number): number {
    const start = this.starts[place] as number;
    if (this.kinds[place] !== TEXT || (this.ends[place] as number) - start !== 10) return BAD_DATE;
    const { lines } = this;
    if (lines[start + 4] !== MINUS || lines[start + 7] !== MINUS) return BAD_DATE;
    return daysOf(this.two(start), this.two(start + 2), this.two(start + 5), this.two(start + 8));
  }

  /** `2024-09`, months since 1970. */
  month(place: number): number {
    const start = this.starts[place] as number;
    if (this.kinds[place] !== TEXT || (this.ends[place] as number) - start !== 7 || this.lines[start + 4] !== MINUS)
      return BAD_DATE;
    const [century, year, month] = [this.two(start), this.two(start + 2), this.two(start + 5)];
    return daysOf(century, year, month, 1) === BAD_DATE ? BAD_DATE : (century * 100 + year - 1970) * 12 + month - 1;
  }

  dateTime(place: number, timezone: string): number {
    return this.kinds[place] === TEXT ? quickDateTime(this.ascii(place), timezone) : BAD;
  }

  time(place: number): number {
    return this.kinds[place] === TEXT ? quickTime(this.ascii(place)) : BAD;
  }

  /** For what is read as characters: anything beyond ASCII becomes a character that no such text has. */
  private ascii(place: number): string {
    const start = this.starts[place] as number;
    const end = Math.min(this.ends[place] as number, start + LONGEST);
    let text = '';
    for (let at = start; at < end; at++) text += String.fromCharCode(this.lines[at] as number);
    return text;
  }

  /** -1 where one of the bytes is no digit. */
  private two(at: number): number {
    const tens = (this.lines[at] as number) - ZERO;
    const ones = (this.lines[at + 1] as number) - ZERO;
    return tens >>> 0 <= 9 && ones >>> 0 <= 9 ? tens * 10 + ones : -1;
  }

  /** `[-]digits[.digits]`, at most nine digits on each side of the point, and not more decimals than the scale holds. */
  private decimal(start: number, end: number, scale: number, bound: number): number {
    const { lines } = this;
    const first = lines[start] === MINUS ? start + 1 : start;
    let value = 0;
    let at = first;
    for (; at < end && lines[at] !== DOT; at++) {
      const digit = (lines[at] as number) - ZERO;
      if (digit >>> 0 > 9) return BAD;
      value = value * 10 + digit;
    }
    if (at === first || at > first + LARGEST_DIGITS || at === end - 1) return BAD;
    value *= scale;
    if (end - at - 1 > LARGEST_DIGITS) return BAD;
    for (let unit = scale / 10, place = at + 1; place < end; place++, unit /= 10) {
      const digit = (lines[place] as number) - ZERO;
      if (digit >>> 0 > 9 || (unit < 1 && digit !== 0)) return BAD;
      if (unit >= 1) value += digit * unit;
    }
    // Zero below zero is left to the decoders.
    if (value > bound || (first !== start && value === 0)) return BAD;
    return first === start ? value : -value;
  }
}

export function createByteRecord(fields: readonly string[], key: number): ByteRecord {
  return new ByteRecord(fields, key);
}

const LARGEST_DIGITS = 9;
/** No datetime or time is longer. */
const LONGEST = 40;
const PERCENT = 37;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;
