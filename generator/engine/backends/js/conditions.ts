/** Conditions as code that is strictly true or false: a missing operand makes a comparison false. */
import type { Comparison, ConstantExpression, Expression } from '../../../plan/plan.ts';
import { binary, both, either, FALSE, not, same, TRUE, type BinaryOperator, type Code } from './code.ts';
import { isPresent, sameValues } from './choice.ts';
import { compile } from './expressions.ts';
import { aligned } from './numbers.ts';
import { Unsupported, type Operand } from './operand.ts';
import type { Scope } from './scope.ts';

/** Throws Unsupported where the fast path has no code for it. */
export function condition(expression: Expression, scope: Scope): Code {
  switch (expression.op) {
    case 'not':
      return not(condition(expression.of, scope));
    case 'and':
      return both(...expression.of.map((part) => condition(part, scope)));
    case 'or':
      return either(...expression.of.map((part) => condition(part, scope)));
    case 'compare':
      return comparison(expression, scope);
    case 'in':
      return membership(expression.left, expression.values, scope);
    case 'present':
      return presence(expression.of, scope);
    case 'missing':
      return not(presence(expression.of, scope));
    default: {
      const operand = compile(expression, scope);
      if (operand.kind !== 'boolean') throw new Unsupported(`${operand.kind} where a condition should be.`);
      return operand.optional ? same(operand.code, TRUE) : operand.code;
    }
  }
}

/** Of a field; anything else could be unknown although it is never missing. */
function presence(of: Expression, scope: Scope): Code {
  if (of.op !== 'field') throw new Unsupported('The presence of what is no field.');
  return isPresent(compile(of, scope));
}

/** What the dispatch has decided of `field = value` or `field in values`; undefined where it is open. */
function decidedBy(left: Expression, values: readonly ConstantExpression[], { decided }: Scope): boolean | undefined {
  const possible = left.op === 'field' ? decided.get(left.name) : undefined;
  if (possible === undefined) return undefined;
  const hits = [...possible].filter((value) => values.some((constant) => constant.value === value)).length;
  return hits === 0 ? false : hits === possible.size ? true : undefined;
}

function comparison({ comparison, left, right }: Extract<Expression, { op: 'compare' }>, scope: Scope): Code {
  if (right.op === 'constant' && (comparison === '=' || comparison === '≠')) {
    const decided = decidedBy(left, [right], scope);
    if (decided !== undefined) return decided === (comparison === '=') ? TRUE : FALSE;
  }
  return compareOperands(compile(left, scope), comparison, compile(right, scope));
}

function membership(left: Expression, values: readonly ConstantExpression[], scope: Scope): Code {
  const decided = decidedBy(left, values, scope);
  if (decided !== undefined) return decided ? TRUE : FALSE;
  const operand = compile(left, scope);
  return either(...values.map((constant) => compareOperands(operand, '=', compile(constant, scope))));
}

const OPERATORS: Record<Comparison, BinaryOperator> = { '=': '===', '≠': '!==', '<': '<', '≤': '<=', '>': '>', '≥': '>=' };

/** Throws Unsupported where the operands do not compare. */
export function compareOperands(left: Operand, comparison: Comparison, right: Operand): Code {
  const isEquation = comparison === '=' || comparison === '≠';
  if (left.kind === 'number' && right.kind === 'number') {
    const [a, b] = aligned(left, right);
    return compareNumbers(a, comparison, b);
  }
  if (left.kind !== right.kind) throw new Unsupported(`${left.kind} ${comparison} ${right.kind}`);
  switch (left.kind) {
    case 'text':
    case 'boolean':
      if (!isEquation) throw new Unsupported(`An order of ${left.kind}.`);
      return present(left, comparison, right);
    case 'enum':
      if (right.kind !== 'enum' || !sameValues(left, right) || (!isEquation && !left.ordered))
        throw new Unsupported('Enums that do not compare.');
      return present(left, comparison, right);
    default:
      return compareNumbers(left, comparison, right);
  }
}

/** NaN makes every comparison false but `!==`. */
function compareNumbers(left: Operand, comparison: Comparison, right: Operand): Code {
  if (comparison === '≠' && (left.optional || right.optional)) {
    return either(binary(left.code, '<', right.code), binary(left.code, '>', right.code));
  }
  return binary(left.code, OPERATORS[comparison], right.code);
}

/** Guards the operands that may be missing; equal to a constant is present. */
function present(left: Operand, comparison: Comparison, right: Operand): Code {
  const compared = binary(left.code, OPERATORS[comparison], right.code);
  const needsNoGuard = comparison === '=' && (!left.optional || !right.optional);
  return needsNoGuard ? compared : both(isPresent(left), isPresent(right), compared);
}
