import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  absolute,
  add,
  ceil,
  compare,
  divide,
  equals,
  floor,
  fromNumber,
  isZero,
  multiply,
  negate,
  ONE,
  parseDecimal,
  rational,
  type Rational,
  type RoundingMode,
  roundToStep,
  subtract,
  toDecimal,
  toFixed,
  ZERO,
} from '../../language/values/rational.ts';

const anyRational = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => rational(n, d));

function decimal(text: string): Rational {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`${text} is no decimal`);
  return value;
}

describe('rational', () => {
  test.each([
    [8, -10, { n: -4n, d: 5n }],
    [0, -7, { n: 0n, d: 1n }],
    [6n, 3n, { n: 2n, d: 1n }],
  ])('%s / %s is in lowest terms', (n, d, expected) => expect(rational(n, d)).toEqual(expected));

  it('has no zero denominator', () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(divide(ONE, ZERO)).toBeUndefined();
  });

  it('stays in lowest terms with a positive denominator', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        for (const value of [add(a, b), subtract(a, b), multiply(a, b), negate(a), absolute(a), divide(a, b) ?? ZERO]) {
          expect(value).toEqual(rational(value.n, value.d));
        }
      }),
    );
  });

  it('keeps the laws of arithmetic', () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        if (!isZero(b)) expect(divide(multiply(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(compare(subtract(a, b), ZERO));
        expect(equals(a, b)).toBe(compare(a, b) === 0);
      }),
    );
  });

  test.each([
    ['1.5', '1', '2'],
    ['-1.5', '-2', '-1'],
    ['-2', '-2', '-2'],
    ['0', '0', '0'],
    ['-0.001', '-1', '0'],
  ])('floor and ceil of %s', (value, below, above) => {
    expect(floor(decimal(value))).toEqual(decimal(below));
    expect(ceil(decimal(value))).toEqual(decimal(above));
  });
});

describe('decimals', () => {
  test.each([
    ['0', 0n, 1n],
    ['-12.50', -25n, 2n],
    ['+3', 3n, 1n],
    ['007.10', 71n, 10n],
    ['-0.0', 0n, 1n],
    ['9'.repeat(40), BigInt('9'.repeat(40)), 1n],
  ])('%s is read', (text, n, d) => expect(parseDecimal(text)).toEqual({ n, d }));

  test.each(['', '-', '.5', '5.', '1e3', '1,000', ' 1', '1 ', '１', '0x10', '--1', '1.2.3', 'NaN', '三', '9'.repeat(41)])(
    '"%s" is refused',
    (text) => expect(parseDecimal(text)).toBeUndefined(),
  );

  test.each([
    [0.1, 1n, 10n],
    [-12.5, -25n, 2n],
    [1e-7, 1n, 10_000_000n],
    [1.5e-9, 3n, 2_000_000_000n],
    [-0, 0n, 1n],
    [Number.MAX_SAFE_INTEGER, 9_007_199_254_740_991n, 1n],
    [0.123456789012345, 24691357802469n, 200000000000000n],
  ])('the number %s is what was written', (x, n, d) => expect(fromNumber(x)).toEqual({ n, d }));

  test.each([NaN, Infinity, -Infinity, 2 ** 53, 1e21, 0.1 + 0.2, Number('1e400'), Number('1234567890123.4567')])(
    'the number %s may not be',
    (x) => expect(fromNumber(x)).toBeUndefined(),
  );

  test.each([
    [rational(1, 3), '0.333333…'],
    [rational(-2, 3), '-0.666667…'],
    [rational(4, 5), '0.8'],
    [rational(-300), '-300'],
    [rational(1, 10n ** 12n), '0.000000000001'],
    [rational(1, 10n ** 13n), '0.000000…'],
  ])('%s is printed as %s', (value, text) => expect(toDecimal(value)).toBe(text));

  test.each([
    ['1500', 2, '1500.00'],
    ['-0.05', 2, '-0.05'],
    ['7', 0, '7'],
    ['0', 2, '0.00'],
  ])('%s with %s decimals', (value, decimals, text) => expect(toFixed(decimal(value), decimals)).toBe(text));

  it('never drops digits silently', () => expect(() => toFixed(decimal('0.005'), 2)).toThrow(RangeError));

  it('reads what it prints', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 12 }), (n, decimals) => {
        const value = rational(n, 10n ** BigInt(decimals));
        expect(parseDecimal(toDecimal(value))).toEqual(value);
        expect(parseDecimal(toFixed(value, decimals))).toEqual(value);
      }),
    );
  });

  it('reads a number as its shortest decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }), (n, decimals) => {
        const text = toFixed(rational(n, 10 ** decimals), decimals);
        expect(fromNumber(Number(text))).toEqual(parseDecimal(text));
      }),
    );
  });
});

describe('roundToStep', () => {
  test.each<[string, RoundingMode, string]>([
    ['0.125', 'half-up', '0.13'],
    ['-0.125', 'half-up', '-0.13'],
    ['0.125', 'half-even', '0.12'],
    ['0.135', 'half-even', '0.14'],
    ['-0.125', 'half-even', '-0.12'],
    ['0.1251', 'half-even', '0.13'],
    ['0.129', 'down', '0.12'],
    ['-0.129', 'down', '-0.12'],
    ['0.121', 'up', '0.13'],
    ['-0.121', 'up', '-0.13'],
    ['0.12', 'up', '0.12'],
  ])('%s to cents %s is %s', (value, mode, expected) =>
    expect(roundToStep(decimal(value), decimal('0.01'), mode)).toEqual(decimal(expected)),
  );

  it('rounds to any step', () => {
    expect(roundToStep(decimal('12.4'), decimal('5'), 'half-up')).toEqual(decimal('10'));
    expect(roundToStep(rational(1, 3), rational(1, 4), 'up')).toEqual(rational(1, 2));
    expect(() => roundToStep(ONE, ZERO, 'down')).toThrow(RangeError);
  });

  it('gives the multiple that is less than a step away, half a step for ties', () => {
    const modes = fc.constantFrom<RoundingMode>('half-up', 'half-even', 'down', 'up');
    fc.assert(
      fc.property(anyRational, fc.bigInt({ min: 1n, max: 1000n }), modes, (value, cents, mode) => {
        const step = rational(cents, 100);
        const rounded = roundToStep(value, step, mode);
        expect(divide(rounded, step)?.d).toBe(1n);
        const distance = absolute(subtract(rounded, value));
        const limit = mode.startsWith('half') ? multiply(step, rational(1, 2)) : step;
        expect(compare(distance, limit)).toBeLessThanOrEqual(0);
        if (mode === 'down') expect(compare(absolute(rounded), absolute(value))).toBeLessThanOrEqual(0);
        if (mode === 'up') expect(compare(absolute(rounded), absolute(value))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
