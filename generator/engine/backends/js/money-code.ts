/** Amounts of money as code: rounded to fen once, with their arithmetic for people. */
import type { Expression, ManualPlan, ValueType } from '../../../plan/plan.ts';
import { decimalsOf } from '../../runtime/money.ts';
import { plainDecimal, yuanText } from '../../runtime/quick.ts';
import { WORDS } from '../../runtime/words.ts';
import { sinkCall } from './bytes-code.ts';
import { binary, call, constant, literal, name, not, same, TRUE, when, type Code, type Statement } from './code.ts';
import { numeric } from './expressions.ts';
import { commonDivisor, scaled } from './numbers.ts';
import { Unsupported, type NumberOperand } from './operand.ts';
import { BAIL } from './prelude.ts';
import type { Scope } from './scope.ts';
import { branchesOf, chooseText, takesFirst, textWithValues, type Part, type Text } from './texts.ts';

export interface MoneyCode {
  /** Sets `bail` where the amount is missing or negative. */
  before: readonly Statement[];
  /** An integer, at most `high`. */
  fen: Code;
  high: number;
  /** Whether rounding left the amount as it was. */
  exact: Code;
  isZero: 'never' | 'always' | 'maybe';
}

/** `variable` names the locals. */
export function moneyCode(operand: NumberOperand, manual: ManualPlan, variable: string): MoneyCode {
  if (operand.high < 0) throw new Unsupported('An amount that is never above zero.');
  const [amount, steps, fen] = [name(`${variable}n`), name(`${variable}s`), name(variable)];
  const isOpen = operand.optional || operand.low < 0;
  const step = Math.round(Number(manual.rounding.step) * 100);
  const divisor = commonDivisor(100, operand.scale * step);
  const parts = (operand.scale * step) / divisor;
  const shares = scaled({ ...operand, code: amount }, 100 / divisor);
  const whole =
    parts === 1 ? shares : { ...shares, code: steps, high: Math.ceil(shares.high / parts), low: Math.floor(shares.low / parts) };
  const result = scaled(whole, step);
  if (result.code.kind === 'literal')
    return { before: [], fen: result.code, high: result.high, exact: TRUE, isZero: result.low === 0 ? 'always' : 'never' };
  const rounding = call('rounded', shares.code, literal(parts), literal(manual.rounding.mode));
  return {
    before: [
      constant(`${variable}n`, operand.code),
      ...(isOpen ? when(not(binary(amount, '>=', literal(0))), [BAIL]) : []),
      ...(parts === 1 ? [] : [constant(`${variable}s`, rounding)]),
      constant(variable, result.code),
    ],
    fen,
    high: result.high,
    exact: parts === 1 ? TRUE : same(binary(steps, '*', literal(parts)), shares.code),
    isZero: result.low > 0 && !isOpen ? 'never' : 'maybe',
  };
}

export function moneyOf(amount: Expression, scope: Scope, variable: string): MoneyCode {
  return moneyCode(numeric(amount, scope), scope.plan.manual, variable);
}

/** With the decimals of the rounding step: `1500.00`. */
export function amountText({ fen }: MoneyCode, manual: ManualPlan): Text {
  const decimals = decimalsOf(manual);
  return [knownOr(fen, (value) => yuanText(value, decimals), ['yuanText', 'yuan'], decimals)];
}

/** `1500 元`. */
export function moneyText({ fen }: MoneyCode, type: ValueType, { plan }: Scope): Text {
  const { yuan } = WORDS[plan.language];
  return [
    knownOr(fen, (value) => plainDecimal(value, 2), ['plainDecimal', 'decimal'], 2),
    ` ${type.kind === 'quantity' ? (type.unit ?? yuan) : yuan}`,
  ];
}

/** As the interpreter's: a constant alone is its text, a field alone is named. */
export function arithmeticText(amount: Expression, money: MoneyCode, scope: Scope, type: ValueType = amount.type): Text {
  if (amount.op === 'if' || amount.op === 'default') {
    const [first, second] = branchesOf(amount);
    return chooseText(
      takesFirst(amount, scope),
      () => arithmeticText(first, money, scope, type),
      () => arithmeticText(second, money, scope, type),
    );
  }
  const isNamed = amount.op === 'field' || amount.op === 'parameter';
  const left: Text = isNamed ? [amount.name] : textWithValues(amount, scope);
  const sign = (mark: string): Text => [...left, ` ${mark} `, ...moneyText(money, type, scope)];
  return chooseText(
    money.exact,
    () => (amount.op === 'constant' ? left : sign('=')),
    () => sign('≈'),
  );
}

/** Printed now where it is known, else by a function, or a method of the sink for bytes. */
function knownOr(fen: Code, print: (value: number) => string, [text, bytes]: readonly [string, string], decimals: number): Part {
  if (fen.kind === 'literal' && typeof fen.value === 'number') return print(fen.value);
  const code = call(text, fen, literal(decimals));
  return { raw: code, json: code, bytes: () => [sinkCall(bytes, fen, literal(decimals))] };
}
