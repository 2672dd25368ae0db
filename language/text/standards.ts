/** A standard as a text names it: its number beside its title in 《》, in either order. */
export interface NamedStandard {
  /** Without spaces and year: `GB/T28189`. */
  number: string;
  title: string;
  /** Where the number, or the title if it stands first, begins in the text. */
  offset: number;
  length: number;
}

const NUMBER = String.raw`((?:GB|YZ|YD|JT|DB\d*|ISO)(?:\s*/\s*[TZ])?\s*\d+(?:\.\d+)*)(?:\s*[-—–]\s*\d{4})?`;
const TITLE = String.raw`《([^《》]+)》`;
const TITLE_FIRST = new RegExp(String.raw`${TITLE}\s*[（(]?\s*${NUMBER}`, 'g');
const NUMBER_FIRST = new RegExp(String.raw`${NUMBER}\s*[）)]?\s*${TITLE}`, 'g');

/** `《快递服务》(GB/T 27917-2011)` or `GB/T 27917-2011《快递服务》`. */
export function standardsIn(text: string): NamedStandard[] {
  if (!text.includes('《')) return [];
  const found = (pattern: RegExp, title: 1 | 2) =>
    [...text.matchAll(pattern)].map((match) => ({
      number: (match[3 - title] ?? '').replace(/\s/g, ''),
      title: (match[title] ?? '').replace(/\s/g, ''),
      offset: match.index,
      length: match[0].length,
    }));
  return [...found(TITLE_FIRST, 1), ...found(NUMBER_FIRST, 2)].sort((a, b) => a.offset - b.offset);
}
