import { isAstNode, type AstNode, type GenericAstNode, type ReferenceInfo } from 'langium';
import { Link } from './link.ts';

/** A tree as lists: every node, parents first, and every cross-reference, in the order of the text. */
export interface FlatAst {
  nodes: AstNode[];
  references: ReferenceInfo[];
}

const cache = new WeakMap<AstNode, FlatAst>();

/**
 * The flat form of a document's tree. Made once a tree: linking, the reference index and the checks share it. The parser makes it, as every
 * node of a new tree is told on the way what it stands in.
 */
export function flatAst(root: AstNode): FlatAst {
  let flat = cache.get(root);
  if (flat === undefined) {
    flat = { nodes: [], references: [] };
    collect(root, flat);
    cache.set(root, flat);
  }
  return flat;
}

/** For a tree whose flat form is put together from those of its parts. */
export function keepFlatAst(root: AstNode, flat: FlatAst): void {
  cache.set(root, flat);
}

function collect(node: AstNode, flat: FlatAst): void {
  flat.nodes.push(node);
  for (const property in node) {
    if (property.charCodeAt(0) === 36 /* $ */) continue;
    const value = (node as GenericAstNode)[property];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) visit(value, node, property, flat, undefined);
    else for (let index = 0; index < value.length; index++) visit(value[index], node, property, flat, index);
  }
}

function visit(value: unknown, container: AstNode, property: string, flat: FlatAst, index: number | undefined): void {
  if (isAstNode(value)) {
    const node = value as { -readonly [P in keyof AstNode]: AstNode[P] };
    node.$container = container;
    node.$containerProperty = property;
    if (index !== undefined) node.$containerIndex = index;
    collect(value, flat);
  } else if (value instanceof Link) {
    value.standsIn(container, property, index);
    flat.references.push(value);
  }
}

/** All nodes of one type (exact), in the order of the text. */
export function nodesOfType<T extends AstNode>(root: AstNode, type: T['$type']): T[] {
  return flatAst(root).nodes.filter((node): node is T => node.$type === type);
}
