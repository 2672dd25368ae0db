import type { Dimension } from './dimension.ts';

/** The type of an expression, in the spec and in the plan. */
export type ValueType =
  | { kind: 'text' }
  | { kind: 'person' }
  | { kind: 'unit' }
  | { kind: 'boolean' }
  | { kind: 'enum'; values: string[]; ordered: boolean }
  /** `unit` is how a value is printed behind the number: 元, 日, 件; absent: nothing. */
  | { kind: 'quantity'; dimension: Dimension; unit?: string }
  /** A share: 80% is 0.8; printed as a percentage. */
  | { kind: 'ratio' }
  /** A difference of shares: 1.6 pp is 0.016; printed in pp. */
  | { kind: 'points' }
  | { kind: 'date' }
  | { kind: 'datetime' }
  | { kind: 'month' }
  | { kind: 'time' };
