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
  /** The day (or month) the record occurred. */
  date: string;
  /** What an `undecided` verdict waits for: parameters, fields, calendar years. */
  missing?: string[];
  cites: string[];
  because: string[];
}

export type VerdictKind = 'penalty' | 'sanction' | 'undecided';

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
