import { Lexer, type TokenPattern, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';
import { isWordKeyword, symbolSpellings } from './keywords.ts';

/**
 * Gives every keyword its spellings. Symbols match any of theirs. Phrases (`reports to`) are tokens of their own with flexible white
 * space. Single words have no pattern: the lexer reads them as ID and PostilLexer turns them into keywords by one table lookup, in either
 * language. As the category of keywords is ID, they are still usable wherever a name is expected (but for the words of expressions): 上级,
 * 枚举 and 当日 are names, too.
 */
export class PostilTokenBuilder extends DefaultTokenBuilder {
  /** The name behind `at discretion` is still a name. */
  protected override buildTerminalTokens(rules: Parameters<DefaultTokenBuilder['buildTerminalTokens']>[0]): TokenType[] {
    const tokens = super.buildTerminalTokens(rules);
    const id = tokens.find(({ name }) => name === 'ID');
    return tokens.map((token) => (token.name === 'FIELD' && id !== undefined ? { ...token, CATEGORIES: [id] } : token));
  }

  protected override buildKeywordToken(
    keyword: GrammarAST.Keyword,
    terminals: TokenType[],
    _caseInsensitive: boolean,
  ): TokenType {
    const name = keyword.value;
    if (!isWordKeyword(name)) return { name, PATTERN: symbolPattern(name), LONGER_ALT: this.findLongerAlt(keyword, terminals) };
    const id = terminals.find((terminal) => terminal.name === 'ID');
    if (id === undefined) throw new Error('The grammar has no ID terminal');
    const CATEGORIES = reserved.has(name) ? [] : [id];
    return isPhrase(name)
      ? { name, PATTERN: phrasePattern(name), LINE_BREAKS: true, CATEGORIES }
      : { name, PATTERN: Lexer.NA, CATEGORIES };
  }
}

/**
 * Never names: words that expressions are made of, or `not (a)` could also be a call; and those that begin a line of a scenario, or
 * `sanctions "甲"` would take the next line's `expect` for the sanction; and those that head a column beside names of fields.
 */
const reserved = new Set([
  'and',
  'or',
  'not',
  'in',
  'is',
  'is not',
  'is missing',
  'is present',
  'within',
  'if',
  'then',
  'else',
  'yes',
  'no',
  'at least',
  'at most',
  'below',
  'above',
  'from',
  'given',
  'expect',
  'expect no',
]);

function isPhrase(keyword: string): boolean {
  return /[^a-z]/.test(keyword);
}

function symbolPattern(symbol: string): TokenPattern {
  const spellings = [symbol, ...(symbolSpellings[symbol]?.also ?? [])];
  return spellings.length === 1 ? symbol : new RegExp(spellings.map(escapeRegExp).join('|'));
}

function phrasePattern(phrase: string): RegExp {
  return new RegExp(`${phrase.split(' ').map(escapeRegExp).join('\\s+')}(?![\\w\\u3400-\\u9fff-])`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
