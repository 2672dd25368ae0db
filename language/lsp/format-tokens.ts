import {
  AstUtils,
  GrammarAST,
  isCompositeCstNode,
  isLeafCstNode,
  type CompositeCstNode,
  type CstNode,
  type LeafCstNode,
} from 'langium';
import { PostilTerminals } from '../generated/ast.ts';

/** A word, sign or comment of a file, with what the formatter must know of its place. */
export interface FormatToken {
  offset: number;
  end: number;
  /** As it stands in the file. */
  text: string;
  /** The grammar's spelling (`penalty`, `>=`), where it is a keyword or sign. */
  keyword?: string;
  /** The terminal it was read as (`NUMBER`, `STRING`), where it is none. */
  terminal?: string;
  isComment: boolean;
  /** The grammar rule that it stands in: `Field`, `NumberLiteral`. */
  rule: string;
  /** How many braces are open around it; those of a brace itself do not count. */
  depth: number;
  /** Begins a declaration, or a clause or field of its block. */
  starts: boolean;
}

/** The tokens of a tree in the order of the text, comments among them. */
export function formatTokens(root: CompositeCstNode): FormatToken[] {
  const tokens: FormatToken[] = [];
  collect(root, { depth: 0, starts: true, isBlock: true }, tokens);
  return tokens;
}

/** Where a node stands; in a block every child starts an entry, else the first child shares its parent's start. */
interface Situation {
  depth: number;
  starts: boolean;
  isBlock: boolean;
}

function collect(parent: CompositeCstNode, { depth, starts, isBlock }: Situation, tokens: FormatToken[]): void {
  let inner = depth;
  let inBlock = isBlock;
  for (const [index, child] of parent.content.entries()) {
    const place = { depth: inner, starts: inBlock || (starts && index === 0), isBlock: false };
    if (isCompositeCstNode(child)) {
      collect(child, place, tokens);
    } else if (isLeafCstNode(child)) {
      const token = tokenOf(child, place);
      const isBrace = token.keyword === '{' || token.keyword === '}';
      if (isBrace) inBlock = token.keyword === '{';
      if (isBrace) inner = inBlock ? depth + 1 : depth;
      tokens.push(isBrace ? { ...token, depth, starts: false } : token);
    }
  }
}

function tokenOf(leaf: LeafCstNode, { depth, starts }: Situation): FormatToken {
  const source = leaf.grammarSource;
  const read = isKeywordSource(source) ? { keyword: leaf.tokenType.name } : leaf.hidden ? {} : { terminal: terminalOf(leaf) };
  return {
    offset: leaf.offset,
    end: leaf.end,
    text: leaf.text,
    ...read,
    isComment: leaf.hidden,
    rule: ruleOf(source),
    depth,
    starts,
  };
}

/** A name that is a word of the keyword table has that keyword's token type. */
function terminalOf({ tokenType: { name } }: LeafCstNode): string {
  return Object.hasOwn(PostilTerminals, name) ? name : 'ID';
}

/** Operators of `infix` rules have the assignment of all operators for their source. */
export function isKeywordSource(source: CstNode['grammarSource']): boolean {
  return GrammarAST.isKeyword(source) || (GrammarAST.isAssignment(source) && GrammarAST.isAlternatives(source.terminal));
}

const rules = new WeakMap<NonNullable<CstNode['grammarSource']>, string>();

function ruleOf(source: CstNode['grammarSource']): string {
  if (source === undefined) return '';
  let rule = rules.get(source);
  if (rule === undefined) {
    rule = AstUtils.getContainerOfType(source, GrammarAST.isAbstractParserRule)?.name ?? '';
    rules.set(source, rule);
  }
  return rule;
}
