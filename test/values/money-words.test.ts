import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyInWords } from '../../language/values/money-words.ts';
import { parseDecimal, rational } from '../../language/values/rational.ts';

describe('money in words', () => {
  it.each([
    ['0', '零元整'],
    ['0.05', '伍分'],
    ['0.5', '伍角整'],
    ['1', '壹元整'],
    ['10', '壹拾元整'],
    ['50.05', '伍拾元零伍分'],
    ['100', '壹佰元整'],
    ['107000.53', '壹拾万零柒仟元伍角叁分'],
    ['1200', '壹仟贰佰元整'],
    ['1409.50', '壹仟肆佰零玖元伍角整'],
    ['1680.32', '壹仟陆佰捌拾元零叁角贰分'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['10050', '壹万零伍拾元整'],
    ['100000001', '壹亿零壹元整'],
    ['200000000000', '贰仟亿元整'],
    ['-300', '负叁佰元整'],
  ])('%s', (amount, words) => {
    expect(moneyInWords(parseDecimal(amount) ?? rational(0))).toBe(`人民币${words}`);
  });

  it.each(['0.001', '10000000000000000'])('%s has none', (amount) => {
    expect(moneyInWords(parseDecimal(amount) ?? rational(0))).toBeUndefined();
  });

  it('no two amounts have the same words', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 14n });
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        fc.pre(a !== b);
        expect(moneyInWords(rational(a, 100n))).not.toBe(moneyInWords(rational(b, 100n)));
      }),
    );
  });
});
