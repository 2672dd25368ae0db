import {
  CstNodeBuilder,
  LangiumParser,
  LeafCstNodeImpl,
  createParser,
  type LangiumCoreServices,
  type Lexer,
  type LexerResult,
} from 'langium';
import { PostilLexer } from '../language/lexer.ts';
import type { PostilToken } from '../language/parser/token.ts';
import { PostilParserErrors } from '../language/parser-errors.ts';
import { PostilTokenBuilder } from '../language/token-builder.ts';
import { PostilValueConverter } from '../language/value-converter.ts';

type PlainToken = LexerResult['tokens'][number];

/** Tokens as Langium's lexer makes them: plain objects that know their lines. */
class PlainLexer implements Lexer {
  private readonly lexer: PostilLexer;

  constructor(services: LangiumCoreServices) {
    this.lexer = new PostilLexer(services);
  }

  get definition(): Lexer['definition'] {
    return this.lexer.definition;
  }

  tokenize(text: string): LexerResult {
    const { tokens, hidden, errors } = this.lexer.tokenize(text);
    return { tokens: plainTokens(tokens, text), hidden: plainTokens(hidden, text), errors };
  }
}

function plainTokens(tokens: PostilToken[], text: string): PlainToken[] {
  let at = 0;
  let line = 1;
  let start = 0;
  const moveTo = (offset: number): void => {
    for (; at < offset; at++) {
      const code = text.charCodeAt(at);
      if (code !== 10 && (code !== 13 || text.charCodeAt(at + 1) === 10)) continue;
      line++;
      start = at + 1;
    }
  };
  return tokens.map(({ image, startOffset, endOffset, tokenType, tokenTypeIdx }) => {
    moveTo(startOffset);
    const [startLine, startColumn] = [line, startOffset - start + 1];
    moveTo(endOffset);
    return {
      image,
      startOffset,
      endOffset,
      startLine,
      startColumn,
      endLine: line,
      endColumn: endOffset - start + 1,
      tokenType,
      tokenTypeIdx,
    };
  });
}

/** Leaf nodes span what stands in the text: the image of `扣罚` is `penalty`. */
class WrittenLengths extends CstNodeBuilder {
  protected override createLeafNode(token: PlainToken, hidden: boolean): LeafCstNodeImpl {
    const { startOffset, endOffset = 0, startLine = 1, startColumn = 1, endLine = 1, endColumn = 1, tokenType } = token;
    const length = endOffset + 1 - startOffset;
    return new LeafCstNodeImpl(startOffset, length, startLine - 1, startColumn - 1, endLine - 1, endColumn, tokenType, hidden);
  }
}

/** Langium's own parser, with no more of ours than the grammar cannot be read without: what ours is compared with and measured by. */
export const langiumParsing = {
  TokenBuilder: () => new PostilTokenBuilder(),
  Lexer: (services: LangiumCoreServices) => new PlainLexer(services),
  ValueConverter: () => new PostilValueConverter(),
  ParserErrorMessageProvider: (services: LangiumCoreServices) => new PostilParserErrors(services.Grammar),
  LangiumParser: (services: LangiumCoreServices): LangiumParser => {
    const parser = new LangiumParser(services);
    Object.assign(parser, { nodeBuilder: new WrittenLengths() });
    createParser(services.Grammar, parser, services.parser.Lexer.definition);
    parser.finalize();
    return parser;
  },
};
