import { isAscii, isUtf8 } from 'node:buffer';
import type { ByteSource } from './byte-source.ts';
import { dataFileError } from './data-file-error.ts';

export type TextEncoding = 'ascii' | 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** What a text file turned out to be: a `TextEncoding`, `ascii` until the first other character. */
export interface TextFacts {
  readonly path: string;
  encoding?: string;
}

/** How many bytes the decisions rest on: the first ones, and those from the first that is not ASCII. */
const WINDOW_BYTES = 64 * 1024;

/**
 * A text file as UTF-8, whatever it was written in: UTF-8 (a byte order mark is taken off), UTF-16 with a mark, else GB18030, as
 * Chinese offices write it. UTF-8 passes through unchanged, broken bytes included (see `hasBrokenText`).
 * Throws `DataFileError` (data/binary) where it is no text.
 */
export async function* utf8Chunks(source: ByteSource, facts: TextFacts): ByteSource {
  const bytes = pulling(source);
  try {
    yield* decoded(bytes, facts);
  } finally {
    await bytes.end();
  }
}

const REPLACEMENT = Buffer.from('\ufffd');

/** True where whole lines of UTF-8 hold bytes that no character stands behind, or the mark U+FFFD that a decoder left for them. */
export function hasBrokenText(lines: Buffer): boolean {
  return !isUtf8(lines) || lines.includes(REPLACEMENT);
}

async function* decoded(bytes: Puller, facts: TextFacts): ByteSource {
  const head = await bytes.atLeast(WINDOW_BYTES, Buffer.alloc(0));
  facts.encoding = 'ascii';
  if (head.length === 0) return;
  const marked = markedEncoding(head);
  if (marked !== undefined && marked !== 'utf-8') {
    // UTF-32 begins like UTF-16.
    if (new TextDecoder(marked).decode(head.subarray(0, WINDOW_BYTES)).includes('\0'))
      throw dataFileError('data/binary', { path: facts.path });
    facts.encoding = marked;
    return yield* transcoded(bytes, head.subarray(2), marked);
  }
  if (head.subarray(0, WINDOW_BYTES).includes(0)) throw dataFileError('data/binary', { path: facts.path });
  let chunk: Buffer | undefined = marked === 'utf-8' ? head.subarray(3) : head;
  while (chunk !== undefined && isAscii(chunk)) {
    yield chunk;
    chunk = await bytes.next();
  }
  if (chunk === undefined) return;
  const start = chunk.findIndex((byte) => byte > 0x7f);
  yield chunk.subarray(0, start);
  const window = await bytes.atLeast(WINDOW_BYTES, chunk.subarray(start));
  const encoding = marked ?? guessedEncoding(window.subarray(0, WINDOW_BYTES), facts.path);
  facts.encoding = encoding;
  if (encoding === 'gb18030') return yield* transcoded(bytes, window, encoding);
  for (chunk = window; chunk !== undefined; chunk = await bytes.next()) yield chunk;
}

async function* transcoded(bytes: Puller, first: Buffer, encoding: TextEncoding): ByteSource {
  const decoder = new TextDecoder(encoding);
  for (let chunk: Buffer | undefined = first; chunk !== undefined; chunk = await bytes.next()) {
    yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  yield Buffer.from(decoder.decode());
}

function markedEncoding(head: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * UTF-8 where the window is valid, or at least mostly so (a damaged file); else GB18030 likewise. The other encoding leaves a mark for
 * nearly every character: of Chinese text in GB18030 about one character in seven happens to be valid UTF-8.
 */
function guessedEncoding(window: Buffer, path: string): TextEncoding {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = new TextDecoder(encoding).decode(window, { stream: true });
    const foreign = text.match(/[\u{80}-\u{10ffff}]/gu) ?? [];
    const broken = foreign.filter((character) => character === '\ufffd').length;
    if (broken * 2 < foreign.length || foreign.length === 0) return encoding;
  }
  throw dataFileError('data/binary', { path });
}

interface Puller {
  next(): Promise<Buffer | undefined>;
  /** `before` and what follows, until there are so many bytes or no more. */
  atLeast(length: number, before: Buffer): Promise<Buffer>;
  /** Lets go of the file, read to its end or not. */
  end(): Promise<void>;
}

function pulling(source: ByteSource): Puller {
  const iterator = source[Symbol.asyncIterator]();
  const next = async () => {
    const result = await iterator.next();
    return result.done ? undefined : result.value;
  };
  return {
    next,
    async end() {
      await iterator.return?.();
    },
    async atLeast(length, before) {
      const pieces = [before];
      let total = before.length;
      while (total < length) {
        const piece = await next();
        if (piece === undefined) break;
        pieces.push(piece);
        total += piece.length;
      }
      return Buffer.concat(pieces);
    },
  };
}
