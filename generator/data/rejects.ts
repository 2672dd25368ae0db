import { rm } from 'node:fs/promises';
import type { Rejection } from '../plan/verdict.ts';
import { openOutput, type OutputStream } from '../write-output.ts';
import { systemCode, writeError } from './data-file-error.ts';
import { STANDARD_INPUT } from './byte-source.ts';
import { sheetOf } from './reader.ts';

/** One line of a reject file. */
export interface Reject extends Rejection {
  line: number;
  /** The record as it was read, or the beginning of its text. */
  record: unknown;
}

export interface RejectsFile {
  readonly path: string;
  readonly count: number;
  add(reject: Reject): Promise<void> | undefined;
  /** Puts the file in place; without rejects there is none, not even one from an earlier run. */
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** Where the rejects of a data file go: `events.csv` to `events.csv.rejected.ndjson`, `a.xlsx#Sheet` to `a.xlsx.Sheet.rejected.ndjson`. */
export function rejectsPath(dataFile: string): string {
  if (dataFile === STANDARD_INPUT) return 'stdin.rejected.ndjson';
  const { file, sheet } = sheetOf(dataFile);
  return `${sheet === undefined ? file : `${file}.${sheet.replace(/[/\\:]/g, '_')}`}.rejected.ndjson`;
}

/**
 * The reject file of a data file, opened with the first reject:
 * `{"line":3,"file":"events.csv","code":"record/column-count","message":"...","record":{...}}`. Throws `DataFileError` (data/cannot-write).
 */
export function openRejects(dataFile: string, path = rejectsPath(dataFile)): RejectsFile {
  let output: OutputStream | undefined;
  let opening: Promise<OutputStream> | undefined;
  let count = 0;
  return {
    path,
    get count() {
      return count;
    },
    add({ line, code, field, value, message, record }) {
      count++;
      const told = { line, file: dataFile, code, field, value, message, record: record ?? null };
      const text = `${JSON.stringify(told, shownNumber)}\n`;
      if (output) return output.write(text);
      opening ??= openOutput(path).then((opened) => (output = opened));
      return opening.then((opened) => opened.write(text));
    },
    async close() {
      if (opening) return (await opening).close();
      await rm(path, { force: true }).catch((error: unknown) => {
        // A folder of that name is none of ours.
        if (systemCode(error) !== 'ERR_FS_EISDIR') throw writeError(path, error);
      });
    },
    async abort() {
      await (await opening)?.abort();
    },
  };
}

/** JSON has no 1e400: as `null` it would look missing. */
function shownNumber(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
