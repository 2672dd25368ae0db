import type { IToken, TokenType } from 'chevrotain';
import type { AstNode, CompositeCstNode, GrammarAST, LeafCstNode, RootCstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { SourceText } from './source-text.ts';

/**
 * A token, which is at once the leaf of the syntax tree that it becomes: a file has hundreds of thousands of them, so that one object
 * for both halves what parsing allocates. Lines and columns are worked out when they are asked for.
 */
export class PostilToken implements IToken, LeafCstNode {
  tokenTypeIdx: number;
  /** Set when the node around the token is made. */
  container!: CompositeCstNode;
  /** Set when the parser takes the token; comments have none. */
  grammarSource!: GrammarAST.AbstractElement;

  constructor(
    public source: SourceText,
    public startOffset: number,
    /** Behind its last character. */
    public end: number,
    public tokenType: TokenType,
    /** The grammar's spelling (`penalty`, `>=`) of a keyword or sign, else the text itself. */
    readonly image: string,
  ) {
    this.tokenTypeIdx = tokenType.tokenTypeIdx ?? 0;
  }

  readAs(type: TokenType): void {
    this.tokenType = type;
    this.tokenTypeIdx = type.tokenTypeIdx ?? 0;
  }

  /** To another place, as the text around it has changed. */
  move(by: number, source: SourceText): void {
    this.startOffset += by;
    this.end += by;
    this.source = source;
  }

  /** As it is written. */
  get text(): string {
    return this.source.text.substring(this.startOffset, this.end);
  }

  get payload(): string {
    return this.text;
  }

  get offset(): number {
    return this.startOffset;
  }

  get length(): number {
    return this.end - this.startOffset;
  }

  get hidden(): boolean {
    return (this.grammarSource as unknown) === undefined;
  }

  get endOffset(): number {
    return this.end - 1;
  }

  get astNode(): AstNode {
    return this.container.astNode;
  }

  get root(): RootCstNode {
    return this.container.root;
  }

  get range(): Range {
    return { start: this.source.positionAt(this.startOffset), end: this.source.positionAt(this.end) };
  }

  get startLine(): number {
    return this.source.positionAt(this.startOffset).line + 1;
  }

  get startColumn(): number {
    return this.source.positionAt(this.startOffset).character + 1;
  }

  get endLine(): number {
    return this.source.positionAt(this.endOffset).line + 1;
  }

  get endColumn(): number {
    return this.source.positionAt(this.endOffset).character + 1;
  }

  /** Whether the other token begins on the line on which this one ends. */
  isOnLineOf(next: { startOffset: number }): boolean {
    return this.source.isOneLine(this.end, next.startOffset);
  }
}
