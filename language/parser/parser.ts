import {
  LangiumParser,
  RootCstNodeImpl,
  type AstNode,
  type LangiumCoreServices,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import type { PostilTokens } from '../lexer.ts';
import { TOO_DEEP } from '../nesting.ts';
import { flatAst } from '../scope/flat-ast.ts';
import type { PostilValueConverter } from '../value-converter.ts';
import { reparse } from './reparse.ts';
import { GrammarSteps, type Engine, type Entry } from './grammar-steps.ts';
import { Lookahead } from './lookahead.ts';
import { TreeBuilder, type Composite } from './tree-builder.ts';

/**
 * The parser of specs: Langium's engine with steps and trees of our own, in a fraction of the time and memory. Text that is too much for the
 * stack in spite of our limits (one word of millions of letters) is a finding, no fault.
 */
export class PostilParser extends LangiumParser {
  private readonly tree: TreeBuilder;
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly start: string;

  constructor(services: LangiumCoreServices) {
    super(services);
    const { Grammar, parser, references, shared } = services;
    this.tree = new TreeBuilder(shared.AstReflection, references.Linker, parser.ValueConverter as PostilValueConverter);
    const engine = this.wrapper as unknown as Engine;
    engine.lookaheadStrategy = new Lookahead(engine.lookaheadStrategy);
    this.entries = new GrammarSteps(engine, this.tree, this.lexer.definition).define(Grammar);
    this.start = Grammar.rules.find((rule) => 'entry' in rule && rule.entry)?.name ?? '';
    this.finalize();
  }

  override parse<T extends AstNode = AstNode>(input: string, { rule = this.start }: ParserOptions = {}): ParseResult<T> {
    const entry = this.entries.get(rule);
    if (entry === undefined) throw new Error(`There is no rule ${rule}`);
    try {
      return this.read(input, entry) as ParseResult<T>;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const nothing = this.read('', entry) as ParseResult<T>;
      return { ...nothing, lexerErrors: [{ ...longestLine(input), length: 1, message: TOO_DEEP }] };
    }
  }

  /** The same of a text that was edited, where most of the tree before can stay. That tree is used up. */
  reparse(input: string, before: ParseResult): ParseResult | undefined {
    const entry = this.entries.get(this.start);
    try {
      return entry === undefined ? undefined : reparse(input, before, (part) => this.read(part, entry));
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  private read(input: string, { product, rule }: Entry): ParseResult {
    const { tokens, hidden, errors } = this.lexer.tokenize(input) as PostilTokens;
    this.tree.begin(product, hidden);
    this.wrapper.input = tokens;
    this.wrapper.rule(rule);
    const value = this.tree.finish(new RootCstNodeImpl(input) as unknown as Composite);
    flatAst(value);
    return { value, lexerErrors: errors, parserErrors: this.wrapper.errors };
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
