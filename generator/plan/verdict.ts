/** One line of the engine's output. Keys are written in this order; absent keys are left out. Amounts are decimal strings. */
export interface Verdict {
  /** The rule's name. */
  rule: string;
  kind: VerdictKind;
  manual: string;
  /** The record type. */
  record: string;
  /** The value of the record's key field. */
  key?: string;
  subject?: string;
  amount?: string;
  min?: string;
  max?: string;
  currency?: string;
  sanction?: string;
  by?: string;
  /** Of a `miss`: the metric, its value, the target and what is short of it, as decimals in base units (80% is 0.8). */
  metric?: string;
  value?: string;
  target?: string;
  shortfall?: string;
  /** The calendar period judged: `2024-09`, `2024-Q3`, `2024-H2`, `2024`. */
  period?: string;
  /** Of a `breach`: when it was due, when it was done (absent: not yet), and by how much it is over. */
  due?: string;
  actual?: string;
  over?: string;
  /** Of a ladder: which occurrence it was. */
  rung?: number;
  /** Of a `deviation`: the step, and what is wrong with it. */
  step?: string;
  deviation?: string;
  /** Of a `conflict`: the norms that disagree. */
  between?: string[];
  /** The day (or month) the record occurred. */
  date: string;
  /** What an `undecided` verdict waits for: parameters, fields, calendar years. */
  missing?: string[];
  cites: string[];
  because: string[];
}

export type VerdictKind =
  'penalty' | 'sanction' | 'reward' | 'miss' | 'breach' | 'warning' | 'veto' | 'exempt' | 'deviation' | 'conflict' | 'undecided';

/** Why a record could not be read. `code` is stable: `record/missing-field`, `record/unknown-enum-value`, `record/bad-date` ... */
export interface Rejection {
  code: string;
  field?: string;
  /** The offending value, cut to 100 characters. */
  value?: string;
  message: string;
}

/** One month of one person: `due` are the month's own charges; deducted = min(bonus, due + carriedIn); paid = bonus - deducted. */
export interface SettlementLine {
  settlement: string;
  manual: string;
  subject: string;
  /** "2025-03" */
  period: string;
  currency: string;
  due: string;
  carriedIn: string;
  bonus: string;
  deducted: string;
  carriedOver: string;
  /** What can no longer be carried over. */
  lapsed: string;
  paid: string;
  /** How many verdicts of the month have no amount yet; left out where none. */
  undecided?: number;
}
