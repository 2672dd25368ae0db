import { Lexer as Scanner, type ILexingError, type IToken, type TokenType, type TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { keywordOf, symbolOf } from './keywords.ts';
import { PostilTerminals } from './generated/ast.ts';
import { declarationStarts } from './grammar-starts.ts';
import { TOO_DEEP, withinLimits } from './nesting.ts';
import { SourceText } from './parser/source-text.ts';
import { PostilToken } from './parser/token.ts';
import { unknownTypes } from './type-words.ts';
import { parseChineseNumeral } from './values/chinese-numerals.ts';
import { builtinUnits } from './values/units.ts';

interface Word {
  image: string;
  keyword: TokenType | undefined;
  /** How many of its first characters are a Chinese number, where it is no keyword. */
  digits: number;
}

export interface PostilTokens extends LexerResult {
  tokens: PostilToken[];
  hidden: PostilToken[];
}

/**
 * Reads words in their place, in one pass over the tokens:
 * - a word right behind a number on the same line is its unit (`500 元/袋`, `15 days`), unless it is a keyword and no unit, or a colon
 *   follows it;
 * - a Chinese numeral with a unit is two tokens (`十五日`, `三百元`), a numeral alone is a number (`三`); `三日妥投率` and `一级` stay names;
 * - a word of the keyword table, in either language, is that keyword.
 *
 * The image of a keyword or symbol becomes the grammar's spelling (`penalty`, `>=`); what was written stays in `text`.
 */
export class PostilLexer implements Lexer {
  readonly definition: TokenTypeDictionary;
  private readonly scanner: Scanner;
  private readonly declarations: ReadonlySet<string>;
  private words = new Map<string, Word>();
  private readonly terminals: Set<TokenType | undefined>;
  private readonly id: TokenType;
  private readonly number: TokenType;
  private readonly unit: TokenType;
  private readonly field: TokenType;
  private readonly type: TokenType;
  private readonly ordinal: TokenType;

  constructor({ parser, Grammar, LanguageMetaData }: LangiumCoreServices) {
    const types = parser.TokenBuilder.buildTokens(Grammar) as TokenType[];
    this.definition = Object.fromEntries(types.map((type) => [type.name, type]));
    this.scanner = new Scanner(types, {
      positionTracking: 'onlyOffset',
      skipValidations: LanguageMetaData.mode === 'production',
      errorMessageProvider: parser.LexerErrorMessageProvider,
    });
    this.declarations = declarationStarts(Grammar);
    const type = (name: string): TokenType => {
      const found = this.definition[name];
      if (found === undefined) throw new Error(`The grammar has no terminal ${name}`);
      return found;
    };
    this.terminals = new Set(Object.keys(PostilTerminals).map((name) => this.definition[name]));
    this.id = type('ID');
    this.number = type('NUMBER');
    this.unit = type('UNIT');
    this.field = type('FIELD');
    this.type = type('TYPE');
    this.ordinal = type('ORDINAL');
  }

  tokenize(text: string): PostilTokens {
    const scanned = this.scanner.tokenize(text);
    const source = new SourceText(text);
    const placed: PostilToken[] = [];
    this.words = new Map();
    let openComment = Infinity;
    for (let index = 0; index < scanned.tokens.length; index++) {
      const word = scanned.tokens[index] as IToken;
      if (opensComment(word, scanned.tokens[index + 1])) {
        openComment = word.startOffset;
        break;
      }
      if (word.tokenType === this.id) this.placeWord(word, placed, scanned.tokens[index + 1], source);
      else placed.push(tokenOf(word, source, this.terminals.has(word.tokenType) ? word.image : word.tokenType.name));
    }
    for (const word of unknownTypes(placed, this.declarations)) word.readAs(this.type);
    const { tokens, tooDeep } = withinLimits(placed);
    const errors = scanned.errors.filter(({ offset }) => offset < openComment);
    if (openComment < Infinity) errors.push({ ...nowhere, offset: openComment, length: 2, message: UNCLOSED_COMMENT });
    for (const { startOffset: offset, length } of tooDeep) errors.push({ ...nowhere, offset, length, message: TOO_DEEP });
    const comments = (scanned.groups.hidden ?? []) as IToken[];
    const hidden = comments.map((comment) => tokenOf(comment, source, comment.image));
    return { tokens, hidden, errors: errors.map((error) => ({ ...error, ...lineAndColumn(error.offset, source) })) };
  }

  private placeWord(word: IToken, before: PostilToken[], next: IToken | undefined, source: SourceText): void {
    const { image, keyword, digits } = this.wordOf(word.image);
    const put = (type: TokenType, spelled = image) => before.push(tokenOf(word, source, spelled, type));
    if (keyword !== undefined && this.isField(keyword, next)) {
      put(this.id);
    } else if (beginsRung(next) && this.placeOrdinal(word, before, source)) {
      return;
    } else if (this.isDiscretion(before, keyword)) {
      put(this.field);
    } else if (this.isUnitPlace(word, before) && !isColon(next) && (keyword === undefined || builtinUnits.has(image))) {
      put(this.unit);
    } else if (keyword !== undefined) {
      put(keyword, keyword.name);
    } else {
      const cut = word.startOffset + digits;
      if (digits === 0) put(this.id);
      else before.push(new PostilToken(source, word.startOffset, cut, this.number, image.slice(0, digits)));
      if (digits > 0 && digits < image.length)
        before.push(new PostilToken(source, cut, word.startOffset + image.length, this.unit, image.slice(digits)));
    }
  }

  /** `text: text`, `发生 = …`, `key "主键": text`: no keyword has a colon behind it, and no flag an equals sign or a title. */
  private isField({ name, CATEGORIES }: TokenType, next: IToken | undefined): boolean {
    if (next === undefined || CATEGORIES?.includes(this.id) !== true) return false;
    return isColon(next) || (flags.has(name) && /^[=＝"“]/.test(next.image));
  }

  /** `1st` or `第一次` as one token; false for any other word. */
  private placeOrdinal({ image, startOffset }: IToken, before: PostilToken[], source: SourceText): boolean {
    const last = before[before.length - 1];
    const end = startOffset + image.length;
    if (last?.tokenType === this.number && last.end === startOffset && /^(st|nd|rd|th)$/i.test(image)) {
      before[before.length - 1] = new PostilToken(source, last.startOffset, end, this.ordinal, last.image);
      return true;
    }
    const times = /^第(.+)次$/.exec(image)?.[1] ?? '';
    const number = /^[0-9]+$/.test(times) ? Number(times) : parseChineseNumeral(times);
    if (number === undefined) return false;
    before.push(new PostilToken(source, startOffset, end, this.ordinal, String(number)));
    return true;
  }

  /** The word behind `at discretion`; a keyword only where that stands behind an amount, since 裁量 may be a name, too. */
  private isDiscretion(before: PostilToken[], keyword: TokenType | undefined): boolean {
    if (before[before.length - 1]?.tokenType.name !== 'at discretion') return false;
    if (keyword === undefined) return true;
    const amount = before[before.length - 2];
    return (
      !clauseStarts.has(keyword.name) && amount !== undefined && (this.terminals.has(amount.tokenType) || amount.image === ')')
    );
  }

  /** Behind a number on its line, or behind `/` without space behind a unit. */
  private isUnitPlace(word: IToken, before: PostilToken[]): boolean {
    const last = before[before.length - 1];
    if (last === undefined) return false;
    if (last.tokenType === this.number)
      return last.isOnLineOf(word) && (before[before.length - 2]?.tokenType.name !== 'by' || isPersons(word.image));
    return last.image === '/' && last.end === word.startOffset && before[before.length - 2]?.tokenType === this.unit;
  }

  /** Looked at once in each text, however often it stands there; its tokens share the one text of it. */
  private wordOf(image: string): Word {
    let word = this.words.get(image);
    if (word === undefined) {
      const english = keywordOf(image);
      const keyword = english === undefined ? undefined : this.definition[english];
      word = { image, keyword, digits: keyword === undefined ? numeralLength(image) : 0 };
      this.words.set(image, word);
    }
    return word;
  }
}

/** The message of the error on `/*` without its end; everything behind it is comment. The words for people are in syntax.diagnostics.ts. */
export const UNCLOSED_COMMENT = 'unclosed-comment';

function opensComment(slash: IToken, star: IToken | undefined): boolean {
  return slash.image === '/' && star?.image === '*' && slash.startOffset + 1 === star.startOffset;
}

const nowhere = { line: undefined, column: undefined };

function tokenOf({ startOffset, image, tokenType }: IToken, source: SourceText, spelled: string, type = tokenType): PostilToken {
  return new PostilToken(source, startOffset, startOffset + image.length, type, spelled);
}

/** From 1, as in all errors of the lexer. */
function lineAndColumn(offset: number, source: SourceText): Pick<ILexingError, 'line' | 'column'> {
  const { line, character } = source.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}

/** What a colon follows is a field: `次数: number default 0  发生日: date`. */
function isColon(token: IToken | undefined): boolean {
  return token !== undefined && symbolOf(token.image) === ':';
}

/** What stands behind the ordinal of a rung: `1st ->`, `4th and later ->`. */
function beginsRung(token: IToken | undefined): boolean {
  return token !== undefined && (symbolOf(token.image) === '->' || /^(and\s+later|及以后)$/.test(token.image));
}

/** Behind `at discretion` these begin the next clause; any other word is the field that holds what was decided. */
const clauseStarts = new Set(
  'when,unless,needs,overrides,instead of,rectify,otherwise,charge,split,among,sanction,grant,decided by,reset,cites'.split(','),
);

/** What may stand at the end of a field, so that the parser cannot tell it from the name of the next one. */
const flags = new Set(['key', 'occurs', 'optional']);

const numeral = /^[〇零一二两三四五六七八九十百千万亿]+/;
const classifiers = new Set('件袋份本次台处种班人个户张枚辆名场'.split(''));

/** `by 2 押运员` names a role, `by 2 名 押运员` counts persons first; `by 15 minutes` is a quantity as anywhere. */
function isPersons(image: string): boolean {
  return builtinUnits.has(image) || ['名', '位', '个', '人'].includes(image);
}

/** How many characters of the word are a number: 0 where it is a name. `十五日` 2, `三` 1, `一级` 0. */
function numeralLength(image: string): number {
  const digits = numeral.exec(image)?.[0];
  if (digits === undefined) return 0;
  for (let length = digits.length; length > 0; length--) {
    const rest = image.slice(length);
    if (rest !== '' && !builtinUnits.has(rest) && !classifiers.has(rest)) continue;
    if (parseChineseNumeral(image.slice(0, length)) !== undefined) return length;
  }
  return 0;
}
