/**
 * What every backend offers: the interpreter and each compiled module have exactly these functions and give the same bytes.
 */
import type { Person } from './known-text.ts';
import type { Rejection, SettlementLine, Verdict } from '../../plan/verdict.ts';
import type { ByteSink } from './byte-sink.ts';
import type { ByteRecord } from './byte-values.ts';

export interface Engine {
  /** The columns that each record type reads, by record name; whatever else a data file holds is ignored. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /**
   * Judges one record as a data file holds it (`{ 编号: 'E1', 数量: 2, 发生日: '2024-09-01' }`). A record that cannot be read gives every
   * reason at once. Throws RangeError where the manual has no such record type.
   */
  judge(record: string, raw: unknown, ledger?: Ledger): Judgement;
  /** The same verdicts as lines of JSON, each ended by a line feed; '' where there are none or the record cannot be read. */
  judgeLines(record: string, raw: unknown, ledger?: Ledger): string;
  /** For lines of NDJSON, from byte to byte; undefined where only the other functions judge them. */
  lineJudge(record: string): LineJudge | undefined;
  /** Only the sum and the rules; undefined where the record cannot be read (`judge` says why). */
  tally(record: string, raw: unknown): Tally | undefined;
  /** An empty account of a run, to be handed to every `judge` or `judgeLines` of it. Throws RangeError for an `asOf` that is no date. */
  createLedger(options?: LedgerOptions): Ledger;
  /**
   * The verdicts over many records (targets, ladders, procedures), sorted by period, subject, the norms' order and key. Called once, when
   * all records of the run are judged; what they come to is in the ledger then.
   */
  finish(ledger: Ledger): Verdict[];
  /** An empty settlement by its name. Throws RangeError where the manual has no such settlement. */
  createSettlement(name: string): Settlement;
}

export interface LedgerOptions {
  /** ISO date: the day up to which is judged. Without it what is open is undecided, and every period counts as over. */
  asOf?: string;
}

/**
 * Judges lines without making objects or strings: `cells.scan(start)` finds the cells of a line of `cells.lines`; where it says true,
 * `judge` writes the lines of its verdicts, the same bytes that `judgeLines` gives as text, to the sink.
 */
export interface LineJudge {
  readonly cells: ByteRecord;
  /** One for all record types of an engine. */
  readonly sink: ByteSink;
  /** `lastDay`: days since 1970, a record that occurred later is not judged; Infinity where there is none. */
  judge(ledger: Ledger | undefined, lastDay: number): LineOutcome;
}

export type LineOutcome = typeof JUDGED | typeof SURPRISE | typeof LATER | typeof FULL;

/** The verdicts are written, and the ledger knows of them. */
export const JUDGED = 0;
/** Something is not plainly right: JSON.parse and `judgeLines` must decide. What was written is void, here and below. */
export const SURPRISE = 1;
/** It occurred behind the last day. */
export const LATER = 2;
/** The sink needs more room. */
export const FULL = 3;

export type Judgement = { ok: true; verdicts: Verdict[] } | { ok: false; rejections: Rejection[] };

/** `{ amount: 150000, rules: ['总包延误'], undecided: 0 }`. */
export interface Tally {
  /** The sum of all decided charges in fen; a bigint only beyond Number.MAX_SAFE_INTEGER. */
  amount: Fen;
  /** Ids of the rules that gave a charge or a sanction, in the plan's order. */
  rules: readonly string[];
  /** How many verdicts are undecided. */
  undecided: number;
}

/** Hundredths of a yuan: an integer, a bigint only where a number would not be exact. */
export type Fen = number | bigint;

/** The account of a run: what happened to the record judged last, and counts, sums and settlements of all so far. */
export interface Ledger {
  /** Why the record judged last could not be read; undefined where it could. */
  rejections: Rejection[] | undefined;
  records: number;
  rejected: number;
  /** One for each rule, then one for each collector, in the plan's order. */
  readonly rules: readonly RuleCount[];
  /** One for each settlement, in the plan's order. */
  readonly settlements: readonly Settlement[];
  /** All of it as plain data, to be taken up by another ledger of the same plan, in another thread if need be. */
  account(): LedgerAccount;
  /** Adds the account of another part of the run; with `minus` it takes away what was counted twice. */
  absorb(account: LedgerAccount, sign?: 'plus' | 'minus'): void;
}

export interface LedgerAccount {
  records: number;
  rejected: number;
  rules: RuleCount[];
  /** By settlement. */
  settlements: SettlementAccount[];
  /** By collector; only that collector can read it. */
  collectors: unknown[];
}

/** What a settlement holds, in columns: person by person, one entry a month. */
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
  /** The rule's or collector's id. */
  readonly rule: string;
  penalties: number;
  sanctions: number;
  undecided: number;
  /** Verdicts of all other kinds: rewards, misses, breaches, vetoes, ... */
  findings: number;
  /** Periods that reached a target, or in which what had to be done was done; there from `finish` on, where there are any. */
  kept?: number;
  /** The sum of the penalties, in fen. */
  amount: Fen;
}

/** Deductions of each person and month against a bonus; see SettlementPlan. Months count from 1970-01 (0). */
export interface Settlement {
  readonly name: string;
  charge(person: Person, month: number, amount: Fen): void;
  /** A verdict of the month that has no amount yet. */
  undecided(person: Person, month: number): void;
  bonus(person: Person, month: number, amount: Fen): void;
  account(): SettlementAccount;
  absorb(account: SettlementAccount, sign?: 'plus' | 'minus'): void;
  /** Sorted by period, then subject by code points. */
  lines(): SettlementLine[];
  /** The same, one at a time. */
  eachLine(): Iterable<SettlementLine>;
  /** The same as lines of JSON in UTF-8, many at a time. */
  eachJson(): Iterable<Uint8Array>;
}
