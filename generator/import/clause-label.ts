import { parseChineseNumeral } from '../../language/values/chinese-numerals.ts';
import { parseRoman } from './roman-numerals.ts';

/** How a clause is numbered; clauses of one style in one place are siblings. */
export type LabelStyle =
  | 'written'
  | 'appendix'
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'dotted'
  | 'chinese'
  | 'chinese-parenthesised'
  | 'number'
  | 'parenthesised'
  | 'half-parenthesised'
  | 'circled'
  | 'roman'
  | 'letter';

/** `（一）投递员应当……` -> style chinese-parenthesised, id `(一)`, number 1, rest `投递员应当……`. */
export interface ClauseLabel {
  style: LabelStyle;
  id: string;
  number?: number;
  rest: string;
  /** The number runs into the text: `第三条规定的` may as well be a reference. */
  isDoubtful?: true;
}

const CN = '〇零一二两三四五六七八九十百千';

const patterns: readonly (readonly [LabelStyle, RegExp])[] = [
  ['written', /^(?:§\s?([^\s,，;；、{}|"“”…～。:：]+)|\[([A-Za-z0-9][^\]\s,，;；、{}|"“”…～。:：]*)\])\s*(.*)$/],
  ['appendix', /^(附[件录表]\s?[0-9A-Z一二三四五六七八九十]{0,3})(?:[:：、.\s]+(.{0,60}))?$/],
  ['appendix', /^((?:Appendix|Annex|Attachment)\s+[A-Z0-9]{1,3})(?:[:.\s–-]+(.{0,80}))?$/i],
  ['part', new RegExp(`^第([${CN}0-9]+)[编篇](\\s*)(.*)$`)],
  ['chapter', new RegExp(`^第([${CN}0-9]+)章(\\s*)(.*)$`)],
  ['section', new RegExp(`^第([${CN}0-9]+)节(\\s*)(.*)$`)],
  ['article', new RegExp(`^第([${CN}0-9]+)条(\\s*)(.*)$`)],
  ['dotted', /^(\d{1,3}(?:[.．]\d{1,3}){1,6})(?![\d%％‰])[.．、]?\s*(.*)$/],
  ['chinese', new RegExp(`^([${CN}]{1,4})[、．.]\\s*(.*)$`)],
  ['chinese-parenthesised', new RegExp(`^[（(]([${CN}]{1,4})[）)]\\s*(.*)$`)],
  ['number', /^(\d{1,3})(?:[、．]|\.(?!\d))\s*(.*)$/],
  ['parenthesised', /^[（(](\d{1,3})[）)]\s*(.*)$/],
  ['half-parenthesised', /^(\d{1,3})[）)]\s*(.*)$/],
  ['circled', /^([①-⑳])\s*(.*)$/],
  ['roman', /^[（(]([ivx]{2,5})[）)]\s*(.*)$/],
  ['letter', /^[（(]([a-zA-Z])[）)]\s*(.*)$/],
  ['letter', /^([a-zA-Z])[)）.、]\s*(.*)$/],
];
/** `Article 5. Mail is …`, `Chapter IV Faults`. */
const english = /^(part|chapter|section|article|clause|rule)\s+(\d{1,3}|[IVXLC]{1,7}\b)(?:(\s*[.:–-])?\s*(.*))?$/i;
/** `1 范围`, as headings of standards are numbered. */
const bareNumber = /^(\d{1,3})\s+(\S.*)$/;

/** `第三条第二款规定`, `第三条至第五条`: another clause is spoken of. */
const reference = /^第[^\s条章节编篇]+[条章节编篇](第|规定|所列|所述|至|、|和|或|及|与|的)/;

/** The label that a text begins with. */
export function labelOf(
  text: string,
  { isHeading, isNumbered = false }: { isHeading: boolean; isNumbered?: boolean | undefined },
): ClauseLabel | undefined {
  for (const [style, pattern] of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return !isNumbered && reference.test(text) ? undefined : labelled(style, found);
  }
  const certain = isHeading || isNumbered;
  const words = english.exec(text);
  if (words !== null) return englishLabel(words, certain);
  const bare = certain ? bareNumber.exec(text) : null;
  return bare === null ? undefined : labelled('number', bare);
}

function labelled(style: LabelStyle, found: RegExpExecArray): ClauseLabel {
  const [, first = '', second = '', third = ''] = found;
  switch (style) {
    case 'written':
      return { style, id: found[1] ?? second, rest: third };
    case 'appendix':
      return { style, id: first.replace(/\s+/g, ''), rest: second };
    case 'part':
    case 'chapter':
    case 'section':
    case 'article': {
      const label = { style, id: found[0].slice(0, found[0].length - second.length - third.length), rest: third };
      const isDoubtful = second === '' && third !== '' && !/^[:：（(]/.test(third);
      return { ...label, number: numberOf(first), ...(isDoubtful ? { isDoubtful } : {}) };
    }
    case 'dotted': {
      const id = first.replaceAll('．', '.');
      return { style, id, number: Number(id.split('.').at(-1)), rest: second };
    }
    case 'chinese-parenthesised':
      return { style, id: `(${first})`, number: numberOf(first), rest: second };
    case 'parenthesised':
      return { style, id: `(${first})`, number: numberOf(first), rest: second };
    case 'half-parenthesised':
      return { style, id: `${first})`, number: numberOf(first), rest: second };
    case 'roman':
      return { style, id: `(${first})`, number: parseRoman(first) ?? 0, rest: second };
    case 'circled':
      return { style, id: first, number: first.charCodeAt(0) - 0x245f, rest: second };
    case 'letter':
      return { style, id: `(${first})`, number: first.toLowerCase().charCodeAt(0) - 96, rest: second };
    default:
      return { style, id: first, number: numberOf(first), rest: second };
  }
}

/** Before a text without a sign between, the number is doubtful: `Article 3 Mail is …`; before a small letter it is a reference. */
function englishLabel([, word = '', numeral = '', sign, rest = '']: RegExpExecArray, certain: boolean): ClauseLabel | undefined {
  const number = /^\d/.test(numeral) ? Number(numeral) : parseRoman(numeral);
  if (number === undefined) return undefined;
  const label = { style: englishStyle(word), id: `${word}${numeral}`, number, rest };
  if (certain || sign !== undefined || rest === '') return label;
  return /^[\p{Lu}“"(]/u.test(rest) ? { ...label, isDoubtful: true } : undefined;
}

function englishStyle(word: string): LabelStyle {
  const style = word.toLowerCase();
  return style === 'part' || style === 'chapter' || style === 'section' ? style : 'article';
}

/** 0 for what is no number. */
function numberOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number(parseChineseNumeral(text) ?? 0n);
}
