/** What the declarations of every compiled module say: the engine's own types (runtime/engine.ts, plan/verdict.ts), for those outside. */

export const SHARED_TYPES = `/** Made by postil build from a manual: its rule engine. For Node.js 22 or newer, and browsers of 2024 or newer. */

export type VerdictKind =
  | 'penalty'
  | 'sanction'
  | 'reward'
  | 'miss'
  | 'breach'
  | 'warning'
  | 'veto'
  | 'exempt'
  | 'deviation'
  | 'conflict'
  | 'undecided';

/** What a rule says of a record, or of many. Absent keys are left out, never null or undefined; amounts are decimal strings. */
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
  /** Of a miss: the metric, its value, the target and what is short of it, as decimals in base units (80% is 0.8). */
  metric?: string;
  value?: string;
  target?: string;
  shortfall?: string;
  /** The calendar period judged: 2024-09, 2024-Q3, 2024-H2, 2024. */
  period?: string;
  /** Of a breach: when it was due, when it was done (absent: not yet), and by how much it is over. */
  due?: string;
  actual?: string;
  over?: string;
  /** Of a ladder: which occurrence it was. */
  rung?: number;
  /** Of a deviation: the step, and what is wrong with it. */
  step?: string;
  deviation?: string;
  /** Of a conflict: the norms that disagree. */
  between?: string[];
  /** The day (or month) the record occurred; '' for a record type without one. */
  date: string;
  /** What an undecided verdict waits for: parameters, fields, calendar years. */
  missing?: string[];
  cites: string[];
  because: string[];
}

/** Why a record could not be read. The code is stable: record/missing-field, record/unknown-enum-value, record/bad-date, ... */
export interface Rejection {
  code: string;
  field?: string;
  /** The offending value, cut to 100 characters. */
  value?: string;
  message: string;
}

export type Judgement = { ok: true; verdicts: Verdict[] } | { ok: false; rejections: Rejection[] };

/** Hundredths of a yuan; a bigint only beyond Number.MAX_SAFE_INTEGER. */
export type Fen = number | bigint;

export interface Tally {
  /** The sum of all decided charges. */
  amount: Fen;
  /** The rules that gave a verdict; frozen. */
  rules: readonly string[];
  /** How many verdicts are undecided. */
  undecided: number;
}

/** One month of one person: due are the month's own charges; deducted = min(bonus, due + carriedIn); paid = bonus - deducted. */
export interface SettlementLine {
  settlement: string;
  manual: string;
  subject: string;
  /** 2024-09 */
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

/** Months count from 1970-01 (0). */
export interface Settlement {
  readonly name: string;
  charge(person: string, month: number, amount: Fen): void;
  /** A verdict of the month that has no amount yet. */
  undecided(person: string, month: number): void;
  bonus(person: string, month: number, amount: Fen): void;
  /** Sorted by period, then subject. */
  lines(): SettlementLine[];
  /** The same, one at a time. */
  eachLine(): Iterable<SettlementLine>;
  /** The same as lines of JSON in UTF-8, many at a time. */
  eachJson(): Iterable<Uint8Array>;
  account(): SettlementAccount;
  absorb(account: SettlementAccount, sign?: 'plus' | 'minus'): void;
}

/** Plain data, person by person, one entry a month: from one thread to another. */
export interface SettlementAccount {
  people: string[];
  /** How many entries of the other columns each person has. */
  counts: number[];
  months: number[];
  due: Fen[];
  bonus: Fen[];
  undecided: number[];
}

export interface RuleCount {
  /** The rule's id: its name; a rung of a ladder has its number behind it, as in 迟到#2. */
  readonly rule: string;
  penalties: number;
  sanctions: number;
  undecided: number;
  /** Verdicts of all other kinds. */
  findings: number;
  /** Periods in which a target was reached or a duty done; there from finish on, where there are any. */
  kept?: number;
  /** The sum of the penalties. */
  amount: Fen;
}

/** The account of one run. Ledgers share nothing; one belongs to the module that created it. */
export interface Ledger {
  /** Of the record judged last; undefined where it could be read. */
  rejections: Rejection[] | undefined;
  records: number;
  rejected: number;
  /** One for each rule, then one for each norm over many records. */
  readonly rules: readonly RuleCount[];
  readonly settlements: readonly Settlement[];
  /** All of it as plain data, to be absorbed by another ledger of this module, in another thread if need be. */
  account(): LedgerAccount;
  /** Adds an account; minus takes away what was counted twice. Throws TypeError for one of another manual or edition. */
  absorb(account: LedgerAccount, sign?: 'plus' | 'minus'): void;
}

export interface LedgerAccount {
  records: number;
  rejected: number;
  rules: RuleCount[];
  settlements: SettlementAccount[];
  /** Only this module can read it. */
  collectors: unknown[];
}

export interface LedgerOptions {
  /**
   * The day up to which is judged: 2024-12-31. Without it what is open is undecided, and every period counts as over.
   * Records that occurred later are judged all the same: leave them out.
   */
  asOf?: string | undefined;
}
`;

export const FUNCTION_TYPES = `
/** The columns that each record type reads; whatever else a record holds is ignored. */
export declare const columns: { readonly [Name in keyof Records]: readonly string[] };
/**
 * Every verdict on a record with its reasons, or why the record cannot be read. Throws RangeError where there is no such record type,
 * TypeError for a ledger of another module. With a ledger, rules that wait for other records are judged by finish.
 */
export declare function judge<Name extends keyof Records>(record: Name, raw: Records[Name], ledger?: Ledger): Judgement;
/** The same verdicts as lines of JSON; '' where there are none or the record cannot be read. */
export declare function judgeLines<Name extends keyof Records>(record: Name, raw: Records[Name], ledger?: Ledger): string;
/** Only the sum and the rules; undefined where the record cannot be read. */
export declare function tally<Name extends keyof Records>(record: Name, raw: Records[Name]): Tally | undefined;
/** An empty account of a run, for judge or judgeLines. Throws TypeError for what are no options, RangeError for an asOf that is no date. */
export declare function createLedger(options?: LedgerOptions): Ledger;
/** The verdicts over many records; called once, when all records of the run are judged. */
export declare function finish(ledger: Ledger): Verdict[];
/** An empty settlement by its name. Throws RangeError where the manual has no such settlement. */
export declare function createSettlement(name: SettlementName): Settlement;
`;
