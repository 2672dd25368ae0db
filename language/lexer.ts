import type { ILexingError, IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LexerResult, type LangiumCoreServices, type TokenizeOptions } from 'langium';
import { keywordOf, symbolOf } from './keywords.ts';
import { PostilTerminals } from './generated/ast.ts';
import { declarationStarts } from './grammar-starts.ts';
import { TOO_DEEP, withinLimits } from './nesting.ts';
import { isPhrase } from './token-builder.ts';
import { unknownTypes } from './type-words.ts';
import { parseChineseNumeral } from './values/chinese-numerals.ts';
import { builtinUnits } from './values/units.ts';

/**
 * Reads words in their place, in one pass over the tokens:
 * - a word right behind a number on the same line is its unit (`500 元/袋`, `15 days`), unless it is a keyword and no unit, or a colon
 *   follows it;
 * - a Chinese numeral with a unit is two tokens (`十五日`, `三百元`), a numeral alone is a number (`三`); `三日妥投率` and `一级` stay names;
 * - a word of the keyword table, in either language, is that keyword.
 *
 * The image of a keyword or symbol becomes the grammar's spelling (`penalty`, `>=`); what was written stays in `payload`.
 */
export class PostilLexer extends DefaultLexer {
  private readonly declarations: ReadonlySet<string>;
  private readonly keywords = new Map<string, TokenType>();
  private readonly terminals: Set<TokenType | undefined>;
  private readonly id: TokenType;
  private readonly number: TokenType;
  private readonly unit: TokenType;
  private readonly field: TokenType;
  private readonly type: TokenType;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.declarations = declarationStarts(services.Grammar);
    const type = (name: string): TokenType => {
      const found = this.tokenTypes[name];
      if (found === undefined) throw new Error(`The grammar has no terminal ${name}`);
      return found;
    };
    this.terminals = new Set(Object.keys(PostilTerminals).map((name) => this.tokenTypes[name]));
    this.id = type('ID');
    this.number = type('NUMBER');
    this.unit = type('UNIT');
    this.field = type('FIELD');
    this.type = type('TYPE');
  }

  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const result = super.tokenize(text, options);
    const tokens: IToken[] = [];
    for (const [index, token] of result.tokens.entries()) {
      if (opensComment(token, result.tokens[index + 1])) {
        result.errors = result.errors.filter(({ offset }) => offset < token.startOffset);
        result.errors.push(errorAt(token, 2, UNCLOSED_COMMENT));
        break;
      }
      if (token.tokenType === this.id) {
        this.placeWord(token, tokens, result.tokens[index + 1]);
        continue;
      }
      if (!this.terminals.has(token.tokenType))
        spell(token, isPhrase(token.tokenType.name) ? token.tokenType.name : symbolOf(token.image));
      tokens.push(token);
    }
    for (const word of unknownTypes(tokens, this.declarations)) retype(word, this.type);
    const nested = withinLimits(tokens);
    result.tokens = nested.tokens;
    for (const token of nested.tooDeep) result.errors.push(errorAt(token, lengthOf(token), TOO_DEEP));
    return result;
  }

  private placeWord(token: IToken, before: IToken[], next: IToken | undefined): void {
    const keyword = this.keywordType(token.image);
    if (keyword !== undefined && this.isField(keyword, next)) {
      before.push(token);
      return;
    }
    if (this.isDiscretion(before, keyword)) {
      retype(token, this.field);
    } else if (this.isUnitPlace(token, before) && !isColon(next) && (keyword === undefined || builtinUnits.has(token.image))) {
      retype(token, this.unit);
    } else if (keyword !== undefined) {
      retype(token, keyword);
      spell(token, keyword.name);
    } else {
      const length = numeralLength(token.image);
      if (length === token.image.length) {
        retype(token, this.number);
      } else if (length > 0) {
        const [number, unit] = split(token, length);
        retype(number, this.number);
        before.push(number);
        retype(unit, this.unit);
        token = unit;
      }
    }
    before.push(token);
  }

  /** `text: text`, `发生 = …`, `key "主键": text`: no keyword has a colon behind it, and no flag an equals sign or a title. */
  private isField({ name, CATEGORIES }: TokenType, next: IToken | undefined): boolean {
    if (next === undefined || CATEGORIES?.includes(this.id) !== true) return false;
    return isColon(next) || (flags.has(name) && /^[=＝"“]/.test(next.image));
  }

  /** The word behind `at discretion`; a keyword only where that stands behind an amount, since 裁量 may be a name, too. */
  private isDiscretion(before: IToken[], keyword: TokenType | undefined): boolean {
    if (before[before.length - 1]?.tokenType.name !== 'at discretion') return false;
    if (keyword === undefined) return true;
    const amount = before[before.length - 2];
    return (
      !clauseStarts.has(keyword.name) && amount !== undefined && (this.terminals.has(amount.tokenType) || amount.image === ')')
    );
  }

  /** Behind a number on its line, or behind `/` without space behind a unit. */
  private isUnitPlace(token: IToken, before: IToken[]): boolean {
    const last = before[before.length - 1];
    if (last === undefined) return false;
    if (last.tokenType === this.number) return last.endLine === token.startLine;
    return last.image === '/' && isAdjacent(last, token) && before[before.length - 2]?.tokenType === this.unit;
  }

  private keywordType(image: string): TokenType | undefined {
    const known = this.keywords.get(image);
    if (known !== undefined) return known;
    const keyword = keywordOf(image);
    const type = keyword === undefined ? undefined : this.tokenTypes[keyword];
    if (type !== undefined) this.keywords.set(image, type);
    return type;
  }
}

/** The message of the error on `/*` without its end; everything behind it is comment. The words for people are in syntax.diagnostics.ts. */
export const UNCLOSED_COMMENT = 'unclosed-comment';

function opensComment(slash: IToken, star: IToken | undefined): boolean {
  return slash.image === '/' && star?.image === '*' && isAdjacent(slash, star);
}

/** In the text: the image may be another spelling. */
function lengthOf({ startOffset, endOffset }: IToken): number {
  return (endOffset ?? startOffset) + 1 - startOffset;
}

function errorAt({ startOffset, startLine, startColumn }: IToken, length: number, message: string): ILexingError {
  return { offset: startOffset, line: startLine, column: startColumn, length, message };
}

/** What a colon follows is a field: `次数: number default 0  发生日: date`. */
function isColon(token: IToken | undefined): boolean {
  return token !== undefined && symbolOf(token.image) === ':';
}

function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? token.tokenTypeIdx;
}

function spell(token: IToken, image: string): void {
  if (token.image === image) return;
  token.payload = token.image;
  token.image = image;
}

function isAdjacent(left: IToken, right: IToken): boolean {
  return left.endOffset !== undefined && left.endOffset + 1 === right.startOffset;
}

/** Behind `at discretion` these begin the next clause; any other word is the field that holds what was decided. */
const clauseStarts = new Set(['when', 'unless', 'needs', 'overrides', 'charge', 'sanction']);

/** What may stand at the end of a field, so that the parser cannot tell it from the name of the next one. */
const flags = new Set(['key', 'occurs', 'optional']);

const numeral = /^[〇零一二两三四五六七八九十百千万亿]+/;
const classifiers = new Set('件袋份本次台处种班人个户张枚辆名场'.split(''));

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

function split(token: IToken, length: number): [IToken, IToken] {
  const cut = token.startOffset + length;
  const column = (token.startColumn ?? 1) + length;
  return [
    { ...token, image: token.image.slice(0, length), endOffset: cut - 1, endColumn: column - 1 },
    { ...token, image: token.image.slice(length), startOffset: cut, startColumn: column },
  ];
}
