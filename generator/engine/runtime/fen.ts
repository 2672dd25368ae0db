/** Sums of money in fen: exact, whatever their size. */
import type { Fen } from './engine.ts';
import { yuanText } from './quick.ts';

/** The sum, exact: a bigint where a number would not be. */
export function plus(a: Fen, b: Fen): Fen {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

/** The difference, exact. */
export function minus(a: Fen, b: Fen): Fen {
  return plus(a, typeof b === 'number' ? 0 - b : -b);
}

/** Yuan with two decimals: 123456 is `1234.56`. */
export function fenText(fen: Fen): string {
  if (typeof fen === 'number' && fen >= 0) return yuanText(fen, 2);
  const digits = String(fen < 0 ? -fen : fen);
  const yuan = digits.length > 2 ? digits.slice(0, -2) : '0';
  return `${fen < 0 ? '-' : ''}${yuan}.${digits.length > 1 ? digits.slice(-2) : `0${digits}`}`;
}
