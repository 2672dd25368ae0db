import {
  DefaultLangiumDocumentFactory,
  type AstNode,
  type Cancellation,
  type LangiumDocument,
  type ParseResult,
  type URI,
} from 'langium';
import type { PostilParser } from '../parser/parser.ts';

/** Langium's documents, of which an edit leaves the trees as they are where nothing has changed. */
export class PostilDocumentFactory extends DefaultLangiumDocumentFactory {
  /** Those that are being read again. */
  private readonly edited = new Map<string, LangiumDocument>();

  override async update<T extends AstNode = AstNode>(
    document: LangiumDocument<T>,
    token: Cancellation.CancellationToken,
  ): Promise<LangiumDocument<T>> {
    const address = document.uri.toString();
    this.edited.set(address, document);
    try {
      return await super.update(document, token);
    } finally {
      this.edited.delete(address);
    }
  }

  protected override async parseAsync<T extends AstNode>(
    uri: URI,
    text: string,
    token: Cancellation.CancellationToken,
  ): Promise<ParseResult<T>> {
    const before = this.edited.get(uri.toString())?.parseResult;
    const parser = this.serviceRegistry.getServices(uri).parser.LangiumParser as PostilParser;
    const edited = before === undefined ? undefined : parser.reparse(text, before);
    return edited === undefined ? super.parseAsync(uri, text, token) : (edited as ParseResult<T>);
  }
}
