/** How many lines a text takes on paper, where its fonts are an office's: full-width signs are one em wide in any of them. */
import { textWidth } from '../../../language/values/text-width.ts';

/** In thousandths of an em: Times New Roman from U+0020 to U+007E (Adobe Font Metrics, Times-Roman). */
const LATIN = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500,
  500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722,
  667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278,
  500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
/** Between Chinese and Latin letters or digits. */
const BETWEEN_SCRIPTS = 0.25;
const BOLD = 1.05;
/** May hang over the end of a line, and may not begin one. */
const CLOSING = /[、。，．：；？！）〕］｝〉》」』】”’…]/u;
/** May not end a line. */
const OPENING = /[（〔［｛〈《「『【“‘]/u;

/** Text in one size, in points. */
export interface SizedText {
  text: string;
  size: number;
  isBold: boolean;
}

/** In one line, in points. */
export function widthInPoints({ text, size, isBold }: SizedText): number {
  let width = 0;
  for (const character of text) width += widthOf(character) * size * (isBold && character < '\u2000' ? BOLD : 1);
  return width;
}

interface Word {
  width: number;
  space: number;
  canHang: boolean;
  opens: boolean;
}

/** Lines of at most `width` points; at least one. */
export function lineCount(texts: readonly SizedText[], width: number): number {
  let [lines, at] = [1, 0];
  const words = wordsOf(texts);
  for (const [place, word] of words.entries()) {
    // An opening bracket goes to the next line with what it opens.
    const next = word.opens ? (words[place + 1]?.width ?? 0) : 0;
    if (at > 0 && at + word.width + next > width + 0.01 && !word.canHang) {
      lines++;
      at = 0;
    }
    at += word.width;
    // What is longer than a line is broken anywhere.
    for (; at > width && !word.canHang; at -= width) lines++;
    at += word.space;
  }
  return lines;
}

/** What is not broken: each full-width sign, and letters and digits up to a space or hyphen. */
function wordsOf(texts: readonly SizedText[]): Word[] {
  const words: Word[] = [];
  let before: 'wide' | 'narrow' | 'space' = 'space';
  let isOpen = false;
  for (const { text, size, isBold } of texts) {
    for (const character of text) {
      const width = widthInPoints({ text: character, size, isBold });
      const last = words.at(-1);
      if (character === ' ') {
        if (last === undefined) words.push({ width, space: 0, canHang: false, opens: false });
        else last.space += width;
        before = 'space';
        isOpen = false;
        continue;
      }
      const isWide = textWidth(character) === 2 || AMBIGUOUS.test(character);
      const isClosing = CLOSING.test(character);
      if (!isWide && isOpen && last !== undefined) last.width += width;
      else {
        const between = last !== undefined && before !== 'space' && (before === 'wide') !== isWide && !isSign(character);
        if (between) last.space += BETWEEN_SCRIPTS * size;
        words.push({ width, space: 0, canHang: isClosing, opens: OPENING.test(character) });
      }
      before = isWide ? (isClosing || OPENING.test(character) ? 'space' : 'wide') : 'narrow';
      isOpen = !isWide && character !== '-';
    }
  }
  return words;
}

/** Signs that are as wide as Chinese characters where the text is Chinese. */
const AMBIGUOUS = /[\u2018-\u201d\u2026\u2014\u00b7\u00d7\u00f7\u2264\u2265]/;

function isSign(character: string): boolean {
  return CLOSING.test(character) || OPENING.test(character);
}

/** In ems. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0xa0) return 0.25;
  const latin = LATIN[code - 0x20];
  if (latin !== undefined) return latin / 1000;
  return AMBIGUOUS.test(character) ? 1 : textWidth(character) / 2;
}
