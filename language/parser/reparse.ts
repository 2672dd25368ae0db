import { RootCstNodeImpl, type AstNode, type CompositeCstNode, type CstNode, type ParseResult } from 'langium';
import { isSpecification, type Declaration, type Specification } from '../generated/ast.ts';
import { flatAst, keepFlatAst, type FlatAst } from '../scope/flat-ast.ts';
import { Link } from '../scope/link.ts';
import type { SourceText } from './source-text.ts';
import { PostilToken } from './token.ts';

type Built<T> = { -readonly [P in keyof T]: T[P] };

/** What an edit leaves as it was, by numbers of declarations: those before `from`, and those from `to` on. */
interface Kept {
  from: number;
  to: number;
  /** Where what is read again lies in the new text. */
  start: number;
  end: number;
  /** How much further back the text behind it lies now. */
  by: number;
}

/**
 * The tree of a text that was edited, from the tree before, which is used up: only the declarations at the edit and one on each side are read
 * again; all others keep their nodes, which learn their new places. Undefined where that cannot be done, as the text has faults before or
 * after, or the edit reaches further than it seems.
 */
export function reparse(text: string, before: ParseResult, read: (part: string) => ParseResult): ParseResult | undefined {
  const old = before.value;
  const root = old.$cstNode as CompositeCstNode | undefined;
  if (!isSpecification(old) || root === undefined || hasErrors(before)) return undefined;
  const source = firstToken(root)?.source;
  const kept = source === undefined ? undefined : keptOf(old.declarations, root.root.fullText, text);
  if (source === undefined || kept === undefined) return undefined;
  const part = read(text.slice(kept.start, kept.end));
  const middle = part.value;
  if (!isSpecification(middle) || hasErrors(part) || !isAsBefore(old.declarations, middle.declarations, kept)) return undefined;
  join(old, middle, kept, text, source);
  return { ...part, value: middle };
}

function hasErrors({ lexerErrors, parserErrors }: ParseResult): boolean {
  return lexerErrors.length > 0 || parserErrors.length > 0;
}

function keptOf(declarations: readonly Declaration[], before: string, after: string): Kept | undefined {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before.charCodeAt(same) === after.charCodeAt(same)) same++;
  let behind = 0;
  while (behind < most - same && before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind))
    behind++;
  const touched = declarations.findIndex((declaration) => endOf(declaration) >= same);
  const from = Math.max(0, (touched < 0 ? declarations.length : touched) - 1);
  const next = declarations.findIndex((declaration) => offsetOf(declaration) > before.length - behind);
  const to = next < 0 ? declarations.length : next + 1;
  const by = after.length - before.length;
  const [last, first] = [declarations[from - 1], declarations[to]];
  if (last === undefined && first === undefined) return undefined;
  // What a word is can depend on what stands before it on its line.
  if (last !== undefined && !hasBreak(before.slice(endOf(last), offsetOf(declarations[from])))) return undefined;
  if (first !== undefined && !hasBreak(before.slice(endOf(declarations[to - 1]), offsetOf(first)))) return undefined;
  const start = last === undefined ? 0 : endOf(last);
  return { from, to, start, end: first === undefined ? after.length : offsetOf(first) + by, by };
}

function offsetOf(node: AstNode | undefined): number {
  return node?.$cstNode?.offset ?? 0;
}

function endOf(node: AstNode | undefined): number {
  return node?.$cstNode?.end ?? 0;
}

function hasBreak(text: string): boolean {
  return /[\n\r]/.test(text);
}

/** Whether the declaration on each side of the edit is read as it was: else one of them has taken from the other, or given to it. */
function isAsBefore(old: readonly Declaration[], read: readonly Declaration[], { from, to, start, by }: Kept): boolean {
  const isSame = (one: Declaration | undefined, other: Declaration | undefined, moved: number) =>
    one !== undefined &&
    one.$type === other?.$type &&
    offsetOf(one) + moved === offsetOf(other) + start &&
    endOf(one) + moved === endOf(other) + start;
  if (from > 0 && !isSame(old[from], read[0], 0)) return false;
  return to >= old.length || (read.length > 1 && isSame(old[to - 1], read[read.length - 1], by));
}

/** Puts what is kept around what was read again. */
function join(old: Specification, middle: Specification, { from, to, start, by }: Kept, text: string, source: SourceText): void {
  const [last, first] = [old.declarations[from - 1], old.declarations[to]];
  const flat = joinedFlat(flatAst(old), flatAst(middle), old, { middle, from, to });
  const [oldRoot, readRoot] = [old.$cstNode, middle.$cstNode] as [CompositeCstNode, CompositeCstNode];
  const front = last === undefined ? [] : oldRoot.content.slice(0, oldRoot.content.indexOf(last.$cstNode as CstNode) + 1);
  const back = first === undefined ? [] : oldRoot.content.slice(oldRoot.content.indexOf(first.$cstNode as CstNode));
  source.replace(text);
  for (const node of readRoot.content) move(node, start, source);
  for (const node of back) move(node, by, source);
  const root = new RootCstNodeImpl(text) as unknown as Built<CompositeCstNode>;
  root.content = [...front, ...readRoot.content, ...back];
  for (const node of root.content) (node as Built<CstNode>).container = root;
  root.astNode = middle;
  (middle as Built<Specification>).$cstNode = root;
  middle.declarations = [...old.declarations.slice(0, from), ...middle.declarations, ...old.declarations.slice(to)];
  for (const [index, declaration] of middle.declarations.entries())
    Object.assign(declaration, { $container: middle, $containerIndex: index });
  keepFlatAst(middle, flat);
}

function joinedFlat(
  old: FlatAst,
  read: FlatAst,
  root: Specification,
  { middle, from, to }: { middle: Specification; from: number; to: number },
): FlatAst {
  const [front, back] = [before(from, old, root), before(to, old, root)];
  const kept = [old.references.slice(0, front.references), old.references.slice(back.references)];
  for (const { reference } of kept.flat()) if (reference instanceof Link) reference.unlink();
  return {
    nodes: [middle as AstNode].concat(old.nodes.slice(1, front.nodes), read.nodes.slice(1), old.nodes.slice(back.nodes)),
    references: (kept[0] ?? []).concat(read.references, kept[1] ?? []),
  };
}

/** How many nodes and references come before a declaration. */
function before(number: number, { nodes, references }: FlatAst, root: Specification): { nodes: number; references: number } {
  const declaration = root.declarations[number];
  if (declaration === undefined) return { nodes: nodes.length, references: references.length };
  let [low, high] = [0, references.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (numberOfDeclaration(references[half]?.container, root) < number) low = half + 1;
    else high = half;
  }
  return { nodes: nodes.indexOf(declaration), references: low };
}

function numberOfDeclaration(node: AstNode | undefined, root: Specification): number {
  let at = node;
  while (at !== undefined && at.$container !== root) at = at.$container;
  return at?.$containerIndex ?? 0;
}

function firstToken(node: CompositeCstNode): PostilToken | undefined {
  for (const part of node.content) {
    const found = part instanceof PostilToken ? part : firstToken(part as CompositeCstNode);
    if (found !== undefined) return found;
  }
  return undefined;
}

function move(node: CstNode, by: number, source: SourceText): void {
  if (node instanceof PostilToken) {
    node.move(by, source);
    return;
  }
  const composite = node as CompositeCstNode & { _rangeCache: undefined };
  composite._rangeCache = undefined;
  for (const part of composite.content) move(part, by, source);
}
