import { extname } from 'node:path';
import { openOutput, type OutputStream } from '../write-output.ts';
import { csvLine } from './csv-writer.ts';
import { dataFileError } from './data-file-error.ts';
import { verdictColumns, type OutputColumn } from './output-columns.ts';
import { xlsxWriter } from './xlsx/xlsx-writer.ts';

/** A stream of results: verdicts, settlement lines. Await what it returns before the next call. */
export interface LineWriter {
  /** What is JSON already is written as it is. */
  readonly takesJson: boolean;
  write(line: object): Promise<void> | undefined;
  /** A line that is JSON already, without its line end; for NDJSON it is written as it is. */
  writeLine(json: string): Promise<void> | undefined;
  /** Many lines of JSON, each with its line end, as text or as UTF-8. */
  writeLines(lines: string | Uint8Array): Promise<void> | undefined;
  /** A place in the file for lines that another thread writes there itself: see OutputStream. Only NDJSON files have one. */
  reserve?(bytes: number): { fd: number; position: number } | undefined;
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
  return byLine(await xlsxWriter(output, { columns, sheet: options.sheet ?? 'verdicts' }));
}

const FORMATS: Record<string, OutputFormat> = { '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.csv': 'csv', '.xlsx': 'xlsx' };

/** What the extension of a path asks for. Throws `DataFileError` (data/unknown-output-format). */
export function outputFormat(path: string): OutputFormat {
  const format = path === '-' ? 'ndjson' : FORMATS[extname(path).toLowerCase()];
  if (format === undefined) throw dataFileError('data/unknown-output-format', { path });
  return format;
}

function ndjsonWriter(output: OutputStream): LineWriter {
  const writeLine = (json: string) => output.write(`${json}\n`);
  return {
    takesJson: true,
    writeLine,
    writeLines: (lines) => output.write(lines),
    reserve: output.reserve,
    write: (line) => writeLine(JSON.stringify(line)),
    close: output.close,
    abort: output.abort,
  };
}

function csvWriter(output: OutputStream, columns: readonly OutputColumn[]): LineWriter {
  const keys = columns.map(({ key }) => key);
  void output.write(`\ufeff${csvLine(keys)}`);
  return byLine({
    write: (line) => output.write(csvLine(keys.map((key) => (line as Record<string, unknown>)[key]))),
    close: output.close,
    abort: output.abort,
  });
}

function byLine({ write, close, abort }: Pick<LineWriter, 'write' | 'close' | 'abort'>): LineWriter {
  const writeLine = (json: string) => write(JSON.parse(json) as object);
  return {
    takesJson: false,
    write,
    writeLine,
    async writeLines(lines) {
      const text = typeof lines === 'string' ? lines : Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength).toString();
      for (const line of text.split('\n')) if (line !== '') await writeLine(line);
    },
    close,
    abort,
  };
}
