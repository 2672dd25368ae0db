/**
 * Exact rational numbers on bigint: money, rates, quantities and shares are computed with these and never with binary floating point.
 */

/** A fraction in lowest terms with `d` > 0: 0.8 is `{ n: 4n, d: 5n }`, zero is `{ n: 0n, d: 1n }`. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** `n / d` in lowest terms: `rational(8n, -10n)` is -4/5; throws RangeError where `d` is zero (our own bug). */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const numerator = BigInt(n);
  const denominator = BigInt(d);
  if (denominator === 0n) throw new RangeError('A rational needs a denominator other than zero.');
  return reduced(numerator, denominator);
}

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return a.d === 1n ? { n: a.n + b.n, d: 1n } : reduced(a.n + b.n, a.d);
  return reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.n, a.d * b.d);
}

/** `a / b`; undefined where `b` is zero. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  if (b.n === 0n) return undefined;
  return reduced(a.n * b.d, a.d * b.n);
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function absolute(a: Rational): Rational {
  return a.n < 0n ? negate(a) : a;
}

export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function equals(a: Rational, b: Rational): boolean {
  return a.n === b.n && a.d === b.d;
}

export function isZero(a: Rational): boolean {
  return a.n === 0n;
}

/** The greatest integer not above `a`: -1.5 gives -2. */
export function floor(a: Rational): Rational {
  const quotient = a.n / a.d;
  const below = a.n < 0n && quotient * a.d !== a.n;
  return { n: below ? quotient - 1n : quotient, d: 1n };
}

/** The least integer not below `a`: -1.5 gives -1. */
export function ceil(a: Rational): Rational {
  return negate(floor(negate(a)));
}

/** Ties: `half-up` away from zero, `half-even` to the even multiple; `down` is toward zero, `up` away from zero. */
export type RoundingMode = 'half-up' | 'half-even' | 'down' | 'up';

/**
 * The multiple of `step` next to `value` by `mode`: 0.125 to 0.01 half-up is 0.13. Throws RangeError where `step` is not above zero
 * (our own bug).
 */
export function roundToStep(value: Rational, step: Rational, mode: RoundingMode): Rational {
  if (step.n <= 0n) throw new RangeError('A rounding step must be above zero.');
  const steps = roundedQuotient(value.n * step.d, value.d * step.n, mode);
  return reduced(steps * step.n, step.d);
}

/** A plain decimal: optional sign, digits, optional fraction (`-12.50`), at most 40 characters; anything else is undefined. */
export function parseDecimal(text: string): Rational | undefined {
  if (text.length > 40 || !PLAIN_DECIMAL.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return { n: BigInt(text), d: 1n };
  const digits = text.slice(0, point) + text.slice(point + 1);
  return reduced(BigInt(digits), 10n ** BigInt(text.length - point - 1));
}

/**
 * The decimal that a JSON or spreadsheet number was written as: 0.1 is 1/10, 1e-7 is 1/10000000. Undefined where the number may not
 * be what was written any more: not finite, an integer beyond Number.MAX_SAFE_INTEGER, a fraction of more than 15 digits.
 */
export function fromNumber(x: number): Rational | undefined {
  if (Number.isSafeInteger(x)) return { n: BigInt(x), d: 1n };
  if (!Number.isFinite(x) || Number.isInteger(x)) return undefined;
  const [mantissa = '', exponent = '0'] = String(x).split('e');
  const point = mantissa.indexOf('.');
  const digits = mantissa.replace('.', '');
  if (digits.replace(/^-?0*/, '').length > 15) return undefined;
  const fractionDigits = (point < 0 ? 0 : mantissa.length - point - 1) - Number(exponent);
  return reduced(BigInt(digits), 10n ** BigInt(fractionDigits));
}

/**
 * For people and for the plan: exact where the decimal ends within 12 fraction digits (`0.8`, `-12.5`, `300`), else rounded half-even
 * to 6 digits and marked with an ellipsis (`0.333333…`).
 */
export function toDecimal(value: Rational): string {
  if (value.d === 1n) return String(value.n);
  if (10n ** 12n % value.d === 0n) return decimalText(value.n * (10n ** 12n / value.d), 12).replace(/0+$/, '');
  return `${decimalText(roundedQuotient(value.n * 1_000_000n, value.d, 'half-even'), 6)}…`;
}

/** With exactly so many fraction digits: 1500 with 2 is `1500.00`. Throws RangeError where digits would be lost (our own bug). */
export function toFixed(value: Rational, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  if (scale % value.d !== 0n) throw new RangeError(`${toDecimal(value)} has more than ${decimals} decimals.`);
  return decimalText(value.n * (scale / value.d), decimals);
}

const PLAIN_DECIMAL = /^[+-]?[0-9]+(?:\.[0-9]+)?$/;

function decimalText(scaled: bigint, decimals: number): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** `n / d` (`d` > 0) rounded to an integer: -5/2 half-up is -3. */
function roundedQuotient(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const quotient = n / d;
  const rest = n - quotient * d;
  if (rest === 0n || mode === 'down') return quotient;
  const away = n < 0n ? quotient - 1n : quotient + 1n;
  if (mode === 'up') return away;
  const twice = rest < 0n ? -2n * rest : 2n * rest;
  if (twice !== d) return twice > d ? away : quotient;
  return mode === 'half-up' || quotient % 2n !== 0n ? away : quotient;
}

function reduced(n: bigint, d: bigint): Rational {
  if (d === 1n) return { n, d };
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
