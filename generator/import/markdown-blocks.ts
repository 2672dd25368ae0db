import { plainText, type Block } from './block.ts';

/** The headings, paragraphs, lists and tables of a Markdown file; what is fenced is a paragraph. */
export function markdownBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const end = () => {
    const joined = plainText(paragraph.map(inline).join(' '));
    if (joined !== '') blocks.push({ kind: 'paragraph', text: joined });
    paragraph = [];
  };
  const add = (block: Block) => {
    end();
    if (block.kind === 'table' || plainText(block.text) !== '') blocks.push(block);
  };
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\r\n?|\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, marks, heading = ''] = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line) ?? [];
    const [, bullet] = /^\s*[-*+]\s+(.*)$/.exec(line) ?? [];
    const underline = /^\s{0,3}(=+|-+)\s*$/.exec(line)?.[1];
    if (marks !== undefined) add({ kind: 'heading', level: marks.length, text: plainText(inline(heading)) });
    else if (underline !== undefined && paragraph.length > 0) {
      const level = underline.startsWith('=') ? 1 : 2;
      const text = plainText(paragraph.map(inline).join(' '));
      paragraph = [];
      add({ kind: 'heading', level, text });
    } else if (/^\s*([-*_]\s*){3,}$/.test(line) || /^\s*(```|~~~)/.test(line) || line.trim() === '') end();
    else if (isTable(lines, at)) {
      const rows: string[][] = [];
      for (; /\|/.test(lines[at] ?? ''); at++) rows.push(cellsOf(lines[at] ?? ''));
      at--;
      add({ kind: 'table', rows: rows.filter((_, row) => row !== 1) });
    } else if (bullet !== undefined) add({ kind: 'bullet', text: plainText(inline(bullet)) });
    else {
      if (startsAnew(line)) end();
      paragraph.push(line.replace(/^\s*>\s?/, ''));
    }
  }
  end();
  return blocks;
}

/** Manuals are often written a clause a line, without empty lines between. */
function startsAnew(line: string): boolean {
  return /^\s*(\d{1,3}[.、)）]|[（(]?[一二三四五六七八九十]{1,3}[、）)]|[（(]\d|第[〇零一二三四五六七八九十百千0-9]+[编章节条]|§|\[|[①-⑳])/.test(
    line,
  );
}

function isTable(lines: readonly string[], at: number): boolean {
  return /\|/.test(lines[at] ?? '') && /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[at + 1] ?? '');
}

function cellsOf(line: string): string[] {
  const bare = line.trim().replace(/^\||\|$/g, '');
  return bare.split(/(?<!\\)\|/).map((cell) => plainText(inline(cell.replaceAll('\\|', '|'))));
}

/** Without the signs of emphasis, code, links and pictures. */
function inline(text: string): string {
  return text
    .replace(/!?\[([^[\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/(?<!\*)\*(?=\S)([^*]+?)\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, '$1');
}
