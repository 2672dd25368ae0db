import { chineseKeywords, isWordKeyword, spellKeyword, symbolOf, symbolSpellings, type KeywordSpelling } from '../keywords.ts';
import type { FormatToken } from './format-tokens.ts';

/** How each token is written: signs in one spelling, keywords in the asked one, names, numbers and units as they are. */
export function spellTokens(tokens: readonly FormatToken[], keywords: KeywordSpelling | undefined): string[] {
  const spelled = tokens.map((token) => spell(token, keywords));
  if (keywords === 'en') keepPhrasesApart(tokens, spelled);
  return spelled;
}

function spell(token: FormatToken, keywords: KeywordSpelling | undefined): string {
  const { text, keyword, terminal } = token;
  if (token.isComment) return comment(text);
  if (keyword === undefined) return terminal === 'STRING' ? quoted(text) : text;
  if (!isWordKeyword(keyword)) return symbolSpellings[keyword]?.formatted ?? symbolOf(text);
  return keywords === undefined ? text.replace(/\s+/g, ' ') : spellKeyword(keyword, keywords);
}

function comment(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return lines.startsWith('//') ? lines.trimEnd() : lines;
}

/** `“总包”` -> `"总包"`, of the same value; plain quotes stay. */
function quoted(text: string): string {
  if (!text.startsWith('“')) return text;
  const content = text.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|.)|["\\]/g, (part) => (part.length === 1 ? `\\${part}` : part));
  return `"${content}"`;
}

const phrases = Object.keys(chineseKeywords)
  .map((keyword) => keyword.split(' '))
  .filter((words) => words.length > 1);

/**
 * Where a name and a keyword in English would read as one keyword of several words (`carried 属于 (…)` as `carried in`, `为 missing` as
 * `is missing`), the keyword keeps its Chinese spelling.
 */
function keepPhrasesApart(tokens: readonly FormatToken[], spelled: string[]): void {
  for (const index of tokens.keys()) {
    for (const words of phrases) {
      if (!words.every((word, at) => spelled[index + at] === word)) continue;
      for (const at of words.keys()) spelled[index + at] = tokens[index + at]?.text ?? '';
    }
  }
}
