import { dimensionText, isShareRate } from '../values/dimension.ts';
import { add, divide, multiply, negate, rational, subtract, toDecimal, type Rational } from '../values/rational.ts';
import { isComputedField, isField, isParameter, type Expression, type NameReference } from '../generated/ast.ts';
import { expressionText } from '../expression-text.ts';
import type { KeywordSpelling } from '../keywords.ts';
import { literalValue } from '../types/literal-value.ts';
import { isMoney } from '../types/type.ts';
import type { TypeSystem } from '../types/type-system.ts';

/**
 * An amount with numbers in the place of its fields: `50 元/袋/日 × 数量 × 延误天数` gives
 * `数量 = 2 袋, 延误天数 = 3 日 → 300 元`. Undefined for what is no money, has no fields, or is not plain arithmetic.
 */
export function workedFigure(amount: Expression, types: TypeSystem, language: KeywordSpelling): string | undefined {
  const worth = workedWorth(amount, types, language);
  if (worth === undefined || worth.given === '') return undefined;
  return `${worth.given} → ${expressionText(amount, language)} = **${moneyText(worth.value, language)}**`;
}

/** What an amount comes to, and the numbers in the place of its fields: `数量 = 2 袋`, empty where it has none. */
export function workedWorth(
  amount: Expression,
  types: TypeSystem,
  language: KeywordSpelling,
): { value: Rational; given: string } | undefined {
  if (!isMoney(types.of(amount).type)) return undefined;
  const samples = new Map<string, { value: Rational; shown: string }>();
  const value = evaluate(amount, types, (reference) => sample(reference, samples, types, language));
  if (value === undefined) return undefined;
  return { value, given: [...samples].map(([name, { shown }]) => `${name} = ${shown}`).join(', ') };
}

export function moneyText(value: Rational, language: KeywordSpelling): string {
  return `${toDecimal(value)} ${language === 'zh' ? '元' : 'yuan'}`;
}

function evaluate(
  expression: Expression | undefined,
  types: TypeSystem,
  read: (name: NameReference) => Rational | undefined,
): Rational | undefined {
  switch (expression?.$type) {
    case 'NumberLiteral':
      return literalValue(expression, types);
    case 'Parenthesised':
      return evaluate(expression.inner, types, read);
    case 'Negative': {
      const value = evaluate(expression.operand, types, read);
      return value === undefined ? undefined : negate(value);
    }
    case 'NameReference':
      return read(expression);
    case 'Sum': {
      const left = evaluate(expression.left, types, read);
      const right = evaluate(expression.right, types, read);
      if (left === undefined || right === undefined) return undefined;
      return operations[expression.operator]?.(left, right);
    }
    default:
      return undefined;
  }
}

const operations: Record<string, (left: Rational, right: Rational) => Rational | undefined> = {
  '*': multiply,
  '/': divide,
  '+': add,
  '-': subtract,
  default: (left) => left,
};

/** 2, 3, 4 … of what the field is counted in; money in hundreds; ratios as halves, by time in hundredths. */
function sample(
  { target }: NameReference,
  samples: Map<string, { value: Rational; shown: string }>,
  types: TypeSystem,
  language: KeywordSpelling,
): Rational | undefined {
  const node = target?.ref;
  if (node === undefined) return undefined;
  if (isParameter(node)) return node.value === undefined ? undefined : evaluate(node.value, types, () => undefined);
  if (!isField(node) && !isComputedField(node)) return undefined;
  const known = samples.get(node.name);
  if (known !== undefined) return known.value;
  const { type } = types.ofNamed(node);
  const count = samples.size + 2;
  if (type?.kind === 'ratio') return keep(rational(1, count), `1/${count}`);
  if (type?.kind !== 'quantity') return undefined;
  if (isShareRate(type.dimension)) return keep(rational(count, 100), `${count}${dimensionText(type.dimension, language)}`);
  const value = rational(isMoney(type) ? count * 100 : count);
  return keep(value, `${toDecimal(value)} ${dimensionText(type.dimension, language)}`.trim());

  function keep(value: Rational, shown: string): Rational {
    samples.set((node as { name: string }).name, { value, shown });
    return value;
  }
}
