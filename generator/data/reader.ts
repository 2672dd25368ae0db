import { extname } from 'node:path';
import type { PlanLanguage } from '../plan/plan.ts';
import type { Rejection } from '../plan/verdict.ts';
import { fileChunks, fileFacts, fileHead, type ByteSource } from './byte-source.ts';
import { csvRows } from './csv-reader.ts';
import { dataFileError } from './data-file-error.ts';
import { jsonRows } from './json-reader.ts';
import type { LineBlock } from './line-blocks.ts';
import { ndjsonBlocks, ndjsonRows } from './ndjson-reader.ts';
import { xesRows } from './xes-reader.ts';
import { xlsxRows } from './xlsx/xlsx-reader.ts';

export type DataFormat = 'ndjson' | 'json' | 'csv' | 'tsv' | 'xlsx' | 'xes';

/** One record as the file holds it. */
export interface RawRow {
  /** 1-based line, or row of the spreadsheet. */
  line: number;
  /** Absent keys are missing values. CSV: strings. May hold an own key `__proto__`. Absent where the record cannot be read. */
  raw?: Record<string, unknown>;
  /** The beginning of what could not be read. */
  text?: string;
  /** Why the record must be rejected. */
  problem?: Rejection;
}

/** The records of a piece of a file, some hundreds to thousands. */
export interface RawBatch {
  rows: RawRow[];
}

/** What reading finds out about a file; complete when `rows()` has ended. */
export interface ReaderFacts {
  /** As given, with the sheet behind `#` where one is named. */
  readonly path: string;
  readonly format: DataFormat;
  /** `ascii`, `utf-8`, `gb18030`, `utf-16le`, `utf-16be`; undefined for XLSX. */
  encoding?: string;
  /** The header of CSV and XLSX, once the first batch is there. */
  columns?: string[];
  /** The sheet that was read. */
  sheet?: string;
  /** Rows of the sheet that were passed over because they are hidden. */
  hiddenRows?: number;
  /** The workbook counts its days from 1904. */
  date1904?: boolean;
  bytesRead: number;
  /** Undefined for a pipe. */
  totalBytes?: number;
}

/**
 * Reads the records of one file, in order. `rows()` may be called once. It throws `DataFileError` where the file as a whole cannot be
 * read, at its beginning or later; a record that cannot be read is a row with a `problem`, and reading goes on.
 */
export interface RecordReader extends Readonly<ReaderFacts> {
  rows(): AsyncIterable<RawBatch>;
  /** NDJSON only, in place of `rows()`: the same file as blocks of lines, to be parsed by `rowsOfBlock`, in other threads if need be; each has a buffer of its own. */
  blocks?(): AsyncIterable<LineBlock>;
}

export interface ReaderOptions {
  /** Else told by the extension and the first bytes. */
  format?: DataFormat;
  /** Of the messages of problems; `zh` where absent. */
  language?: PlanLanguage;
}

/** What a format's reader works with: it fills in the facts as it learns them. */
export interface RowsRequest {
  file: string;
  facts: ReaderFacts;
  language: PlanLanguage;
}

/** Opens a data file: `FILE.ndjson .jsonl .json .csv .tsv .xlsx .xes`, `FILE.xlsx#Sheet`. Throws `DataFileError`. */
export async function openReader(path: string, options: ReaderOptions = {}): Promise<RecordReader> {
  const { file, sheet } = sheetOf(path);
  const found = await fileFacts(file);
  const format = options.format ?? (found.regular ? formatOf(file, await fileHead(file, HEAD_BYTES)) : pipeFormat(file));
  const facts: ReaderFacts = { path, format, bytesRead: 0 };
  if (found.regular) facts.totalBytes = found.bytes;
  if (sheet !== undefined) facts.sheet = sheet;
  const request: RowsRequest = { file, facts, language: options.language ?? 'zh' };
  const blocks = () => ndjsonBlocks(sourceOf(request), facts, { own: true });
  return Object.assign(facts, { rows: () => rowsOf(request) }, format === 'ndjson' ? { blocks } : {});
}

function sourceOf({ file, facts }: RowsRequest): ByteSource {
  return fileChunks(file, { onRead: (bytes) => (facts.bytesRead += bytes) });
}

function rowsOf(request: RowsRequest): AsyncIterable<RawBatch> {
  const { facts } = request;
  if (facts.format === 'xlsx') return xlsxRows(request);
  const source = sourceOf(request);
  if (facts.format === 'json') return jsonRows(source, request);
  if (facts.format === 'xes') return xesRows(source, request);
  if (facts.format === 'ndjson') return ndjsonRows(source, request);
  return csvRows(source, request);
}

/** `a.xlsx#Sheet 1` is the sheet `Sheet 1` of `a.xlsx`; a `#` elsewhere belongs to the name of the file. */
export function sheetOf(path: string): { file: string; sheet?: string } {
  const match = /^(.*\.xlsx)#(.+)$/is.exec(path);
  return match ? { file: match[1]!, sheet: match[2]! } : { file: path };
}

const HEAD_BYTES = 4096;

const FORMATS: Record<string, DataFormat> = {
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.json': 'json',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.xlsx': 'xlsx',
  '.xes': 'xes',
};

/**
 * The extension decides, except that a workbook is a workbook under any name, and JSON is read by lines where its first line is whole.
 * Without a known extension the first character decides.
 */
function formatOf(path: string, head: Buffer): DataFormat {
  const start = head.toString('latin1', 0, 4);
  if (start === 'PK\x03\x04' || start === OLE) return 'xlsx';
  const extension = FORMATS[extname(path).toLowerCase()];
  if (extension === 'csv' || extension === 'tsv' || extension === 'xlsx' || extension === 'xes') return extension;
  const text = new TextDecoder(start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : 'utf-8')
    .decode(head)
    .trimStart();
  if (text.startsWith('[')) return 'json';
  if (extension === 'ndjson') return extension;
  if (extension === 'json' || text.startsWith('{')) return firstLineIsWhole(text) ? 'ndjson' : 'json';
  if (text.startsWith('<') || text === '') throw dataFileError('data/unknown-format', { path });
  return 'csv';
}

/** A pipe can be read only once: its name says what it is, or it is NDJSON. */
function pipeFormat(path: string): DataFormat {
  return FORMATS[extname(path).toLowerCase()] ?? 'ndjson';
}

function firstLineIsWhole(text: string): boolean {
  const end = text.indexOf('\n');
  if (end < 0) return text.length >= HEAD_BYTES / 4;
  try {
    JSON.parse(text.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

/** Old Excel files and encrypted new ones begin like this. */
const OLE = '\xd0\xcf\x11\xe0';
