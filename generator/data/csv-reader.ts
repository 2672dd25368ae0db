import type { ByteSource } from './byte-source.ts';
import { columnsOf, delimiterOf, recordMaker } from './csv-header.ts';
import { csvRecords, type CsvRecord } from './csv-records.ts';
import { dataFileError } from './data-file-error.ts';
import { lineBlocks, MAX_LINE_BYTES } from './line-blocks.ts';
import type { RawBatch, RawRow, RowsRequest } from './reader.ts';
import { problemRow, rejection } from './row-problems.ts';
import { hasBrokenText, utf8Chunks } from './text-decoding.ts';

/**
 * CSV and TSV with a header row, separated by comma, tab or semicolon. Values are strings without surrounding white space; an empty
 * cell is a missing value; rows without any value are passed over. Throws `DataFileError` where the header cannot be used.
 */
export async function* csvRows(source: ByteSource, request: RowsRequest, maxLineBytes = MAX_LINE_BYTES): AsyncIterable<RawBatch> {
  const tooLong = rejection('record/too-long', { limit: `${maxLineBytes >> 20} MB` }, request.language);
  const table = csvTable(request);
  for await (const block of lineBlocks(utf8Chunks(source, request.facts), maxLineBytes)) {
    const rows: RawRow[] = [];
    if ('tooLong' in block) {
      rows.push(...table.read([], true), problemRow(table.pass(), block.tooLong, tooLong));
    } else {
      if (hasBrokenText(block.lines)) table.suspect();
      let lines = linesOf(block.lines);
      for (let at = lines.findIndex(isTooLong); at >= 0; at = lines.findIndex(isTooLong)) {
        rows.push(...table.read(lines.slice(0, at), true), problemRow(table.pass(), lines[at]!, tooLong));
        lines = lines.slice(at + 1);
      }
      for (const row of table.read(lines, false)) rows.push(row);
    }
    if (rows.length > 0) yield { rows };
  }
  const rest = table.read([], true);
  if (rest.length > 0) yield { rows: rest };
  table.end();

  function isTooLong(line: string): boolean {
    return line.length * 3 > maxLineBytes && Buffer.byteLength(line) > maxLineBytes;
  }
}

interface CsvTable {
  /** The rows of more lines, all of them where `ended`: a quote that is still open then never closes. */
  read(lines: string[], ended: boolean): RawRow[];
  /** Passes over a line and returns its number. */
  pass(): number;
  /** From here on, cells may hold broken characters. */
  suspect(): void;
  /** Throws where there was no header. */
  end(): void;
}

function csvTable({ facts, language }: RowsRequest): CsvTable {
  const { path } = facts;
  let delimiter: string | undefined;
  let rowOf: ((record: CsvRecord) => RawRow | undefined) | undefined;
  let open: string[] = [];
  let line = 1;
  let suspicious = false;

  const begin = (lines: string[]): string[] => {
    const first = lines.findIndex((text) => text.trim() !== '');
    const header = lines[first];
    if (header === undefined) {
      line += lines.length;
      return [];
    }
    // Excel's own way to name the separator, on a line of its own.
    const named = /^sep=(.)\r?$/i.exec(header)?.[1];
    delimiter = named ?? delimiterOf(header, { path, preferred: facts.format === 'tsv' ? '\t' : ',' });
    if (named === undefined) return lines;
    line += first + 1;
    return lines.slice(first + 1);
  };
  const header = (record: CsvRecord) => {
    if (!record.cells) throw dataFileError('data/bad-header', { path });
    if (record.cells.every((cell) => cell.trim() === '')) return;
    if (record.cells.some((cell) => /\r(?!\n)/.test(cell))) throw dataFileError('data/line-endings', { path });
    facts.columns = columnsOf(record.cells, path);
    rowOf = rowMaker(facts.columns);
  };
  const rowMaker = (columns: string[]) => {
    const make = recordMaker(columns);
    const least = columns.findLastIndex((column) => column !== '') + 1;
    return (record: CsvRecord): RawRow | undefined => {
      const { cells, line, text = '' } = record;
      if (!cells)
        return problemRow(line, text, rejection(record.unclosed ? 'record/unclosed-quote' : 'record/bad-quotes', {}, language));
      const actual = cells.length > columns.length ? cells.findLastIndex((cell) => cell.trim() !== '') + 1 : cells.length;
      const raw = make(cells);
      if (actual < least || actual > columns.length) {
        if (cells.every((cell) => cell.trim() === '')) return undefined;
        return problemRow(
          line,
          cells.join(delimiter),
          rejection('record/column-count', { expected: columns.length, actual }, language),
        );
      }
      if (raw && suspicious && cells.some((cell) => cell.includes('\ufffd'))) {
        return problemRow(line, cells.join(delimiter), rejection('record/bad-encoding', {}, language));
      }
      return raw && { line, raw };
    };
  };

  return {
    read(added, ended) {
      let lines = open.concat(added);
      open = [];
      if (delimiter === undefined) lines = begin(lines);
      if (delimiter === undefined) return [];
      const read = csvRecords(lines, line, { delimiter, ended });
      open = read.open;
      line += lines.length - open.length;
      const rows: RawRow[] = [];
      for (const record of read.records) {
        if (!rowOf) header(record);
        else {
          const row = rowOf(record);
          if (row) rows.push(row);
        }
      }
      return rows;
    },
    pass() {
      if (!rowOf) throw dataFileError('data/bad-header', { path });
      return line++;
    },
    suspect() {
      suspicious = true;
    },
    end() {
      if (!rowOf) throw dataFileError('data/empty', { path });
    },
  };
}

/** Without the last line's end; a carriage return stays. */
function linesOf(lines: Buffer): string[] {
  const text = lines.toString();
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}
