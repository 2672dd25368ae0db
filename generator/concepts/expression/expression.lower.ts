import type { AstNode } from 'langium';
import {
  isCalendar,
  isComputedField,
  isCountingProperty,
  isDeadlineSpan,
  isEnumValue,
  isField,
  isItem,
  isNameReference,
  isNumberLiteral,
  isOutputColumn,
  isParameter,
  type Call,
  type Expression as Node,
  type Logic,
  type NameReference,
  type NumberLiteral,
  type Proximity,
  type Relation,
  type Sum,
} from '../../../language/generated/ast.ts';
import { madeFieldOf } from '../../../language/scope/made-record.ts';
import { functionOf } from '../../../language/types/functions.ts';
import { literalValue } from '../../../language/types/literal-value.ts';
import { manualCalendar, manualProperty } from '../../../language/types/manual-properties.ts';
import { boolean, type ValueType } from '../../../language/types/type.ts';
import { sameDimension } from '../../../language/values/dimension.ts';
import { negate, toDecimal } from '../../../language/values/rational.ts';
import type { ArithmeticOperator, Comparison, ConstantExpression, Expression } from '../../plan/plan.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { printed } from '../../plan/terms.ts';

const comparisons: Record<Relation['operator'], Comparison> = {
  is: '=',
  '=': '=',
  'is not': '≠',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};
const operators: Record<string, ArithmeticOperator> = { '+': '+', '-': '-', '*': '×', '/': '÷' };

/** An expression of a checked spec as plan. */
export function lowerExpression(node: Node, lowering: Lowering): Expression {
  const lower = (part: Node) => lowerExpression(part, lowering);
  switch (node.$type) {
    case 'Parenthesised':
      return lower(node.inner);
    case 'Negation':
      return { op: 'not', type: boolean, of: lower(node.operand) };
    case 'Logic':
      return { op: node.operator as 'and' | 'or', type: boolean, of: chain(node, node.operator).map(lower) };
    case 'Relation':
      return {
        op: 'compare',
        type: boolean,
        comparison: comparisons[node.operator],
        left: lower(node.left),
        right: lower(node.right),
      };
    case 'Membership': {
      const values = node.values.map((value) => lowerConstant(value, lowering));
      const inside: Expression = { op: 'in', type: boolean, left: lower(node.left), values };
      return node.negated ? { op: 'not', type: boolean, of: inside } : inside;
    }
    case 'Proximity':
      return lowerProximity(node, lowering);
    case 'Presence':
      return { op: node.state === 'is present' ? 'present' : 'missing', type: boolean, of: lower(node.operand) };
    case 'Conditional':
      return {
        op: 'if',
        type: typeOf(node, lowering),
        condition: lower(node.condition),
        then: lower(node.then),
        else: lower(node.else),
      };
    case 'Sum':
      return lowerSum(node, lowering);
    case 'Call':
      return lowerCall(node, lowering);
    case 'Negative':
      return isNumberLiteral(node.operand)
        ? lowerNumber(node.operand, lowering, true)
        : { op: 'negate', type: typeOf(node, lowering), of: lower(node.operand) };
    case 'NameReference':
      return lowerName(node, lowering);
    case 'NumberLiteral':
      return lowerNumber(node, lowering, false);
    default:
      return lowerConstant(node, lowering);
  }
}

/** A literal as constant: `50 元/袋`, `总包`, `是`, `2024-09-01`. */
export function lowerConstant(node: Node, lowering: Lowering): ConstantExpression {
  const type = typeOf(node, lowering);
  switch (node.$type) {
    case 'BooleanLiteral': {
      const value = node.value === 'yes';
      return { op: 'constant', type, value, text: lowering.language === 'zh' ? (value ? '是' : '否') : node.value };
    }
    case 'TextLiteral':
      return { op: 'constant', type, value: node.value, text: `"${node.value}"` };
    case 'DateTimeLiteral':
      return { op: 'constant', type, value: node.value.length === 16 ? `${node.value}:00` : node.value, text: node.value };
    case 'DateLiteral':
    case 'MonthLiteral':
    case 'TimeLiteral':
      return { op: 'constant', type, value: node.value, text: node.value };
    case 'NameReference': {
      const name = node.target.$refText;
      return { op: 'constant', type, value: name, text: name };
    }
    default: {
      const lowered = lowerExpression(node, lowering);
      if (lowered.op !== 'constant') throw new Error(`not a constant: ${node.$type}`);
      return lowered;
    }
  }
}

function lowerNumber(literal: NumberLiteral, lowering: Lowering, negative: boolean): Expression {
  const type = typeOf(literal, lowering);
  const value = literalValue(literal, lowering.types);
  const unit = literal.units.join('/');
  const text = `${negative ? '-' : ''}${literal.value}${/^[%‰]/.test(unit) || unit === '' ? '' : ' '}${unit}`;
  const decimal = toDecimal(negative ? negate(value) : value);
  if (!decimal.endsWith('…')) return { op: 'constant', type, value: decimal, text };
  // 20 秒 is no finite decimal of a minute: the quotient is exact.
  const part = (of: bigint, partType: ValueType, partText: string): ConstantExpression => ({
    op: 'constant',
    type: partType,
    value: String(of),
    text: partText,
  });
  return {
    op: 'arithmetic',
    type,
    operator: '÷',
    left: part(negative ? -value.n : value.n, type, String(negative ? -value.n : value.n)),
    right: part(value.d, { kind: 'quantity', dimension: {} }, String(value.d)),
  };
}

function lowerName(node: NameReference, lowering: Lowering): Expression {
  const target = node.target.ref;
  if (isField(target) || isComputedField(target) || isOutputColumn(target) || isItem(target)) {
    const type = printed(lowering.types.ofNamed(target).type ?? boolean, lowering.language);
    return { op: 'field', type, name: lowering.countedAs.get(target) ?? fieldName(target, lowering) };
  }
  if (isDeadlineSpan(target)) return lowering.overrun(target);
  if (isParameter(target)) return { op: 'parameter', type: typeOf(node, lowering), name: target.name };
  if (isEnumValue(target) || target !== undefined) return lowerConstant(node, lowering);
  throw new Error(`unresolved: ${node.target.$refText}`);
}

/** What a miss or breach holds has a name in each language. */
export function fieldName(field: AstNode & { name: string }, { language }: Lowering): string {
  return madeFieldOf(field)?.names[language] ?? field.name;
}

function lowerProximity(node: Proximity, lowering: Lowering): Expression {
  const anchor = lowerExpression(node.anchor, lowering);
  const span = lowerExpression(node.span, lowering);
  const sameDay =
    manualProperty(lowering.files.manual, isCountingProperty)?.start === 'same day' &&
    span.type.kind === 'quantity' &&
    !('minute' in span.type.dimension);
  const limit = plus(anchor, sameDay ? minusOne(span) : span, node, lowering);
  return { op: 'compare', type: boolean, comparison: '≤', left: lowerExpression(node.left, lowering), right: limit };
}

function plus(anchor: Expression, span: Expression, node: Node, lowering: Lowering): Expression {
  const calendar = isWorkdays(span.type) ? manualCalendar(node, lowering.index)?.name : undefined;
  return {
    op: 'arithmetic',
    type: anchor.type,
    operator: '+',
    left: anchor,
    right: span,
    ...(calendar === undefined ? {} : { calendar }),
  };
}

function minusOne(span: Expression): Expression {
  const one: Expression = { op: 'constant', type: span.type, value: '1', text: '1' };
  return { op: 'arithmetic', type: span.type, operator: '-', left: span, right: one };
}

function isWorkdays(type: ValueType): boolean {
  return type.kind === 'quantity' && sameDimension(type.dimension, { workday: 1 });
}

function lowerSum(node: Sum, lowering: Lowering): Expression {
  const type = typeOf(node, lowering);
  const left = lowerExpression(node.left, lowering);
  const right = lowerExpression(node.right, lowering);
  if (node.operator === 'default') return { op: 'default', type, left, right };
  const calendar = type.kind === 'date' && isWorkdays(right.type) ? manualCalendar(node, lowering.index)?.name : undefined;
  const operator = operators[node.operator] ?? '+';
  return { op: 'arithmetic', type, operator, left, right, ...(calendar === undefined ? {} : { calendar }) };
}

function lowerCall(node: Call, lowering: Lowering): Expression {
  const name = functionOf(node.function);
  if (name === undefined) throw new Error(`unknown function: ${node.function}`);
  const named = node.arguments
    .map((argument) => (isNameReference(argument) && isCalendar(argument.target.ref) ? argument.target.ref : undefined))
    .find((calendar) => calendar !== undefined);
  const values = node.arguments.filter((argument) => !(isNameReference(argument) && isCalendar(argument.target.ref)));
  const needsCalendar = name === 'workdays' || name === 'workday';
  const calendar = needsCalendar ? (named ?? manualCalendar(node, lowering.index))?.name : undefined;
  return {
    op: 'call',
    type: typeOf(node, lowering),
    function: name,
    text: node.function,
    arguments: values.map((argument) => lowerExpression(argument, lowering)),
    ...(calendar === undefined ? {} : { calendar }),
  };
}

/** `a and b and c` as one list. */
function chain(node: Node, operator: string): Node[] {
  if (node.$type === 'Parenthesised') {
    const inner = chain(node.inner, operator);
    return inner.length > 1 ? inner : [node];
  }
  const logic = node as Logic;
  return node.$type === 'Logic' && logic.operator === operator
    ? [...chain(logic.left, operator), ...chain(logic.right, operator)]
    : [node];
}

function typeOf(node: Node, lowering: Lowering): ValueType {
  return printed(lowering.types.of(node).type ?? { kind: 'text' }, lowering.language);
}
