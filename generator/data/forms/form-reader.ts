/** Reads filled-in checklists: results of a page (JSON), workbooks and tables (CSV), by the ids that stand in them. */
import { extname } from 'node:path';
import { columnOf, ID_COLUMN, type SheetColumn } from '../../checklists/sheet-columns.ts';
import type { FilledEntry, FilledForm } from '../../checklists/filled-form.ts';
import { RESULTS_FORMAT } from '../../documents/checklists/page/page-data.ts';
import type { PlanLanguage } from '../../plan/plan.ts';
import { fileFacts, fileHead } from '../byte-source.ts';
import { dataFileError } from '../data-file-error.ts';
import { openReader, sheetOf } from '../reader.ts';
import type { CellValue } from '../xlsx/cell-values.ts';
import { openSheet, sheetNames } from '../xlsx/workbook-parts.ts';
import { refuseOldFormats, sheetCells } from '../xlsx/xlsx-reader.ts';
import { zipEntries } from '../xlsx/zip-entries.ts';

/** Whether a file is a filled-in checklist, and not plain records. Throws `DataFileError` where it cannot be read. */
export async function isFormFile(path: string): Promise<boolean> {
  const { file } = sheetOf(path);
  if (!(await fileFacts(file)).regular) return false;
  const head = await fileHead(file, HEAD_BYTES);
  if (isZip(head)) return (await sheetNames({ path: file, entries: await zipEntries(file) })).some((name) => MARK.test(name));
  const text = head.toString('utf8');
  return text.includes(`"${RESULTS_FORMAT}"`) || text.split(/\r?\n/, 1)[0]?.includes(ID_COLUMN) === true;
}

const HEAD_BYTES = 4096;
/** The sheet that says which form a workbook is; nobody sees it, and so it keeps its name. */
const MARK = /^postil( \d+)?$/;

/** Reads one form. Throws `DataFileError`: data/no-checklist where the file holds none. */
export async function readForm(path: string, language: PlanLanguage): Promise<FilledForm> {
  const { file } = sheetOf(path);
  await fileFacts(file);
  const head = await fileHead(file, HEAD_BYTES);
  const form = isZip(head)
    ? await workbook(file)
    : /^\.json$/i.test(extname(file)) || /^\s*\{/.test(head.toString('utf8'))
      ? await results(file, language)
      : await table(file, language);
  if (form === undefined) throw dataFileError('data/no-checklist', { path });
  return form;
}

function isZip(head: Buffer): boolean {
  return head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1')) || head.subarray(0, 4).equals(OLE);
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

async function results(path: string, language: PlanLanguage): Promise<FilledForm | undefined> {
  for await (const { rows } of (await openReader(path, { format: 'json', language })).rows()) {
    const raw = rows[0]?.raw;
    if (raw?.['format'] !== RESULTS_FORMAT || !Array.isArray(raw['answers'])) return undefined;
    const head = Object.entries(record(raw['head'])).map(([id, value], at) => ({ line: at + 1, id, ...given('answer', value) }));
    const answers = raw['answers'].map((one: unknown, at): FilledEntry => {
      const { id, text, answer, evidence, note } = record(one);
      return {
        line: head.length + at + 1,
        id: typeof id === 'string' ? id : '',
        ...given('text', text),
        ...given('answer', answer),
        ...given('evidence', evidence),
        ...given('note', note),
      } as FilledEntry;
    });
    return { path, format: 'json', entries: [...(head as FilledEntry[]), ...answers] };
  }
  return undefined;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

async function table(path: string, language: PlanLanguage): Promise<FilledForm | undefined> {
  const reader = await openReader(path, { format: /\.tsv$/i.test(path) ? 'tsv' : 'csv', language });
  const entries: FilledEntry[] = [];
  for await (const { rows } of reader.rows()) {
    if (!reader.columns?.includes(ID_COLUMN)) return undefined;
    for (const { line, raw = {} } of rows) {
      const cells = Object.entries(raw).map(([name, value]) => [columnOf(name), value] as const);
      const entry = entryOf(line, new Map(cells));
      if (entry !== undefined) entries.push(entry);
    }
  }
  return { path, format: reader.format, entries };
}

/** All sheets that have ids in them, whatever they are called now and in whatever order. */
async function workbook(path: string): Promise<FilledForm | undefined> {
  await refuseOldFormats(path);
  const archive = { path, entries: await zipEntries(path) };
  let form: FilledForm | undefined;
  for (const name of await sheetNames(archive)) {
    const sheet = await openSheet(archive, name).catch(() => undefined);
    if (sheet === undefined) continue;
    let columns: (SheetColumn | undefined)[] | undefined;
    for await (const { line, cells } of sheetCells(path, sheet)) {
      const words = Array.from(cells, (cell) => (typeof cell === 'string' ? cell.trim() : ''));
      if (words.includes(ID_COLUMN)) {
        columns = words.map(columnOf);
        form ??= { path, format: 'xlsx', date1904: sheet.context.date1904, entries: [] };
        continue;
      }
      const entry =
        columns === undefined ? undefined : entryOf(line, new Map(columns.map((column, at) => [column, valueOf(cells[at])])));
      if (entry !== undefined) form?.entries.push({ ...entry, sheet: name });
    }
  }
  return form;
}

function valueOf(cell: CellValue): unknown {
  return typeof cell === 'object' ? undefined : cell;
}

function entryOf(line: number, cells: ReadonlyMap<SheetColumn | undefined, unknown>): FilledEntry | undefined {
  const id = cells.get('id');
  if (typeof id !== 'string' || id.trim() === '') return undefined;
  return {
    line,
    id: plain(id),
    ...given('text', cells.get('item')),
    ...given('answer', cells.get('answer')),
    ...given('evidence', cells.get('evidence')),
    ...given('note', cells.get('note')),
  } as FilledEntry;
}

/** Without the apostrophe that keeps a spreadsheet from running a text as a formula. */
function plain(text: string): string {
  return text.trim().replace(/^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/, '');
}

function given(name: string, value: unknown): Record<string, unknown> {
  if (typeof value === 'number' || typeof value === 'boolean') return { [name]: name === 'answer' ? value : String(value) };
  const text = typeof value === 'string' ? plain(value) : '';
  return text === '' ? {} : { [name]: text };
}
