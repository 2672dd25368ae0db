/** Expressions as people read them: with names (`完成日 - 应完成日`) or with values (`50 元/袋/日 × 2 × 15`). */
import type { Expression } from '../../plan/plan.ts';
import { evaluate, truth, type Facts } from './evaluate.ts';
import { showInArithmetic, type Style } from './show.ts';
import { isUnknown } from './value.ts';

export interface TextContext extends Style {
  facts: Facts;
}

type Taken = Exclude<Expression, { op: 'if' | 'default' }>;
type Leaf = Extract<Expression, { op: 'field' | 'parameter' }>;

/** Fields and parameters by name. */
export function textWithNames(expression: Expression, context: TextContext): string {
  return textOf(expression, ({ name }) => name, context);
}

/** Fields and parameters by value, numbers bare, money with its unit. */
export function textWithValues(expression: Expression, context: TextContext): string {
  return textOf(expression, (leaf) => valueText(leaf, context), context);
}

/** What an `if` or `default` comes down to on these facts. */
export function taken(expression: Expression, facts: Facts): Taken {
  if (expression.op === 'default')
    return taken(evaluate(expression.left, facts) === undefined ? expression.right : expression.left, facts);
  if (expression.op !== 'if') return expression;
  return taken(truth(expression.condition, facts) === true ? expression.then : expression.else, facts);
}

function valueText(leaf: Leaf, context: TextContext): string {
  const value = evaluate(leaf, context.facts);
  return value === undefined || isUnknown(value) ? leaf.name : showInArithmetic(value, leaf.type, context);
}

type LeafText = (leaf: Leaf) => string;

function textOf(expression: Expression, leafText: LeafText, context: TextContext): string {
  const node = taken(expression, context.facts);
  const { words } = context;
  const within = (part: Expression, level: number): string => {
    const text = textOf(part, leafText, context);
    return levelOf(taken(part, context.facts)) < level ? `(${text})` : text;
  };
  switch (node.op) {
    case 'constant':
      return node.text;
    case 'field':
    case 'parameter':
      return leafText(node);
    case 'not':
      return `${words.not} ${within(node.of, LEVEL.not)}`;
    case 'and':
    case 'or':
      return node.of.map((part) => within(part, LEVEL[node.op] + 1)).join(` ${words[node.op]} `);
    case 'compare':
      return `${within(node.left, LEVEL.sum)} ${node.comparison} ${within(node.right, LEVEL.sum)}`;
    case 'in':
      return `${within(node.left, LEVEL.sum)} ${words.in} (${node.values.map(({ text }) => text).join(', ')})`;
    case 'present':
    case 'missing':
      return `${within(node.of, LEVEL.sum)} ${words[node.op]}`;
    case 'arithmetic':
      return `${within(node.left, levelOf(node))} ${node.operator} ${within(node.right, levelOf(node) + rightBindsTighter(node.operator))}`;
    case 'negate':
      return `-${within(node.of, LEVEL.negate)}`;
    case 'call':
      return `${node.text}(${node.arguments.map((part) => textOf(part, leafText, context)).join(', ')})`;
  }
}

const LEVEL = { or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, negate: 7, atom: 8 };

function levelOf(node: Expression): number {
  switch (node.op) {
    case 'or':
      return LEVEL.or;
    case 'and':
      return LEVEL.and;
    case 'not':
      return LEVEL.not;
    case 'compare':
    case 'in':
    case 'present':
    case 'missing':
      return LEVEL.comparison;
    case 'arithmetic':
      return node.operator === '+' || node.operator === '-' ? LEVEL.sum : LEVEL.product;
    case 'negate':
      return LEVEL.negate;
    default:
      return LEVEL.atom;
  }
}

/** `a - (b - c)` and `a ÷ (b × c)` need their parentheses. */
function rightBindsTighter(operator: string): number {
  return operator === '-' || operator === '÷' ? 1 : 0;
}
