import type { AstNode } from 'langium';

/** A node as it is built. */
export type Node = Record<string, unknown> & { -readonly [P in keyof AstNode]: AstNode[P] };

export type NodeMaker = new () => Node;

/**
 * Makes the nodes of a type: plain objects, but each type by a constructor of its own. Engines learn from the first few how many properties
 * such objects have, and keep them in the objects themselves; what is added to `{ $type }` they keep in lists that are copied as they grow.
 */
export function nodeMaker($type: string): NodeMaker {
  function make(this: Node): void {
    this.$type = $type;
    this.$container = undefined as unknown as AstNode;
    this.$containerProperty = undefined as unknown as string;
    this.$containerIndex = undefined as unknown as number;
    this.$cstNode = undefined as unknown as NonNullable<AstNode['$cstNode']>;
  }
  make.prototype = Object.prototype;
  return make as unknown as NodeMaker;
}
