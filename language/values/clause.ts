/**
 * References to clauses of a source: one spelling for `§二（一）3` and `§ 二(一)3`, so that citations can be compared.
 */
import { parseChineseNumeral } from './chinese-numerals.ts';

/**
 * The id a clause is looked up by: without the leading `§` and white space, full-width signs, letters and digits as ASCII, ordinals in
 * digits: `§二（一）3` -> `二(一)3`, `第一百二十条` -> `第120条`.
 */
export function normaliseClause(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/^§+/, '')
    .replace(ORDINAL, (ordinal: string, numeral: string) => {
      const number = parseChineseNumeral(numeral);
      return number === undefined ? ordinal : `第${number}`;
    });
}

/** As it is printed: `办法 §二(一)3`; a clause that says itself what it is stands without the sign: `邮政法 第120条`. */
export function citationText(source: string, clause: string): string {
  return clause.startsWith('第') ? `${source} ${clause}` : `${source} §${clause}`;
}

/** Unicode's full-width forms U+FF01..FF5E are ASCII 21..7E in the same order. */
const FULL_WIDTH_SHIFT = 0xfee0;
const ORDINAL = /第([〇零一二两三四五六七八九十百千万]+)(?=[编章节条款项目])/g;
