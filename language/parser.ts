import type { IToken } from 'chevrotain';
import { CstNodeBuilder, LangiumParser, LeafCstNodeImpl, createParser, type LangiumCoreServices } from 'langium';

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

/** Langium's parser, with our leaf nodes. */
export function createPostilParser(services: LangiumCoreServices): LangiumParser {
  const parser = new LangiumParser(services);
  (parser as unknown as { nodeBuilder: CstNodeBuilder }).nodeBuilder = new PostilCstNodeBuilder();
  createParser(services.Grammar, parser, services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}
