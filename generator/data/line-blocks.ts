import type { ByteSource } from './byte-source.ts';
import { giveBack } from './spare-chunks.ts';

/** Whole lines, the last one with or without its line end; or the beginning of a line that is too long to be kept. */
export type LineBlock = { lines: Buffer; ended: boolean } | { tooLong: Buffer };

/** No record of a manual is longer than this; what is, is a mistake, and reading goes on behind it. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

/** How much of an unreadable line is told, in bytes of UTF-8. */
const SHOWN_BYTES = 800;

/**
 * Cuts bytes at line ends (`\n`), in blocks of about the size they come in. `own`: each block has a buffer of its own, and the pieces that
 * it was cut from are given back; nobody else may read them.
 */
export async function* lineBlocks(source: ByteSource, maxLineBytes = MAX_LINE_BYTES, own = false): AsyncIterable<LineBlock> {
  let kept: Buffer[] = [];
  let keptBytes = 0;
  let skipping = false;
  for await (const chunk of source) {
    const last = chunk.lastIndexOf(10);
    if (last < 0 && skipping) continue;
    if (last < 0) {
      kept.push(chunk);
      keptBytes += chunk.length;
      if (keptBytes <= maxLineBytes) continue;
      yield { tooLong: Buffer.concat(kept).subarray(0, SHOWN_BYTES) };
      kept = [];
      keptBytes = 0;
      skipping = true;
      continue;
    }
    const start = skipping ? chunk.indexOf(10) + 1 : 0;
    skipping = false;
    kept.push(chunk.subarray(start, last + 1));
    const lines = kept.length === 1 && !own ? kept[0]! : Buffer.concat(kept);
    const rest = chunk.subarray(last + 1);
    kept = [own ? Buffer.from(rest) : rest];
    keptBytes = rest.length;
    if (own) giveBack(chunk);
    if (lines.length > 0) yield { lines, ended: true };
  }
  if (keptBytes > 0) yield { lines: Buffer.concat(kept), ended: false };
}

/** The first 200 characters of a line, for a person to find it by. */
export function shown(line: Buffer | string): string {
  const text = typeof line === 'string' ? line : line.toString('utf8', 0, SHOWN_BYTES);
  return Array.from(text.slice(0, 400)).slice(0, 200).join('').trimEnd();
}

/** Where the line that begins at `start` ends: at its line feed, or with the lines. */
export function endOfLine(lines: Buffer, start: number): number {
  const end = lines.indexOf(10, start);
  return end < 0 ? lines.length : end;
}
