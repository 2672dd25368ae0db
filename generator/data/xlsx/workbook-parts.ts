import { dataFileError } from '../data-file-error.ts';
import { dateStylesOf, type WorkbookContext } from './cell-values.ts';
import { attribute, elementPattern, elementsIn, itemText, streamedElements } from './sheet-xml.ts';
import { damaged, entryText, type ZipEntry } from './zip-entries.ts';

/** A sheet that was chosen, and what its cells refer to. */
export interface OpenSheet {
  name: string;
  entry: ZipEntry;
  context: WorkbookContext;
}

/** The longest row or string that is read. */
export const MAX_ELEMENT_LENGTH = 16 * 1024 * 1024;
const MAX_STRINGS_BYTES = 256 * 1024 * 1024;
const MAX_SHEET_BYTES = 3 * 1024 * 1024 * 1024;
const MAX_PART_BYTES = 64 * 1024 * 1024;

/** Opens the sheet of that name, or the first one that is not hidden. Throws `DataFileError`. Source: ECMA-376 part 1, 18.2. */
export async function openSheet(
  file: { path: string; entries: Map<string, ZipEntry> },
  wanted: string | undefined,
): Promise<OpenSheet> {
  const { path } = file;
  const { workbook, relations, sheets } = await contentsOf(file);
  const sheet =
    wanted === undefined ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0]) : sheets.find(({ name }) => name === wanted);
  if (!sheet && wanted !== undefined)
    throw dataFileError('data/no-sheet', { path, sheet: wanted, sheets: sheets.map(({ name }) => name) });
  const entry = file.entries.get(relations.find(({ id }) => id === sheet?.id)?.path.toLowerCase() ?? '');
  if (!sheet || !entry) throw damaged(path, 'noSheet');
  limit(path, entry, MAX_SHEET_BYTES);
  const pathOf = (kind: string) => relations.find(({ type }) => type.endsWith(`/${kind}`))?.path ?? '';
  const properties = elementsIn(workbook, PROPERTIES)[0]?.attributes ?? '';
  return {
    name: sheet.name,
    entry,
    context: {
      strings: await sharedStrings(file, pathOf('sharedStrings')),
      dateStyles: dateStylesOf((await part(file, pathOf('styles'))) ?? ''),
      date1904: /^(1|true|on)$/.test(attribute(properties, 'date1904') ?? ''),
    },
  };
}

/** The names of all sheets, hidden ones too, in their order. Throws `DataFileError`. */
export async function sheetNames(file: Archive): Promise<string[]> {
  return (await contentsOf(file)).sheets.map(({ name }) => name);
}

async function contentsOf(file: Archive) {
  const workbookPath =
    (await targets(file, '_rels/.rels', '')).find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml';
  const workbook = await part(file, workbookPath);
  if (workbook === undefined) throw damaged(file.path, 'noWorkbook');
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const relations = await targets(file, workbookPath.replace(/([^/]*)$/, '_rels/$1.rels'), folder);
  const sheets = elementsIn(workbook, SHEET).map(({ attributes }) => ({
    name: attribute(attributes, 'name') ?? '',
    hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
    id: attribute(attributes, '\\w+:id'),
  }));
  return { workbook, relations, sheets };
}

const SHEET = elementPattern('sheet');
const PROPERTIES = elementPattern('workbookPr');
const RELATION = elementPattern('Relationship');

type Archive = Parameters<typeof openSheet>[0];

/** What a `.rels` part points to, as paths in the archive. */
async function targets(file: Archive, name: string, folder: string): Promise<{ id: string; type: string; path: string }[]> {
  return elementsIn((await part(file, name)) ?? '', RELATION).map(({ attributes }) => {
    const target = attribute(attributes, 'Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');
    return { id: attribute(attributes, 'Id') ?? '', type: attribute(attributes, 'Type') ?? '', path };
  });
}

async function part({ path, entries }: Archive, name: string): Promise<string | undefined> {
  const entry = entries.get(name.toLowerCase());
  if (!entry) return undefined;
  limit(path, entry, MAX_PART_BYTES);
  let text = '';
  for await (const piece of entryText(path, entry)) text += piece;
  return text;
}

async function sharedStrings({ path, entries }: Archive, name: string): Promise<string[]> {
  const entry = entries.get(name.toLowerCase());
  if (!entry) return [];
  limit(path, entry, MAX_STRINGS_BYTES);
  const strings: string[] = [];
  for await (const items of streamedElements(entryText(path, entry), 'si', MAX_ELEMENT_LENGTH)) {
    if (items === 'too-long') throw damaged(path, 'xml');
    for (const item of items) strings.push(itemText(item.content));
  }
  return strings;
}

function limit(path: string, entry: ZipEntry, bytes: number): void {
  if (entry.bytes > bytes) throw dataFileError('data/too-large', { path, limit: `${bytes / 1024 / 1024} MB` });
}
