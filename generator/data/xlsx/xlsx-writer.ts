import type { OutputStream } from '../../write-output.ts';
import { cellText, type OutputColumn } from '../output-columns.ts';
import { autoFilter, cellReference, numberCell, sheetEnd, sheetStart, STYLES, textCell, workbookParts } from './workbook-xml.ts';
import { zipWriter } from './zip-writer.ts';

/** Rows of a sheet below its header; Excel knows 1,048,576 in all. */
const ROWS_PER_SHEET = 1_048_575;
/** A zip entry holds 4 GB, and a character takes up to three bytes. */
const MAX_SHEET_LENGTH = 1_300_000_000;
const FLUSH_LENGTH = 128 * 1024;

export interface XlsxLayout {
  columns: readonly OutputColumn[];
  sheet: string;
  rowsPerSheet?: number;
}

export interface XlsxWriter {
  write(line: object): Promise<void> | undefined;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/**
 * A workbook written row by row, in memory that does not grow, and with the same bytes for the same rows: the header bold and frozen, a
 * filter on it, amounts as numbers with two digits, lists wrapped. Text is never a formula. More rows than a sheet holds go on on the next.
 */
export async function xlsxWriter(
  output: OutputStream,
  { columns, sheet, rowsPerSheet = ROWS_PER_SHEET }: XlsxLayout,
): Promise<XlsxWriter> {
  const zip = zipWriter(output);
  const sheets: string[] = [];
  let rows = 0;
  let flushed = 0;
  let text = '';

  const begin = async () => {
    sheets.push(sheets.length === 0 ? sheet : `${sheet} (${sheets.length + 1})`);
    rows = flushed = 0;
    await zip.begin(`xl/worksheets/sheet${sheets.length}.xml`);
    text = sheetStart(columns, sheets.length === 1) + headerRow(columns);
  };
  const end = async () => {
    await zip.write(text + sheetEnd(autoFilter(columns.length, rows + 1)));
    await zip.end();
  };
  const add = (line: object) => {
    rows++;
    text += dataRow(columns, line as Record<string, unknown>, rows + 1);
    if (text.length < FLUSH_LENGTH) return undefined;
    const full = text;
    text = '';
    flushed += full.length;
    return zip.write(full);
  };
  await begin();
  return {
    write(line) {
      return rows < rowsPerSheet && flushed < MAX_SHEET_LENGTH
        ? add(line)
        : end()
            .then(begin)
            .then(() => add(line));
    },
    async close() {
      await end();
      for (const { name, xml } of workbookParts(sheets)) {
        await zip.begin(name);
        await zip.write(xml);
        await zip.end();
      }
      await zip.finish();
      await output.close();
    },
    async abort() {
      zip.destroy();
      await output.abort();
    },
  };
}

function headerRow(columns: readonly OutputColumn[]): string {
  return `<row r="1">${columns.map(({ key }, i) => textCell(cellReference(i, 1), key, STYLES.header)).join('')}</row>`;
}

function dataRow(columns: readonly OutputColumn[], line: Record<string, unknown>, row: number): string {
  let cells = '';
  for (const [i, { key, kind }] of columns.entries()) {
    const text = cellText(line[key]);
    if (text === '') continue;
    const reference = cellReference(i, row);
    const number =
      kind === 'amount' || kind === 'count'
        ? numberCell(reference, text, kind === 'amount' ? STYLES.amount : STYLES.plain)
        : undefined;
    cells += number ?? textCell(reference, text, kind === 'list' ? STYLES.wrapped : STYLES.plain);
  }
  return `<row r="${row}">${cells}</row>`;
}
