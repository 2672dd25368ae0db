import type { PostilToken } from './parser/token.ts';

/** How deep an expression may go. What goes deeper is no manual; the parser and all who walk its tree rely on these. */
const MAX_NESTING = 32;
const MAX_CONDITIONALS = 100;
const MAX_OPERATORS = 500;

/** The message of a lexer's error on what nests too deep: the words for people are in syntax.diagnostics.ts. */
export const TOO_DEEP = 'too-deep';

export interface Nested {
  tokens: PostilToken[];
  /** The tokens at which a limit was passed. */
  tooDeep: PostilToken[];
}

/**
 * The tokens without those that nest too deep: `((((…))))`, `not not not …`, `if … else if … else if …`, `甲 or 甲 or …`. What follows such an
 * expression is kept.
 */
export function withinLimits(tokens: PostilToken[]): Nested {
  const tooDeep: PostilToken[] = [];
  const depth = new ExpressionDepth();
  let dropping = false;
  const kept = tokens.filter((token, at) => {
    depth.see(token, tokens[at - 1], tokens[at - 2]);
    if (depth.isTooDeep !== dropping && (dropping = depth.isTooDeep)) tooDeep.push(token);
    return !dropping;
  });
  return tooDeep.length === 0 ? { tokens, tooDeep } : { tokens: kept, tooDeep };
}

class ExpressionDepth {
  /** How many signs stand before each open parenthesis. */
  private open: number[] = [];
  private signs = 0;
  private nesting = 0;
  private conditionals = 0;
  private operators = 0;

  get isTooDeep(): boolean {
    return this.nesting + this.signs > MAX_NESTING || this.conditionals > MAX_CONDITIONALS || this.operators > MAX_OPERATORS;
  }

  see(token: PostilToken, before: PostilToken | undefined, beforeThat: PostilToken | undefined): void {
    const { name } = token.tokenType;
    if (edges.has(name)) this.begin();
    else if (name === '(') this.descend();
    else if (name === ')') this.nesting -= 1 + (this.open.pop() ?? -1);
    else if (clauses.has(name) || (name === '=' && isComputedField(before, beforeThat))) this.conditionals = this.operators = 0;
    else if (name === 'if') this.conditionals++;
    else if (operators.has(name)) this.operators++;
    this.signs = signs.has(name) ? this.signs + 1 : 0;
  }

  private begin(): void {
    this.open = [];
    this.nesting = this.conditionals = this.operators = 0;
  }

  private descend(): void {
    this.open.push(this.signs);
    this.nesting += 1 + this.signs;
  }
}

/** No expression reaches over these. */
const edges = new Set(['{', '}', ':']);
/** With these another expression begins. */
const clauses = new Set(['when', 'unless', 'needs', 'charge', 'sanction', 'overrides', 'cites']);
const signs = new Set(['not', '-']);
const operators = new Set(['and', 'or', '+', '-', '*', '/', 'default']);
const comparisons = ['if', 'then', 'else', 'within', 'of', 'is', 'is not', '=', '!=', '<', '<=', '>', '>=', '(', ','];
const operandDue = new Set([...operators, ...signs, ...comparisons]);

/** `… 5 元  总额 = …`: behind an operand a name with an equals sign is the next field. */
function isComputedField(name: PostilToken | undefined, operand: PostilToken | undefined): boolean {
  return name !== undefined && operand !== undefined && !operandDue.has(operand.tokenType.name);
}
