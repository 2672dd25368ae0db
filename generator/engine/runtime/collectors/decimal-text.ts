import { parseDecimal, roundToStep, toDecimal, ONE, type Rational } from '../../../../language/values/rational.ts';

/** For verdicts: exact where the decimal ends within 12 digits behind the point (`0.799`), else rounded to 12 (`0.333333333333`). */
export function decimalText(value: Rational): string {
  return toDecimal(10n ** 12n % value.d === 0n ? value : roundToStep(value, STEP, 'half-even'));
}

const STEP = parseDecimal('0.000000000001') ?? ONE;
