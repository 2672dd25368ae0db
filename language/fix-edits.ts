import type { Fix, TextReplacement } from './concept.ts';

/** Takes a word out, with the white space before it. */
export function withoutWord({ text, offset, length }: { text: string; offset: number; length: number }): TextReplacement[] {
  const start = text.slice(0, offset).trimEnd().length;
  return [{ offset: start, length: offset + length - start, text: '' }];
}

interface Suggested {
  suggestion?: string;
}

/** Puts the name that the finding suggests in the place of the one found. */
export const useSuggestion: Fix = {
  title(params) {
    const { suggestion = '' } = params as Suggested;
    return { zh: `改为“${suggestion}”`, en: `Change to “${suggestion}”` };
  },
  isGuess: true,
  edits({ offset, length, params }) {
    const { suggestion } = params as Suggested;
    return suggestion === undefined ? undefined : [{ offset, length, text: suggestion }];
  },
};

/** Takes one of a list out, with its comma: `袋` of `件 also 袋, 份`. Undefined where it is the only one: its keyword would stand alone. */
export function withoutListItem({
  text,
  offset,
  length,
}: {
  text: string;
  offset: number;
  length: number;
}): TextReplacement[] | undefined {
  const before = /[,，、]\s*$/.exec(text.slice(0, offset));
  if (before !== null) return [{ offset: before.index, length: offset + length - before.index, text: '' }];
  const after = /^\s*[,，、]\s*/.exec(text.slice(offset + length));
  return after === null ? undefined : [{ offset, length: length + after[0].length, text: '' }];
}

/** Makes a bare number an amount of money: `20` -> `20 元`. */
export const addYuan: Fix = {
  title: { zh: '补上“元”', en: 'Add 元' },
  edits: ({ offset, length, params }) =>
    (params as { number?: string }).number === undefined ? undefined : [{ offset: offset + length, length: 0, text: ' 元' }],
};

/** The text with the edits made, in any order; they do not overlap. */
export function applyEdits(text: string, edits: readonly TextReplacement[]): string {
  let at = 0;
  let result = '';
  for (const { offset, length, text: replacement } of edits.toSorted((a, b) => a.offset - b.offset)) {
    result += text.slice(at, offset) + replacement;
    at = offset + length;
  }
  return result + text.slice(at);
}
