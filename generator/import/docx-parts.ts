import { open } from 'node:fs/promises';
import { fileFacts } from '../data/byte-source.ts';
import { DataFileError } from '../data/data-file-error.ts';
import { entryText, zipEntries } from '../data/xlsx/zip-entries.ts';
import { usageError } from '../usage-error.ts';

/** The text parts of a Word file by path; pictures and the like stay where they are. */
export type DocxParts = Map<string, string>;

const MAX_BYTES = 200 << 20;
const MAX_TEXT_BYTES = 64 << 20;
/** What encrypted files and files of Word 97 to 2003 begin with. */
const COMPOUND_FILE = 'd0cf11e0a1b11ae1';

/** Throws UsageError for what is no Word file, is encrypted, broken, or unpacks to more than any manual. `shown`: the path as told. */
export async function docxParts(path: string, shown: string): Promise<DocxParts> {
  try {
    const { bytes } = await fileFacts(path);
    if (bytes === 0) throw usageError('import/empty', { path: shown });
    if (bytes > MAX_BYTES) throw usageError('import/too-large', { path: shown, limit: `${MAX_BYTES >> 20} MB` });
    if ((await firstBytes(path)) === COMPOUND_FILE) throw usageError('import/encrypted', { path: shown });
    const entries = [...(await zipEntries(path)).values()].filter(({ name }) => /\.(xml|rels)$/i.test(name));
    if (entries.reduce((sum, entry) => sum + entry.bytes, 0) > MAX_TEXT_BYTES)
      throw usageError('import/too-large', { path: shown, limit: `${MAX_TEXT_BYTES >> 20} MB` });
    const parts: DocxParts = new Map();
    for (const entry of entries) {
      const pieces: string[] = [];
      for await (const piece of entryText(path, entry)) pieces.push(piece);
      parts.set(entry.name, pieces.join(''));
    }
    return parts;
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    throw error.code === 'data/corrupt-xlsx' || error.code === 'data/encrypted-xlsx'
      ? usageError(error.code === 'data/corrupt-xlsx' ? 'import/broken' : 'import/encrypted', { path: shown })
      : error;
  }
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.toString('hex');
  } finally {
    await file.close();
  }
}
