/** Compiled expressions: code together with what is known of its values. */
import type { Code } from './code.ts';

/** The fast path cannot do it: the records it would concern go to the interpreter. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/**
 * A number is an exact integer in a double: the value is `code / scale`, and `low <= code <= high`. Missing is NaN, so that arithmetic and
 * comparisons take care of themselves.
 */
export interface NumberOperand {
  kind: 'number';
  code: Code;
  scale: number;
  low: number;
  high: number;
  optional: boolean;
}

/** Days or months since 1970, milliseconds of a datetime or time; missing is NaN. */
export interface TimeOperand {
  kind: 'date' | 'month' | 'datetime' | 'time';
  code: Code;
  optional: boolean;
}

/** Text, person or unit; missing is undefined. */
export interface TextOperand {
  kind: 'text';
  code: Code;
  optional: boolean;
}

/** The place in `values`; missing is -1. */
export interface EnumOperand {
  kind: 'enum';
  code: Code;
  values: readonly string[];
  ordered: boolean;
  optional: boolean;
}

/** Missing is undefined. */
export interface BooleanOperand {
  kind: 'boolean';
  code: Code;
  optional: boolean;
}

export type Operand = NumberOperand | TimeOperand | TextOperand | EnumOperand | BooleanOperand;

/** Integers up to here are exact in a double. */
export const EXACT = Number.MAX_SAFE_INTEGER;

/** Undefined where the fast path has no code for it. */
export function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}
