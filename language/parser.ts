import type { IToken } from 'chevrotain';
import {
  CstNodeBuilder,
  LangiumParser,
  LeafCstNodeImpl,
  createParser,
  type AstNode,
  type LangiumCoreServices,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import { TOO_DEEP } from './nesting.ts';

/**
 * Leaf nodes span what stands in the text: a token's image may be the grammar's spelling of what was written (`penalty` for `扣罚`),
 * so their length comes from the token's offsets.
 */
class PostilCstNodeBuilder extends CstNodeBuilder {
  protected override createLeafNode(token: IToken, hidden: boolean): LeafCstNodeImpl {
    return new LeafCstNodeImpl(
      token.startOffset,
      (token.endOffset ?? token.startOffset) + 1 - token.startOffset,
      (token.startLine ?? 1) - 1,
      (token.startColumn ?? 1) - 1,
      (token.endLine ?? 1) - 1,
      token.endColumn ?? 1,
      token.tokenType,
      hidden,
    );
  }
}

/** Langium's parser; text that is too much for the stack in spite of our limits (one word of millions of letters) is a finding, no fault. */
class PostilParser extends LangiumParser {
  override parse<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
    try {
      return super.parse<T>(input, options);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      (this as unknown as { stack: unknown[] }).stack = [];
      const nothing = super.parse<T>('', options);
      return { ...nothing, lexerErrors: [{ ...longestLine(input), length: 1, message: TOO_DEEP }] };
    }
  }
}

/** Where the trouble most likely stands. */
function longestLine(text: string): { offset: number; line: number; column: number } {
  let longest = { offset: 0, line: 1, column: 1 };
  let length = -1;
  for (let offset = 0, line = 1; offset < text.length; line++) {
    const end = text.indexOf('\n', offset);
    const next = end < 0 ? text.length : end + 1;
    if (next - offset > length) {
      longest = { offset, line, column: 1 };
      length = next - offset;
    }
    offset = next;
  }
  return longest;
}

/** The parser of specs, with our leaf nodes. */
export function createPostilParser(services: LangiumCoreServices): LangiumParser {
  const parser = new PostilParser(services);
  (parser as unknown as { nodeBuilder: CstNodeBuilder }).nodeBuilder = new PostilCstNodeBuilder();
  createParser(services.Grammar, parser, services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}
