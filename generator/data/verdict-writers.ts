import { extname } from 'node:path';
import { openOutput, type OutputStream } from '../write-output.ts';
import { csvLine } from './csv-writer.ts';
import { dataFileError } from './data-file-error.ts';
import { verdictColumns, type OutputColumn } from './output-columns.ts';
import { xlsxWriter } from './xlsx/xlsx-writer.ts';

/** A stream of results: verdicts, settlement lines. Await what it returns before the next call. */
export interface LineWriter {
  readonly count: number;
  write(line: object): Promise<void> | undefined;
  /** A line that is JSON already, without its line end; for NDJSON it is written as it is. */
  writeLine(json: string): Promise<void> | undefined;
  /** Puts the file in place. */
  close(): Promise<void>;
  /** Leaves nothing behind. */
  abort(): Promise<void>;
}

export type OutputFormat = 'ndjson' | 'csv' | 'xlsx';

export interface WriterOptions {
  /** Else by the extension; NDJSON for `-`. */
  format?: OutputFormat;
  /** The name of the sheet; `verdicts` where absent. */
  sheet?: string;
}

/**
 * Opens a file of results: `.ndjson .jsonl`, `.csv` (UTF-8 with a byte order mark, so that Excel reads the Chinese), `.xlsx`, or `-`.
 * Throws `DataFileError` (data/cannot-write, data/unknown-output-format).
 */
export async function openVerdictWriter(
  path: string,
  columns: readonly OutputColumn[] = verdictColumns,
  options: WriterOptions = {},
): Promise<LineWriter> {
  const format = options.format ?? outputFormat(path);
  const output = await openOutput(path);
  if (format === 'ndjson') return ndjsonWriter(output);
  if (format === 'csv') return csvWriter(output, columns);
  return counted(await xlsxWriter(output, { columns, sheet: options.sheet ?? 'verdicts' }));
}

const FORMATS: Record<string, OutputFormat> = { '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.csv': 'csv', '.xlsx': 'xlsx' };

/** What the extension of a path asks for. Throws `DataFileError` (data/unknown-output-format). */
export function outputFormat(path: string): OutputFormat {
  const format = path === '-' ? 'ndjson' : FORMATS[extname(path).toLowerCase()];
  if (format === undefined) throw dataFileError('data/unknown-output-format', { path });
  return format;
}

function ndjsonWriter(output: OutputStream): LineWriter {
  let count = 0;
  const writeLine = (json: string) => {
    count++;
    return output.write(`${json}\n`);
  };
  return {
    get count() {
      return count;
    },
    writeLine,
    write: (line) => writeLine(JSON.stringify(line)),
    close: output.close,
    abort: output.abort,
  };
}

function csvWriter(output: OutputStream, columns: readonly OutputColumn[]): LineWriter {
  const keys = columns.map(({ key }) => key);
  void output.write(`\ufeff${csvLine(keys)}`);
  return counted({
    write: (line) => output.write(csvLine(keys.map((key) => (line as Record<string, unknown>)[key]))),
    close: output.close,
    abort: output.abort,
  });
}

function counted({ write, close, abort }: Pick<LineWriter, 'write' | 'close' | 'abort'>): LineWriter {
  let count = 0;
  const counting = (line: object) => {
    count++;
    return write(line);
  };
  return {
    get count() {
      return count;
    },
    write: counting,
    writeLine: (json) => counting(JSON.parse(json) as object),
    close,
    abort,
  };
}
