import type { ByteSource } from './byte-source.ts';

/** One value of a JSON file: its text and the line it begins on; `cut` where the file ends inside it; `tooLong` with its beginning. */
export interface JsonValue {
  line: number;
  json: string;
  cut?: boolean;
  tooLong?: boolean;
}

/**
 * The elements of a JSON array, or values one after another, without holding the file: only quotes and brackets are looked at, commas
 * between values may be missing. An array that is not closed ends with a `cut` value.
 */
export async function* jsonValues(utf8: ByteSource, maxBytes: number): AsyncIterable<JsonValue[]> {
  let line = 1;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let anything = false;
  let arrayOpen = false;
  let begun: { line: number; pieces: Buffer[]; bytes: number; tooLong: boolean } | undefined;

  for await (const chunk of utf8) {
    const values: JsonValue[] = [];
    let start = 0;
    const keep = (end: number) => {
      if (!begun) return;
      begun.bytes += end - start;
      if (!begun.tooLong) begun.pieces.push(chunk.subarray(start, end));
      if (begun.bytes > maxBytes) begun.tooLong = true;
    };
    const finish = (end: number) => {
      if (!begun) return;
      keep(end);
      values.push(valueOf(begun));
      begun = undefined;
    };
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (byte === 0x0a) line++;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === 0x5c) escaped = true;
        else if (byte === 0x22) inString = false;
        continue;
      }
      const white = byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
      const closes = byte === 0x7d || byte === 0x5d;
      const closesArray = byte === 0x5d && arrayOpen;
      if (depth === 0 && (white || closesArray || byte === 0x2c)) {
        finish(at);
        if (closesArray) arrayOpen = false;
        continue;
      }
      if (byte === 0x5b && !anything) {
        anything = arrayOpen = true;
        continue;
      }
      anything = true;
      if (!begun) {
        begun = { line, pieces: [], bytes: 0, tooLong: false };
        start = at;
      }
      if (byte === 0x22) inString = true;
      else if (byte === 0x7b || byte === 0x5b) depth++;
      else if (closes && depth > 0 && --depth === 0) finish(at + 1);
    }
    keep(chunk.length);
    if (values.length > 0) yield values;
  }
  const cut = depth > 0 || inString || arrayOpen;
  if (begun) yield [{ ...valueOf(begun), ...(cut && { cut }) }];
  else if (cut) yield [{ line, json: '', cut }];
}

function valueOf(begun: { line: number; pieces: Buffer[]; tooLong: boolean }): JsonValue {
  const json = Buffer.concat(begun.pieces).toString();
  return begun.tooLong ? { line: begun.line, json, tooLong: true } : { line: begun.line, json };
}
