import { chineseKeywords, type EnglishKeyword } from './keywords.ts';
import { functions } from './types/functions.ts';
import { builtinUnits } from './values/units.ts';

/**
 * A spec in English keywords as one in Chinese: `deadline 办结 { from 受理 to 办结 within 3 workdays }` ->
 * `时限 办结 { 自 受理 至 办结 限 3 工作日 }`. Works on words, not on a parse, so that a spec with a fault in it keeps that fault; what
 * stands in quotation marks or in a comment stays.
 */
export function inChinese(spec: string): string {
  return spec.replace(words, (found, kept?: string, times?: string, unit?: string, call?: string) => {
    if (kept !== undefined) return kept;
    if (times !== undefined) return `第${times}次`;
    if (unit !== undefined) return chineseUnits.get(unit) ?? unit;
    if (call !== undefined) return chineseFunctions.get(call) ?? call;
    return chineseKeywords[found as EnglishKeyword];
  });
}

const chineseUnits = new Map(
  [...builtinUnits].flatMap(([english, unit]) => {
    if (!isEnglish(english)) return [];
    const chinese = [...builtinUnits].filter(([other, same]) => same === unit && !isEnglish(other)).map(([other]) => other);
    const canonical = chinese.find((spelling) => unit.kind === 'quantity' && spelling === unit.canonical);
    return [[english, canonical ?? chinese[0] ?? english] as const];
  }),
);
const chineseFunctions = new Map(Object.entries(functions).map(([english, { zh }]) => [english, zh]));

/** What stays (the name of event logs, too), `2nd`, the unit behind a figure, a function before its parenthesis, and the keywords, the longest first. */
const words = new RegExp(
  [
    String.raw`("(?:[^"\\]|\\.)*"|//.*|/\*[^]*?\*/|(?<=record )log\b)`,
    String.raw`(?<![\p{L}\p{N}_])(\d+)(?:st|nd|rd|th)\b`,
    String.raw`(?<=\d |[\d/])(${alternatives(chineseUnits.keys())})(?![\p{L}\p{N}_])`,
    String.raw`(?<![\p{L}\p{N}_])(${alternatives(chineseFunctions.keys())})(?=\()`,
    String.raw`(?<![\p{L}\p{N}_])(?:${alternatives(Object.keys(chineseKeywords))})(?![\p{L}\p{N}_])`,
  ].join('|'),
  'gu',
);

function alternatives(spellings: Iterable<string>): string {
  return [...spellings].sort((a, b) => b.length - a.length).join('|');
}

function isEnglish(spelling: string): boolean {
  return /^[a-z]/.test(spelling);
}
