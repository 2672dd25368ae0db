/** Lines of NDJSON read as bytes: where the values of a record stand, without making an object of it. */
import { escaped } from './quick.ts';
import { viewOf, written, WrittenText } from './written-text.ts';

/** What stands in a cell. `EMPTY` is null or an empty text. */
const ABSENT = 0;
export const EMPTY = 1;
export const TEXT = 2;
export const NUMBER = 3;
export const YES = 4;
export const NO = 5;

/** So many columns that are no fields are told apart. */
const MOST_OTHERS = 64;

/**
 * The cells of one line at a time. Only lines in the plain form are read, which is what programs write: one object of texts without
 * escapes, numbers without exponents, booleans and nulls, no key twice; in any order, with white space or without, and with columns that
 * are no fields. `scan` says false to any other line, which then goes to JSON.parse.
 */
export class ByteCells {
  /** The bytes of `lines`, and how many they are. */
  size = 0;
  view = viewOf(new Uint8Array(0));
  /** Where the line scanned last ends: at its line feed, or with the lines. */
  end = 0;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** In UTF-8 as they stand in JSON, each with the quote behind it: the fields', then those of other columns as they are met. */
  private readonly names: WrittenText[];
  /** How many names there were before the line scanned last. */
  private before = 0;
  private bytes: Uint8Array = new Uint8Array(0);

  /** `key`: the place of the field that is the key, -1 where there is none. */
  constructor(
    readonly fields: readonly string[],
    readonly key: number,
  ) {
    const room = fields.length + MOST_OTHERS;
    this.kinds = new Uint8Array(room);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    // A name with half a character is none in UTF-8: its lines are not in the plain form.
    this.names = fields.map((field) => written(HALF.test(field) ? NOWHERE : `${escaped(field)}"`));
  }

  /** Whole lines, of which `scan` reads one at a time. */
  get lines(): Uint8Array {
    return this.bytes;
  }

  set lines(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.size = bytes.length;
  }

  /** Where the key begins and ends; -1 where there is none. */
  get keyStart(): number {
    return this.key >= 0 && this.kinds[this.key] === TEXT ? (this.starts[this.key] as number) : -1;
  }

  get keyEnd(): number {
    return this.key >= 0 && this.kinds[this.key] === TEXT ? (this.ends[this.key] as number) : -1;
  }

  /** The key is no text. */
  get isKeyUnclear(): boolean {
    return this.key >= 0 && (this.kinds[this.key] as number) > TEXT;
  }

  /** The columns that are no fields, of all lines so far. */
  others(): string[] {
    return this.names.slice(this.fields.length).map((name) => new TextDecoder().decode(name.view).slice(0, -1));
  }

  /** Finds the cells of the line that begins at `start`. */
  scan(start: number): boolean {
    this.before = this.names.length;
    if (this.find(start)) return true;
    this.forget();
    return false;
  }

  /** The columns that only the line scanned last has are none of ours: others decide about it. */
  forget(): void {
    this.names.length = this.before;
  }

  private find(start: number): boolean {
    const { bytes: lines, view, size, kinds, starts, ends } = this;
    for (let place = this.names.length - 1; place >= 0; place--) kinds[place] = ABSENT;
    if (lines[start] !== OPEN) return false;
    let at = pastBlanks(lines, start + 1);
    let place = -1;
    for (;;) {
      if (lines[at++] !== QUOTE) return false;
      place = this.placeOf(at, place + 1);
      if (place < 0 || kinds[place] !== ABSENT) return false;
      at = pastBlanks(lines, at + (this.names[place] as WrittenText).length);
      if (lines[at] !== COLON) return false;
      at = pastBlanks(lines, at + 1);
      const first = lines[at] as number;
      if (first === QUOTE) {
        const begin = ++at;
        at = pastPlain(view, at, size);
        if (lines[at] !== QUOTE) return false;
        kinds[place] = at === begin ? EMPTY : TEXT;
        starts[place] = begin;
        ends[place] = at++;
      } else {
        const kind = kindBy(first);
        const end = kind === NUMBER ? endOfNumber(lines, at) : endOfWord(view, at, { kind, size });
        if (end < 0) return false;
        kinds[place] = kind;
        starts[place] = at;
        ends[place] = at = end;
      }
      at = pastBlanks(lines, at);
      const separator = lines[at++];
      if (separator === COMMA) at = pastBlanks(lines, at);
      else if (separator === CLOSE) break;
      else return false;
    }
    at = pastBlanks(lines, at);
    this.end = at;
    return at === lines.length || lines[at] === LINE_FEED;
  }

  /** The column whose name begins at `at`; it most often follows on the one before. -1 for a name that is not plain. */
  private placeOf(at: number, expected: number): number {
    const { names, view, size } = this;
    const count = names.length;
    for (let tried = 0, place = expected; tried < count; tried++, place++) {
      if (place >= count) place = 0;
      if ((names[place] as WrittenText).standsIn(view, at, size)) return place;
    }
    const end = pastPlain(view, at, size);
    if (this.bytes[end] !== QUOTE || count === this.kinds.length) return -1;
    this.kinds[count] = ABSENT;
    return names.push(new WrittenText(this.bytes.slice(at, end + 1))) - 1;
  }
}

const HALF = /\p{Surrogate}/u;
const NOWHERE = '\n';
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const TAB = 9;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

/** Past what stands for itself within a text of JSON, in UTF-8: four bytes at a time as long as none of them is another. */
function pastPlain(lines: DataView, start: number, size: number): number {
  let at = start;
  while (at + 4 <= size && !hasSpecial(lines.getInt32(at, true))) at += 4;
  while (at < size && isPlain(lines.getUint8(at))) at++;
  return at;
}

/** One of the four bytes is a quote, a backslash or a control character: the highest bit of `(byte - n) & ~byte` is set for bytes below n. */
function hasSpecial(word: number): boolean {
  const quotes = word ^ (QUOTE * EACH);
  const backslashes = word ^ (BACKSLASH * EACH);
  const below = ((word - SPACE * EACH) & ~word) | ((quotes - EACH) & ~quotes) | ((backslashes - EACH) & ~backslashes);
  return (below & 0x80808080) !== 0;
}

/** One in each of four bytes. */
const EACH = 0x01010101;

function isPlain(byte: number): boolean {
  return byte >= SPACE && byte !== QUOTE && byte !== BACKSLASH;
}

/** White space of JSON within a line. */
function pastBlanks(lines: Uint8Array, start: number): number {
  let at = start;
  for (let byte = lines[at] as number; byte === SPACE || byte === TAB || byte === CARRIAGE_RETURN; byte = lines[at] as number)
    at++;
  return at;
}

const TRUE_WORD = written('true');
const FALSE_WORD = written('false');
const NULL_WORD = written('null');

function kindBy(first: number): number {
  if (first === TRUE_WORD.view.getUint8(0)) return YES;
  if (first === FALSE_WORD.view.getUint8(0)) return NO;
  return first === NULL_WORD.view.getUint8(0) ? EMPTY : NUMBER;
}

function endOfWord(lines: DataView, at: number, { kind, size }: { kind: number; size: number }): number {
  const word = kind === YES ? TRUE_WORD : kind === NO ? FALSE_WORD : NULL_WORD;
  return word.standsIn(lines, at, size) ? at + word.length : -1;
}

/** `-?(0|[1-9][0-9]*)(.[0-9]+)?`; -1 for anything else. What may follow a number is for the caller to see. */
function endOfNumber(lines: Uint8Array, start: number): number {
  const whole = lines[start] === MINUS ? start + 1 : start;
  let at = pastDigits(lines, whole);
  if (at === whole || (lines[whole] === ZERO && at > whole + 1)) return -1;
  if (lines[at] !== DOT) return at;
  const fraction = at + 1;
  at = pastDigits(lines, fraction);
  return at === fraction ? -1 : at;
}

function pastDigits(lines: Uint8Array, start: number): number {
  let at = start;
  while ((lines[at] as number) >= ZERO && (lines[at] as number) <= NINE) at++;
  return at;
}
