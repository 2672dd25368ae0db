/** Why a condition came out as it did: one text for each part that decided it, with the values read. */
import type { Comparison, Expression } from '../../plan/plan.ts';
import { evaluate, truth } from './evaluate.ts';
import { missingFields } from './missing.ts';
import { show } from './show.ts';
import { taken, textWithNames, type TextContext } from './text.ts';
import { isUnknown, unknownOf, type Unknown, type Value } from './value.ts';

/** All parts of an `and` that holds, the first that does not of one that fails; the other way round for `or`. */
export function explain(expression: Expression, context: TextContext): string[] {
  const node = taken(expression, context.facts);
  switch (node.op) {
    case 'constant':
      return [];
    case 'not':
      return explain(node.of, context);
    case 'and':
    case 'or': {
      const decider = node.of.find((part) => truth(part, context.facts) === (node.op === 'or'));
      return (decider === undefined ? node.of : [decider]).flatMap((part) => explain(part, context));
    }
    default:
      return [leafText(node, context)];
  }
}

/** `立即、投递日历 2027 未定`. */
export function unknownText({ missing }: Unknown, { words }: TextContext): string {
  return `${missing.join(words.comma)} ${words.undecided}`;
}

/** `找回日 缺`: only what is missing of the operands. */
export function missingText(operands: readonly Expression[], context: TextContext): string {
  const { facts, words } = context;
  const names = new Set(operands.flatMap((operand) => missingFields(operand, facts)));
  return `${[...names].join(words.comma)} ${words.missing}`;
}

type Leaf = Exclude<ReturnType<typeof taken>, { op: 'constant' | 'not' | 'and' | 'or' }>;

function leafText(node: Leaf, context: TextContext): string {
  switch (node.op) {
    case 'compare':
      return comparisonText(node, context);
    case 'in':
      return equationText(node.left, context);
    case 'present':
    case 'missing':
      return equationText(node.of, context);
    default:
      return equationText(node, context);
  }
}

/** `种类 = 总包`: the value that was read. */
function equationText(expression: Expression, context: TextContext): string {
  const value = evaluate(expression, context.facts);
  if (value === undefined) return missingText([expression], context);
  if (isUnknown(value)) return unknownText(value, context);
  return `${textWithNames(expression, context)} = ${show(value, expression.type, context)}`;
}

function comparisonText(node: Extract<Expression, { op: 'compare' }>, context: TextContext): string {
  const { comparison, left, right } = node;
  const values = [evaluate(left, context.facts), evaluate(right, context.facts)] as const;
  if (values.includes(undefined)) return missingText([left, right], context);
  if (values.some(isUnknown)) return unknownText(unknownOf(values), context);
  if (right.op === 'constant' && (comparison === '=' || comparison === '≠')) return equationText(left, context);
  const shown = truth(node, context.facts) === true ? comparison : NEGATED[comparison];
  return `${sideText(left, values[0], context)} ${shown} ${sideText(right, values[1], context)}`;
}

const NEGATED: Record<Comparison, Comparison> = { '=': '≠', '≠': '=', '<': '≥', '≤': '>', '>': '≤', '≥': '<' };

/** A constant as written, anything else with its value: `完成日 (2025-03-16)`. */
function sideText(side: Expression, value: Value, context: TextContext): string {
  const node = taken(side, context.facts);
  const text = textWithNames(node, context);
  return node.op === 'constant' || value === undefined || isUnknown(value)
    ? text
    : `${text} (${show(value, side.type, context)})`;
}
