import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatChineseNumeral, parseChineseNumeral } from '../../language/values/chinese-numerals.ts';

describe('Chinese numerals', () => {
  test.each([
    ['零', 0],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一百二十', 120],
    ['一千零五十', 1050],
    ['三千', 3000],
    ['三万二千', 32_000],
    ['十万零五百', 100_500],
    ['十一万零一十五', 110_015],
    ['二十万五千', 205_000],
    ['一亿零五千', 100_005_000],
    ['一万亿', 1e12],
  ])('%s is %s, both ways', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(BigInt(value));
    expect(formatChineseNumeral(BigInt(value))).toBe(text);
  });

  test.each([
    ['〇', 0],
    ['两', 2],
    ['两百', 200],
    ['两千零二', 2002],
    ['两万', 20_000],
    ['一十五', 15],
    ['一百〇五', 105],
    ['二〇二四', 2024],
    ['二零二四', 2024],
    ['一九九八', 1998],
    ['二〇', 20],
  ])('%s is also %s', (text, value) => expect(parseChineseNumeral(text)).toBe(BigInt(value)));

  test.each([
    ...[
      '',
      '十十',
      '百一',
      '百',
      '万',
      '一百五',
      '三千五',
      '一千五十',
      '一百零零五',
      '一百零',
      '零五',
      '十零',
      '两十',
      '十两',
      '两两',
    ],
    ...['三四', '三四天', '廿', '一亿亿', '万万', '十五 ', '15', '二〇二四年', '零〇', '〇五', '一'.repeat(17), '一'.repeat(100)],
  ])('"%s" is none', (text) => expect(parseChineseNumeral(text)).toBeUndefined());

  it('reads what it writes', () => {
    const numbers = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 100_000n }));
    const round = fc.tuple(numbers, fc.constantFrom(10n, 1000n, 10_000n)).map(([n, unit]) => (n / unit) * unit);
    fc.assert(fc.property(fc.oneof(numbers, round), (n) => parseChineseNumeral(formatChineseNumeral(n)) === n));
  });

  it('ends at 10^16', () => {
    expect(parseChineseNumeral(formatChineseNumeral(10n ** 16n - 1n))).toBe(10n ** 16n - 1n);
    expect(() => formatChineseNumeral(10n ** 16n)).toThrow(RangeError);
    expect(() => formatChineseNumeral(-1n)).toThrow(RangeError);
  });
});
