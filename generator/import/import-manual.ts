/** A manual on paper -> a source of its clauses and a first spec. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { MessageLanguage } from '../../language/diagnostics.ts';
import { chineseKeywords } from '../../language/keywords.ts';
import { decodeText } from '../../language/values/decode-text.ts';
import { fileFacts } from '../data/byte-source.ts';
import { usageError } from '../usage-error.ts';
import type { Block } from './block.ts';
import { namedClauses } from './clause-ids.ts';
import { clauseTree } from './clause-tree.ts';
import { docxBlocks } from './docx-blocks.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { skeletonText } from './skeleton.ts';
import { sourceText } from './source-text.ts';

export interface ImportedManual {
  language: MessageLanguage;
  clauses: number;
  /** The spec, then the source; paths from the manual's folder. */
  files: { path: string; text: string }[];
}

const MAX_TEXT_BYTES = 16 << 20;

/** Reads a .docx or Markdown file. `shown`: its path as told. Throws UsageError for what cannot be read, or has no text. */
export async function importManual(
  path: string,
  { shown, hasManual }: { shown: string; hasManual: boolean },
): Promise<ImportedManual> {
  const { title, clauses } = clauseTree(await blocksOf(path, shown));
  const language = languageOf([title ?? '', ...clauses.map(({ text, paragraphs }) => text + paragraphs.join(''))].join(''));
  const named = namedClauses(clauses, language);
  if (named.length === 0) throw usageError('import/empty', { path: shown });
  const file = fileName(path);
  const source = `sources/${file}.md`;
  const heading = title ?? file;
  const spec = skeletonText({
    name: nameOf(file, language),
    title: heading,
    source,
    from: basename(path),
    language,
    hasManual,
    clauses: named,
  });
  return {
    language,
    clauses: named.length,
    files: [
      { path: `${file}.postil`, text: spec },
      { path: source, text: sourceText(heading, named) },
    ],
  };
}

async function blocksOf(path: string, shown: string): Promise<Block[]> {
  const extension = extname(path).toLowerCase();
  if (extension === '.docx' || extension === '.docm') return docxBlocks(path, shown);
  if (extension !== '.md' && extension !== '.markdown') throw usageError('import/kind', { path: shown });
  const { bytes } = await fileFacts(path);
  if (bytes > MAX_TEXT_BYTES) throw usageError('import/too-large', { path: shown, limit: `${MAX_TEXT_BYTES >> 20} MB` });
  const text = decodeText(await readFile(path));
  if (text === undefined) throw usageError('spec/binary', { path: shown });
  return markdownBlocks(text);
}

/** Chinese where it is written in it. */
function languageOf(text: string): MessageLanguage {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[\u4e00-\u9fff]/g) * 3 >= count(/[a-z]/gi) ? 'zh' : 'en';
}

/** Without what some system does not take in a name. */
function fileName(path: string): string {
  const name = basename(path, extname(path))
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, '_')
    .trim();
  return /^\.*$/.test(name) ? 'manual' : name;
}

/** A name of the language: `2024年办法（试行）` -> `规程2024年办法_试行`. */
function nameOf(file: string, language: MessageLanguage): string {
  const name = file.replace(/[^\p{Script=Han}A-Za-z0-9]+/gu, '_').replace(/^_+|_+$/g, '');
  const isWord = name in chineseKeywords || (Object.values(chineseKeywords) as string[]).includes(name);
  const prefix = { zh: '规程', en: 'manual' }[language];
  return name === '' || /^\d/.test(name) || isWord ? `${prefix}_${name}`.replace(/_$/, '_1') : name;
}
