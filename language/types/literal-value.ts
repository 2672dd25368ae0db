import type { Expression, NumberLiteral } from '../generated/ast.ts';
import { multiply, negate, ONE, parseDecimal, ZERO, type Rational } from '../values/rational.ts';
import type { TypeSystem } from './type-system.ts';

/** The exact value of a literal with its unit, in base units: `1 万元` is 10000, `80%` is 4/5. */
export function literalValue(literal: NumberLiteral, types: TypeSystem): Rational {
  const scale = literal.units.length === 0 ? ONE : (types.unitOf(literal).unit?.scale ?? ONE);
  return multiply(parseDecimal(literal.value) ?? ZERO, scale);
}

/** The value of a number as written, its sign and parentheses included; undefined for all that is computed. */
export function constantNumber(expression: Expression, types: TypeSystem): Rational | undefined {
  switch (expression.$type) {
    case 'NumberLiteral':
      return literalValue(expression, types);
    case 'Parenthesised':
      return constantNumber(expression.inner, types);
    case 'Negative': {
      const value = constantNumber(expression.operand, types);
      return value === undefined ? undefined : negate(value);
    }
    default:
      return undefined;
  }
}
