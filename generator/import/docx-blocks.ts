import JSZip from 'jszip';
import mammoth from 'mammoth';
import { usageError } from '../usage-error.ts';
import { NUMBER_END, plainText, type Block } from './block.ts';
import { docxParts } from './docx-parts.ts';
import { withLabels } from './word-labels.ts';
import { readNumbering } from './word-numbering.ts';

/** An element of a Word document as mammoth reads it; only what is used here. */
interface WordElement {
  type: string;
  children?: WordElement[];
  /** Of a text. */
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: { isOrdered: boolean } | null;
  colSpan?: number;
  rowSpan?: number;
}

/** The headings, paragraphs and tables of a Word file. Throws UsageError. */
export async function docxBlocks(path: string, shown: string): Promise<Block[]> {
  const parts = await docxParts(path, shown);
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/i.test(name));
  if (main === undefined) throw usageError('import/broken', { path: shown });
  const numbering = readNumbering(parts.get('word/numbering.xml') ?? '<none/>', parts.get('word/styles.xml') ?? '<none/>');
  parts.set(main, withLabels(parts.get(main) ?? '', numbering));
  try {
    return (await read(parts)).flatMap(blocksOf);
  } catch {
    throw usageError('import/broken', { path: shown });
  }
}

async function read(parts: ReadonlyMap<string, string>): Promise<WordElement[]> {
  const zip = new JSZip();
  for (const [name, text] of parts) zip.file(name, text);
  let elements: WordElement[] = [];
  await mammoth.convertToHtml(
    { buffer: await zip.generateAsync({ type: 'nodebuffer' }) },
    {
      externalFileAccess: false,
      transformDocument: (document: WordElement) => {
        elements = document.children ?? [];
        return { ...document, children: [] };
      },
    },
  );
  return elements;
}

function blocksOf(element: WordElement): Block[] {
  if (element.type === 'table') return [{ kind: 'table', rows: rowsOf(element) }];
  if (element.type !== 'paragraph') return (element.children ?? []).flatMap(blocksOf);
  return textOf(element)
    .split('\n')
    .map(plainText)
    .filter((text) => text !== '')
    .flatMap((text) => paragraphOf(element, text));
}

function paragraphOf({ styleId, styleName, numbering }: WordElement, line: string): Block[] {
  const isNumbered = line.includes(NUMBER_END);
  const text = plainText(line.replaceAll(NUMBER_END, ' '));
  const style = `${styleName ?? ''} ${styleId ?? ''}`;
  if (/^(toc|目录)/i.test(style.trim())) return [];
  const [, level] = /(?:heading|标题)\s*([1-9])/i.exec(style) ?? [];
  if (level !== undefined) return [{ kind: 'heading', level: Number(level), text, isNumbered }];
  if (/(^|\s)(title|标题)(\s|$)/i.test(style)) return [{ kind: 'title', text }];
  return [{ kind: numbering?.isOrdered === false ? 'bullet' : 'paragraph', text, isNumbered }];
}

/** No table of Word has more columns, whatever a file says. */
const MOST_COLUMNS = 63;

/** A cell over several columns or rows stands in each of them. */
function rowsOf({ children: rows = [] }: WordElement): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.children ?? []) {
      while (grid[at]?.[column] !== undefined) column++;
      const text = plainText(textOf(cell).replaceAll(NUMBER_END, ' '));
      const columns = Math.min(cell.colSpan ?? 1, MOST_COLUMNS);
      for (let down = 0; down < (cell.rowSpan ?? 1); down++)
        for (let right = 0; right < columns; right++) (grid[at + down] ?? [])[column + right] = text;
      column += columns;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

function textOf({ type, value, children = [] }: WordElement): string {
  if (type === 'text') return value ?? '';
  if (type === 'tab') return ' ';
  if (type === 'break') return '\n';
  const inner = children.map(textOf).join('');
  return type === 'paragraph' ? `${inner}\n` : inner;
}
