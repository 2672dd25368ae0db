import { SaxesParser } from 'saxes';
import type { WordTemplate } from '../../documents/manual-docx/company-styles.ts';
import { docxParts } from '../../import/docx-parts.ts';
import { UsageError, usageError } from '../../usage-error.ts';

/** The styles and theme of a .docx or .dotx. Throws UsageError (build/word-template) for what is none, DataFileError for what cannot be read. */
export async function readWordTemplate(path: string, shown: string): Promise<WordTemplate> {
  const parts = await docxParts(path, shown).catch((error: unknown) => {
    throw error instanceof UsageError ? usageError('build/word-template', { path: shown }) : error;
  });
  const styles = parts.get('word/styles.xml');
  const theme = parts.get('word/theme/theme1.xml');
  if (styles === undefined || rootOf(styles) !== 'w:styles') throw usageError('build/word-template', { path: shown });
  return { styles, ...(theme !== undefined && rootOf(theme) === 'a:theme' ? { theme } : {}) };
}

/** The name of the element that holds all others; undefined where the text is no sound XML, or brings declarations of its own. */
function rootOf(xml: string): string | undefined {
  let root: string | undefined;
  let isSound = true;
  const parser = new SaxesParser();
  parser.on('error', () => (isSound = false));
  parser.on('doctype', () => (isSound = false));
  parser.on('opentag', ({ name }) => (root ??= name));
  parser.write(xml.replace(/^\ufeff/, '')).close();
  return isSound ? root : undefined;
}
