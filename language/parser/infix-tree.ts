import type { AstNode, CstNode } from 'langium';
import type { NodeMaker } from './node-maker.ts';

/** `a + b * c` as it is read: the operands, and the operators between them. */
export interface Operands {
  parts: AstNode[];
  operators: string[];
}

/** Operator -> how weakly it binds. */
export type Precedence = ReadonlyMap<string, { level: number; isRightAssociative: boolean }>;

/** The tree of an expression: at its top the operator that binds most weakly; one operand alone is itself. Undefined without operands. */
export function infixTree(
  make: NodeMaker,
  { parts = [], operators = [] }: Partial<Operands>,
  precedence: Precedence,
  $cstNode: CstNode,
): AstNode | undefined {
  if (operators.length === 0 || parts.length < 2) return parts[0];
  const top = weakest(operators, precedence);
  const left = { parts: parts.slice(0, top + 1), operators: operators.slice(0, top) };
  const right = { parts: parts.slice(top + 1), operators: operators.slice(top + 1) };
  const node = new make();
  node.$cstNode = $cstNode;
  node.left = infixTree(make, left, precedence, $cstNode);
  node.operator = operators[top];
  node.right = infixTree(make, right, precedence, $cstNode);
  return node;
}

/** Of several that bind alike the last, or the first where they associate to the right. */
function weakest(operators: readonly string[], precedence: Precedence): number {
  let top = 0;
  let weak = -1;
  for (const [index, operator] of operators.entries()) {
    const { level, isRightAssociative } = precedence.get(operator) ?? { level: Infinity, isRightAssociative: false };
    if (level < weak || (level === weak && isRightAssociative)) continue;
    weak = level;
    top = index;
  }
  return top;
}
