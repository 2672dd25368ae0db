/** A blank that the paper left open, at its place in a text. */
export interface Placeholder {
  text: string;
  offset: number;
}

const blank = new RegExp(
  [
    '(?<![A-Za-z0-9_])[Xx]{2,}(?![A-Za-z0-9_])',
    '[×✕]{2,}',
    '(?<![A-Za-z])(?:TBD|TBC)(?![A-Za-z])',
    '(?<!等)待定(?![价位额级岗])',
    '(?<![A-Za-z0-9])[_＿]{2,}(?![A-Za-z0-9])',
    '(?<![〇零一二三四五六七八九十0-9])[〇○]{2,}(?![〇零一二三四五六七八九十0-9])',
    '□{2,}',
  ].join('|'),
  'g',
);

/** Blanks in the order of the text: `XX`, `×××`, `TBD`, `待定`, `___`, `〇〇`; not parts of words and numbers (`二〇〇八`, `EXX1`). */
export function placeholders(text: string): Placeholder[] {
  return [...text.matchAll(blank)].map((match) => ({ text: match[0], offset: match.index }));
}
