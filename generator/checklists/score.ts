import { divide, multiply, rational, roundToStep, toDecimal, ZERO, type Rational } from '../../language/values/rational.ts';

/** What a list is scored by; the score is passed ÷ applicable. */
export interface Points {
  passed: Rational;
  applicable: Rational;
}

export interface Score {
  /** Decimals. */
  passed: string;
  applicable: string;
  /** `81.82%`; of a list in which nothing applies `0%`. */
  percent: string;
}

export function scoreOf({ passed, applicable }: Points): Score {
  const percent = multiply(divide(passed, applicable) ?? ZERO, rational(100));
  return {
    passed: toDecimal(passed),
    applicable: toDecimal(applicable),
    percent: `${toDecimal(roundToStep(percent, rational(1, 100), 'half-up'))}%`,
  };
}
