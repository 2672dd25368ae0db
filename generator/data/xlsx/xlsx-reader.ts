import { fileHead } from '../byte-source.ts';
import { columnsOf, recordMaker } from '../csv-header.ts';
import { dataFileError } from '../data-file-error.ts';
import type { RawBatch, RawRow, RowsRequest } from '../reader.ts';
import { rejection } from '../row-problems.ts';
import { cellValue, type CellFault, type CellValue, type WorkbookContext } from './cell-values.ts';
import { elementPattern, streamedElements } from './sheet-xml.ts';
import { MAX_ELEMENT_LENGTH, openSheet, type OpenSheet } from './workbook-parts.ts';
import { damaged, entryText, zipEntries } from './zip-entries.ts';

/**
 * The rows of one sheet; the first row that is not empty is the header. Hidden rows are passed over and counted, empty ones passed
 * over. Streams: only the table of strings is held. Throws `DataFileError`.
 */
export async function* xlsxRows({ file: path, facts, language }: RowsRequest): AsyncIterable<RawBatch> {
  await refuseOldFormats(path);
  const sheet = await openSheet({ path, entries: await zipEntries(path) }, facts.sheet);
  facts.sheet = sheet.name;
  facts.hiddenRows = 0;
  facts.date1904 = sheet.context.date1904;
  facts.totalBytes = sheet.entry.packedBytes;
  const pieces = entryText(path, sheet.entry, (bytes) => (facts.bytesRead += bytes));
  let make: ReturnType<typeof recordMaker> | undefined;
  let columns: string[] = [];
  let line = 0;
  for await (const elements of streamedElements(pieces, 'row', MAX_ELEMENT_LENGTH)) {
    if (elements === 'too-long') throw damaged(path, 'xml');
    const rows: RawRow[] = [];
    for (const { attributes, content } of elements) {
      line = rowNumber(attributes) ?? line + 1;
      if (/\shidden=["'](1|true)["']/.test(attributes)) {
        facts.hiddenRows++;
        continue;
      }
      const cells = cellsOf(content, sheet.context);
      if (make) {
        const row = rowOf(cells);
        if (row) rows.push(row);
      } else if (cells.some((cell) => headerText(cell).trim() !== '')) {
        facts.columns = columns = columnsOf(Array.from(cells, headerText), path);
        make = recordMaker(columns);
      }
    }
    if (rows.length > 0) yield { rows };
  }
  if (!make) throw dataFileError('data/empty', { path });

  function rowOf(cells: CellValue[]): RawRow | undefined {
    const at = cells.findIndex((cell, i) => isFault(cell) && (columns[i] ?? '') !== '');
    const raw = make!(at < 0 ? cells : cells.map((cell) => (isFault(cell) ? cell.text : cell)));
    if (at < 0) return raw && { line, raw };
    const field = columns[at]!;
    const { fault, text } = cells[at] as CellFault;
    const problem =
      fault === 'formula'
        ? rejection('record/formula-without-result', { field }, language)
        : rejection('record/error-cell', { field, value: text }, language);
    return { line, raw: raw ?? {}, problem };
  }
}

/** The cells of every row of a sheet, hidden ones too, with the row's number. Throws `DataFileError`. */
export async function* sheetCells(path: string, sheet: OpenSheet): AsyncIterable<{ line: number; cells: CellValue[] }> {
  let line = 0;
  for await (const elements of streamedElements(entryText(path, sheet.entry), 'row', MAX_ELEMENT_LENGTH)) {
    if (elements === 'too-long') throw damaged(path, 'xml');
    for (const { attributes, content } of elements) {
      line = rowNumber(attributes) ?? line + 1;
      yield { line, cells: cellsOf(content, sheet.context) };
    }
  }
}

function rowNumber(attributes: string): number | undefined {
  const number = /\sr=["'](\d+)["']/.exec(attributes)?.[1];
  return number === undefined ? undefined : Number(number);
}

const CELL = elementPattern('c');

function cellsOf(content: string, context: WorkbookContext): CellValue[] {
  const cells: CellValue[] = [];
  for (const match of content.matchAll(CELL)) {
    const attributes = match[1] ?? '';
    const letters = /\sr=["']([A-Z]{1,3})\d*["']/.exec(attributes)?.[1];
    const index = letters === undefined ? cells.length : columnIndex(letters);
    while (cells.length < index) cells.push(undefined);
    cells[index] = cellValue({ attributes, content: match[2] ?? '' }, context);
  }
  return cells;
}

/** `A` = 0, `AB` = 27. */
function columnIndex(letters: string): number {
  let index = 0;
  for (let i = 0; i < letters.length; i++) index = index * 26 + letters.charCodeAt(i) - 64;
  return index - 1;
}

function headerText(cell: CellValue): string {
  return cell === undefined || isFault(cell) ? '' : String(cell);
}

function isFault(cell: CellValue): cell is CellFault {
  return typeof cell === 'object';
}

/** Old workbooks and encrypted new ones are OLE compound files; the latter hold a stream `EncryptedPackage`. Source: MS-CFB, MS-OFFCRYPTO. */
export async function refuseOldFormats(path: string): Promise<void> {
  const head = await fileHead(path, 1024 * 1024);
  if (head.length === 0) throw dataFileError('data/empty', { path });
  if (!head.subarray(0, 4).equals(OLE)) return;
  const encrypted = head.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  throw dataFileError(encrypted ? 'data/encrypted-xlsx' : 'data/old-xls', { path });
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
