/** A piece of a paper manual, whatever file it came from. `level`: 1 is the highest. `isNumbered`: it begins with a number, surely. */
export type Block =
  | { kind: 'title' | 'paragraph' | 'bullet'; text: string; isNumbered?: boolean }
  | { kind: 'heading'; level: number; text: string; isNumbered?: boolean }
  | { kind: 'table'; rows: string[][] };

/** Stands behind a number that Word prints by itself; no text has it (it is of Unicode's private use). */
export const NUMBER_END = '\ue000';

/** One line of plain text: white space of every kind becomes one space, what cannot be seen goes. */
export function plainText(text: string): string {
  return text
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu, '')
    .trim();
}
