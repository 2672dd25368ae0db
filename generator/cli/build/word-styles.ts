import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { readError } from '../../data/data-file-error.ts';
import { usageError } from '../../usage-error.ts';

/** The styles of a .docx or .dotx: the text of its word/styles.xml. Throws UsageError (build/word-template), DataFileError. */
export async function wordStyles(path: string, shown: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw readError(shown, error);
  });
  const zip = await JSZip.loadAsync(bytes).catch(() => undefined);
  const styles = await zip?.file('word/styles.xml')?.async('string');
  if (styles === undefined) throw usageError('build/word-template', { path: shown });
  return styles;
}
