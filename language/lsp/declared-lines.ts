import { chineseKeywords, keywordOf, type EnglishKeyword } from '../keywords.ts';

/** What declarations begin with; `calendar` and `missing` can begin a line within one, so a window does not start there. */
const declarations: EnglishKeyword[] = [
  'manual',
  'source',
  'measure',
  'term',
  'unit',
  'role',
  'group',
  'record',
  'parameter',
  'penalty',
  'settlement',
  'checklist',
  'scenario',
];
const words = declarations.flatMap((keyword) => [keyword, chineseKeywords[keyword]]).join('|');
const start = new RegExp(`^(?:${words})[ \\t\\u3000]+[^:：=＝\\s]`);
const named = new RegExp(`^(${words})[ \\t\\u3000]+("[^"\\n]*"|“[^”\\n]*”|[^\\s:：=＝"“(){},]+)`, 'gm');

/**
 * Where the text begins that completion at an offset must read: the line that begins the declaration around it. Declarations stand at
 * the start of their lines; in a text where they do not, more is read.
 */
export function windowStart(text: string, offset: number): number {
  for (let end = offset; end > 0;) {
    const line = text.lastIndexOf('\n', end - 1) + 1;
    if (line < offset && start.test(text.slice(line, line + 40))) return line;
    end = line - 1;
  }
  return 0;
}

/** The lines that begin a declaration, by the text alone: what can be said of a file that cannot be parsed. */
export function declaredLines(text: string): { keyword: EnglishKeyword; name: string; offset: number; nameOffset: number }[] {
  return [...text.matchAll(named)].flatMap(({ index, 0: whole, 1: word = '', 2: name = '' }) => {
    const keyword = keywordOf(word);
    return keyword === undefined ? [] : [{ keyword, name, offset: index, nameOffset: index + whole.length - name.length }];
  });
}

/** Where the line of an offset ends. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
