import { chineseKeywords, type EnglishKeyword } from '../keywords.ts';

/** What declarations begin with; `calendar` and `missing` can begin a line within one, too, so a window does not start there. */
const declarations: EnglishKeyword[] = [
  'manual',
  'source',
  'measure',
  'term',
  'role',
  'group',
  'record',
  'parameter',
  'penalty',
  'settlement',
  'checklist',
  'scenario',
];
const start = new RegExp(
  `^(?:${declarations.flatMap((keyword) => [keyword, chineseKeywords[keyword]]).join('|')})[ \\t\\u3000]+[^:：=＝\\s]`,
);

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

/** Where the line of an offset ends. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
