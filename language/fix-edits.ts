import type { TextReplacement } from './concept.ts';

/** Takes a word out, with the white space before it. */
export function withoutWord({ text, offset, length }: { text: string; offset: number; length: number }): TextReplacement[] {
  const start = text.slice(0, offset).trimEnd().length;
  return [{ offset: start, length: offset + length - start, text: '' }];
}
