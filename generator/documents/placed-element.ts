import { AstUtils, type AstNode } from 'langium';
import type { ViewContext } from './view.ts';

/** The element that a node is part of: the nearest that has a place of its own in the documents. */
export function placedElement(node: AstNode, context: ViewContext): AstNode {
  return AstUtils.getContainerOfType(node, (at): at is AstNode => context.anchor(at) !== undefined) ?? node;
}
