import { describe, expect, it } from 'vitest';
import { lineCount } from '../../../generator/documents/manual-docx/text-lines.ts';
import { pagesOf, type Piece } from '../../../generator/documents/manual-docx/pages.ts';

describe('lines of a text', () => {
  it.each<[string, string, number, number]>([
    ['nothing', '', 100, 1],
    ['ten signs of ten points', '一二三四五六七八九十', 100, 1],
    ['one more', '一二三四五六七八九十一', 100, 2],
    ['a full stop hangs over the end', '一二三四五六七八九十。', 100, 1],
    ['an opening bracket goes with what it opens', '一二三四五六七八九（一）', 100, 2],
    ['a word is not broken', '一二三四五六七八九 word', 100, 2],
    ['but at its hyphen', '一二三四五六七 ab-cdefgh', 100, 2],
    ['a long one is broken anywhere', 'x'.repeat(100), 100, 5],
    ['a space between scripts', '一二三四五六七八九A', 97, 2],
  ])('%s', (_, text, width, expected) => {
    expect(lineCount([{ text, size: 10, isBold: false }], width)).toBe(expected);
  });
});

describe('pages', () => {
  const line = (lines = 1, more: Partial<Piece> = {}): Piece => ({
    lines,
    line: 10,
    before: 0,
    after: 0,
    keepsNext: false,
    ...more,
  });
  const first = line(1, { room: 100 });

  it.each<[string, Piece[], number[]]>([
    ['ten lines of ten', [first, ...Array.from({ length: 10 }, () => line())], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]],
    ['of two distances the greater counts', [first, line(7, { before: 10, after: 20 }), line(1, { before: 15 })], [1, 1, 2]],
    ['no distance at the top of a page', [first, line(9), line(9, { before: 30 }), line()], [1, 1, 2, 2]],
    ['a heading goes with what follows', [first, line(8), line(1, { keepsNext: true }), line()], [1, 1, 2, 2]],
    ['also several', [first, line(7), line(1, { keepsNext: true }), line(1, { keepsNext: true }), line()], [1, 1, 2, 2, 2]],
    ['no line stands alone at the end', [first, line(8), line(4)], [1, 1, 2]],
    ['a long paragraph goes on', [first, line(7), line(5), line(7), line()], [1, 1, 1, 2, 3]],
    ['three lines stay together', [first, line(7), line(3)], [1, 1, 2]],
    ['a head stands over the rows of the next page', [first, line(9), line(8, { head: 10 }), line(2)], [1, 1, 2, 3]],
    ['what begins a page', [first, line(2, { room: 50 }), line(3), line()], [1, 2, 2, 3]],
    ['more than a page', [first, line(25), line()], [1, 1, 3]],
    ['a row that no page can hold', [first, line(1, { line: 500 }), line()], [1, 2, 3]],
  ])('%s', (_, pieces, expected) => {
    expect(pagesOf(pieces)).toEqual(expected);
  });
});
