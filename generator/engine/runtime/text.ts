/** Expressions as people read them: with names (`完成日 - 应完成日`) or with values (`50 元/袋/日 × 2 × 15`). */
import type { Expression } from '../../plan/plan.ts';
import { evaluate, truth, type Facts } from './evaluate.ts';
import { showInArithmetic, type Style } from './show.ts';
import { isUnknown } from './value.ts';
import type { Words } from './words.ts';

export interface TextContext extends Style {
  facts: Facts;
}

export type Leaf = Extract<Expression, { op: 'field' | 'parameter' }>;
export type Choice = Extract<Expression, { op: 'if' | 'default' }>;
type Plain = Exclude<Expression, Choice>;

/** How a text is put together: as a string, or as code that will make the string. */
export interface TextWriter<Text> {
  words: Words;
  literal(text: string): Text;
  join(parts: readonly Text[]): Text;
  /** A field or parameter. */
  leaf(leaf: Leaf): Text;
  /** The branch that an `if` or `default` takes. */
  choose(choice: Choice, write: (branch: Expression) => Text): Text;
}

/** Fields and parameters by name. */
export function textWithNames(expression: Expression, context: TextContext): string {
  return writeExpression(
    expression,
    stringWriter(context, ({ name }) => name),
  );
}

/** Fields and parameters by value, numbers bare, money with its unit. */
export function textWithValues(expression: Expression, context: TextContext): string {
  return writeExpression(
    expression,
    stringWriter(context, (leaf) => {
      const value = evaluate(leaf, context.facts);
      return value === undefined || isUnknown(value) ? leaf.name : showInArithmetic(value, leaf.type, context);
    }),
  );
}

/** What an `if` or `default` comes down to on these facts. */
export function taken(expression: Expression, facts: Facts): Plain {
  if (expression.op === 'default')
    return taken(evaluate(expression.left, facts) === undefined ? expression.right : expression.left, facts);
  if (expression.op !== 'if') return expression;
  return taken(truth(expression.condition, facts) === true ? expression.then : expression.else, facts);
}

/** In parentheses where the expression binds less than `level`. */
export function writeExpression<Text>(expression: Expression, writer: TextWriter<Text>, level = LEVEL.any): Text {
  if (expression.op === 'if' || expression.op === 'default') {
    return writer.choose(expression, (branch) => writeExpression(branch, writer, level));
  }
  const text = writePlain(expression, writer);
  return levelOf(expression) < level ? writer.join([writer.literal('('), text, writer.literal(')')]) : text;
}

function stringWriter({ facts, words }: TextContext, leaf: (leaf: Leaf) => string): TextWriter<string> {
  return {
    words,
    leaf,
    literal: (text) => text,
    join: (parts) => parts.join(''),
    choose: (choice, write) => write(taken(choice, facts)),
  };
}

function writePlain<Text>(node: Plain, writer: TextWriter<Text>): Text {
  const { words, literal } = writer;
  const within = (part: Expression, level: number): Text => writeExpression(part, writer, level);
  switch (node.op) {
    case 'constant':
      return literal(node.text);
    case 'field':
    case 'parameter':
      return writer.leaf(node);
    case 'asOf':
      return literal(words.asOf);
    case 'unknown':
      return literal(node.missing.join(words.comma));
    case 'table':
      return literal(node.table);
    case 'not':
      return writer.join([literal(`${words.not} `), within(node.of, LEVEL.not)]);
    case 'and':
    case 'or':
      return separated(
        node.of.map((part) => within(part, LEVEL[node.op] + 1)),
        ` ${words[node.op]} `,
        writer,
      );
    case 'compare':
      return writer.join([within(node.left, LEVEL.sum), literal(` ${node.comparison} `), within(node.right, LEVEL.sum)]);
    case 'in':
      return writer.join([
        within(node.left, LEVEL.sum),
        literal(` ${words.in} (${node.values.map(({ text }) => text).join(', ')})`),
      ]);
    case 'present':
    case 'missing':
      return writer.join([within(node.of, LEVEL.sum), literal(` ${words[node.op]}`)]);
    case 'arithmetic': {
      const right = levelOf(node) + rightBindsTighter(node.operator);
      return writer.join([within(node.left, levelOf(node)), literal(` ${node.operator} `), within(node.right, right)]);
    }
    case 'negate':
      return writer.join([literal('-'), within(node.of, LEVEL.negate)]);
    case 'call': {
      const list = separated(
        node.arguments.map((part) => within(part, LEVEL.any)),
        ', ',
        writer,
      );
      return writer.join([literal(`${node.text}(`), list, literal(')')]);
    }
  }
}

function separated<Text>(parts: readonly Text[], separator: string, { join, literal }: TextWriter<Text>): Text {
  return join(parts.flatMap((part, place) => (place === 0 ? [part] : [literal(separator), part])));
}

const LEVEL = { any: 0, or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, negate: 7, atom: 8 };

function levelOf(node: Plain): number {
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
