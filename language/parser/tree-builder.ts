import {
  CompositeCstNodeImpl,
  isAstNode,
  type AstNode,
  type AstReflection,
  type CompositeCstNode,
  type GrammarAST,
  type Linker,
} from 'langium';
import type { PostilValueConverter } from '../value-converter.ts';
import { infixTree, type Operands, type Precedence } from './infix-tree.ts';
import type { Node, NodeMaker } from './node-maker.ts';
import type { PostilToken } from './token.ts';

/** Where the grammar puts a value: `title=STRING`, `members+=Member`, `optional?='optional'`. */
export interface Target {
  property: string;
  operator: GrammarAST.Assignment['operator'];
  isReference: boolean;
}

/** What a rule makes: a node of the type, a tree of such nodes from operators and operands, or a text. */
export type Product =
  { kind: 'node'; make: NodeMaker } | { kind: 'infix'; make: NodeMaker; precedence: Precedence } | { kind: 'text'; rule: string };

/** A syntax node as it is built. */
export type Composite = { -readonly [P in keyof CompositeCstNode]: CompositeCstNode[P] };
type Syntax = PostilToken | Composite;

/** A rule that is being read. */
interface Open {
  product: Product;
  node: Node;
  text: string;
  /** What the rule was called by. */
  source: GrammarAST.AbstractElement;
  /** Where its syntax nodes begin. */
  mark: number;
}

/**
 * Builds the tree and the syntax tree from the bottom up as the rules are read: a syntax node is made when its parts are all there. A node
 * that stands alone in others (a name that is a literal, a sum, a comparison, a condition) has one syntax node, the outermost's.
 */
export class TreeBuilder {
  private readonly open: Open[] = [];
  /** The syntax nodes that have no container yet. */
  private parts: Syntax[] = [];
  private comments: readonly PostilToken[] = [];
  /** The next comment. */
  private comment = 0;
  private readonly defaults = new Map<string, [property: string, value: unknown][]>();

  constructor(
    private readonly reflection: AstReflection,
    private readonly linker: Linker,
    private readonly converter: PostilValueConverter,
  ) {}

  /** Before the entry rule; comments go into the tree before the tokens that follow them. */
  begin(product: Product, comments: readonly PostilToken[]): void {
    this.open.length = 0;
    this.parts = [];
    this.comments = comments;
    this.comment = 0;
    this.enter(product, nowhere);
  }

  enter(product: Product, source: GrammarAST.AbstractElement): void {
    const node = product.kind === 'text' ? nothing : new product.make();
    this.open.push({ product, node, text: '', source, mark: this.parts.length });
  }

  /** Ends the rule, and gives what it made to the one that called it; what read nothing made nothing. */
  leave(target: Target | undefined): void {
    const finished = this.close();
    if (finished === undefined) return;
    const { made, syntax } = finished;
    const caller = this.open[this.open.length - 1];
    if (caller === undefined || made === undefined) return;
    if (target !== undefined) this.assign(target, made, syntax);
    else if (caller.product.kind === 'text') caller.text += String(made);
    else if (isAstNode(made)) caller.node = withPropertiesOf(caller.node, made as Node);
  }

  /** The last rule's node, whose syntax is the root's. */
  finish(root: Composite): AstNode {
    const { node } = this.open.pop() as Open;
    this.complete(node);
    this.takeComments(Infinity);
    root.content = this.adopt(0, root);
    node.$cstNode = root;
    root.astNode = node;
    return node;
  }

  /** `terminal`: the rule that the token was read by; keywords and signs have none. */
  token(token: PostilToken, source: GrammarAST.AbstractElement, target: Target | undefined, terminal: string | undefined): void {
    token.grammarSource = source;
    if (this.comment < this.comments.length) this.takeComments(token.startOffset);
    this.parts.push(token);
    const rule = this.open[this.open.length - 1] as Open;
    const isText = rule.product.kind === 'text';
    if (target === undefined && !isText) return;
    const value = terminal === undefined ? token.image : this.converter.valueOfRule(terminal, token.image, token);
    if (target !== undefined) this.assign(target, value, token);
    else rule.text += String(value);
  }

  /** `{infer Relation.left=current}`: what was read so far becomes a property of a new node. */
  wrap(product: Product & { kind: 'node' }, target: Target, source: GrammarAST.AbstractElement): void {
    const finished = this.close();
    const mark = finished === undefined ? this.parts.length : this.parts.length - 1;
    this.open.push({ product, node: new product.make(), text: '', source, mark });
    if (finished?.made !== undefined) this.assign(target, finished.made, finished.syntax);
  }

  /** `{infer NumberType}` */
  rename(type: string): void {
    (this.open[this.open.length - 1] as Open).node.$type = type;
  }

  private takeComments(before: number): void {
    for (; this.comment < this.comments.length; this.comment++) {
      const comment = this.comments[this.comment] as PostilToken;
      if (comment.startOffset > before) return;
      this.parts.push(comment);
    }
  }

  private close(): { made: unknown; syntax: Syntax } | undefined {
    const rule = this.open.pop() as Open;
    let first = rule.mark;
    while (first < this.parts.length && this.parts[first]?.hidden === true) first++;
    if (first === this.parts.length) return undefined;
    const { node, product, source } = rule;
    if (product.kind === 'text') {
      const syntax = this.compose(first, source, undefined);
      return { made: this.converter.valueOfRule(product.rule, rule.text, syntax), syntax };
    }
    if (product.kind === 'infix') {
      const operands = node as unknown as Partial<Operands>;
      const only = operands.parts?.length === 1 ? operands.parts[0] : undefined;
      const syntax = this.compose(first, source, only);
      return { made: infixTree(product.make, operands, product.precedence, syntax), syntax };
    }
    const syntax = this.compose(first, source, node);
    if (node.$cstNode === undefined) this.complete(node);
    node.$cstNode = syntax;
    return { made: node, syntax };
  }

  /** One syntax node for the parts from here on; the one that is there, where it is the node's own. */
  private compose(first: number, source: GrammarAST.AbstractElement, node: AstNode | undefined): Syntax {
    const only = this.parts[first];
    if (node !== undefined && first + 1 === this.parts.length && only !== undefined && only === node.$cstNode) {
      only.grammarSource = source;
      return only;
    }
    const composite = new CompositeCstNodeImpl() as unknown as Composite;
    composite.grammarSource = source;
    composite.content = this.adopt(first, composite);
    this.parts.push(composite);
    return composite;
  }

  /** Takes the parts from here on. */
  private adopt(first: number, container: Composite): Syntax[] {
    const content = this.parts.slice(first);
    this.parts.length = first;
    for (const part of content) part.container = container;
    return content;
  }

  private assign({ property, operator, isReference }: Target, value: unknown, syntax: Syntax): void {
    const { node } = this.open[this.open.length - 1] as Open;
    const item = isReference && typeof value === 'string' ? this.linker.buildReference(node, property, syntax, value) : value;
    if (isAstNode(item) && item.$cstNode !== undefined) (item.$cstNode as { astNode: AstNode }).astNode = item;
    const known = node[property];
    if (operator === '?=') node[property] = true;
    else if (operator === '=') node[property] = item;
    else if (Array.isArray(known)) known.push(item);
    else node[property] = [item];
  }

  /** Lists and flags that the text does not have are empty and false. */
  private complete(node: Node): void {
    let defaults = this.defaults.get(node.$type);
    if (defaults === undefined) {
      const { properties } = this.reflection.getTypeMetaData(node.$type);
      defaults = Object.values(properties).flatMap(({ name, defaultValue }) =>
        defaultValue === undefined ? [] : [[name, defaultValue]],
      );
      this.defaults.set(node.$type, defaults);
    }
    for (const [property, value] of defaults)
      if (node[property] === undefined) node[property] = Array.isArray(value) ? [...(value as unknown[])] : value;
  }
}

/** The entry rule is not called. */
const nowhere = { $type: 'EndOfFile' } as unknown as GrammarAST.AbstractElement;

/** A rule that makes a text makes no node. */
const nothing = {} as Node;

/** What a rule has read before it called the one that made the node is the node's. */
function withPropertiesOf(caller: Node, made: Node): Node {
  for (const property in caller) {
    const value = caller[property];
    if (value === undefined || property.startsWith('$')) continue;
    const own = made[property];
    if (own === undefined) made[property] = value;
    else if (Array.isArray(own) && Array.isArray(value)) made[property] = [...(value as unknown[]), ...(own as unknown[])];
  }
  return made;
}
