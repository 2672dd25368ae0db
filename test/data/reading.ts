import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { DataFileError } from '../../generator/data/data-file-error.ts';
import { openReader, type RawRow, type ReaderOptions } from '../../generator/data/reader.ts';

const root = mkdtempSync(join(tmpdir(), 'postil-data-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder of its own for a test. */
export function temporaryFolder(): string {
  return mkdtempSync(join(root, 'a-'));
}

/** A file with these bytes, in a folder of its own. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** What reading a file gives, short enough to be written in a table: a record, or `line code`; the code of the file's error at the end. */
export async function outcome(path: string, options: ReaderOptions = {}): Promise<unknown[]> {
  const result: unknown[] = [];
  try {
    const reader = await openReader(path, options);
    for await (const { rows } of reader.rows()) result.push(...rows.map(shortly));
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    result.push(error.code);
  }
  return result;
}

/** All rows of a file. */
export async function allRows(path: string, options: ReaderOptions = {}): Promise<RawRow[]> {
  const reader = await openReader(path, options);
  const all: RawRow[] = [];
  for await (const { rows } of reader.rows()) all.push(...rows);
  return all;
}

function shortly({ line, raw, problem }: RawRow): unknown {
  return problem ? `${line} ${problem.code}` : raw;
}
