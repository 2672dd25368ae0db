/** The declarations of a compiled module. */
import type { FieldPlan, Plan, RecordPlan, ValueType } from '../../../plan/plan.ts';
import { stringLiteral } from './escape.ts';

export function moduleTypes(plan: Plan): string {
  const records = plan.records
    .map((record) => `  ${stringLiteral(record.name)}: {\n${record.fields.map(fieldType).join('')}  };\n`)
    .join('');
  return `${HEAD}
/** The record types, as data files hold them. */
export interface Records {
${records}}
${functionTypes(settlementNames(plan))}`;
}

function settlementNames({ settlements }: Plan): string {
  return settlements.length === 0 ? 'never' : settlements.map(({ name }) => stringLiteral(name)).join(' | ');
}

function fieldType(field: RecordPlan['fields'][number]): string {
  const isOpen = mayBeMissing(field);
  return `    ${stringLiteral(field.name)}${isOpen ? '?' : ''}: ${valueType(field.type)}${isOpen ? ' | null | undefined' : ''};\n`;
}

function mayBeMissing({ optional, default: fallback }: FieldPlan): boolean {
  return optional || fallback !== undefined;
}

function valueType(type: ValueType): string {
  switch (type.kind) {
    case 'enum':
      return type.values.map(stringLiteral).join(' | ');
    case 'boolean':
      return 'boolean | string | number';
    case 'date':
    case 'month':
    case 'datetime':
    case 'time':
      return 'string';
    default:
      return 'string | number';
  }
}

const HEAD = `/** Made by postil build from a manual: its rule engine. */

export interface Verdict {
  rule: string;
  kind: 'penalty' | 'sanction' | 'undecided';
  manual: string;
  record: string;
  key?: string;
  subject?: string;
  amount?: string;
  min?: string;
  max?: string;
  currency?: string;
  sanction?: string;
  by?: string;
  date: string;
  missing?: string[];
  cites: string[];
  because: string[];
}

/** Why a record could not be read. */
export interface Rejection {
  code: string;
  field?: string;
  value?: string;
  message: string;
}

export type Judgement = { ok: true; verdicts: Verdict[] } | { ok: false; rejections: Rejection[] };

/** Hundredths of a yuan; a bigint only beyond Number.MAX_SAFE_INTEGER. */
export type Fen = number | bigint;

export interface Tally {
  amount: Fen;
  rules: readonly string[];
  undecided: number;
}

export interface SettlementLine {
  settlement: string;
  manual: string;
  subject: string;
  period: string;
  currency: string;
  due: string;
  carriedIn: string;
  bonus: string;
  deducted: string;
  carriedOver: string;
  lapsed: string;
  paid: string;
  undecided?: number;
}

/** Months count from 1970-01 (0). */
export interface Settlement {
  readonly name: string;
  charge(person: string, month: number, amount: Fen): void;
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
  readonly rule: string;
  penalties: number;
  sanctions: number;
  undecided: number;
  findings: number;
  amount: Fen;
}

export interface Ledger {
  /** Of the record judged last. */
  rejections: Rejection[] | undefined;
  records: number;
  rejected: number;
  readonly rules: readonly RuleCount[];
  readonly settlements: readonly Settlement[];
  /** All of it as plain data, to be absorbed by another ledger of this module, in another thread if need be. */
  account(): LedgerAccount;
  absorb(account: LedgerAccount, sign?: 'plus' | 'minus'): void;
}

export interface LedgerAccount {
  records: number;
  rejected: number;
  rules: RuleCount[];
  settlements: SettlementAccount[];
  collectors: unknown[];
}
`;

const functionTypes = (settlements: string): string => `
export declare const columns: { readonly [Name in keyof Records]: readonly string[] };
/** Every verdict on a record with its reasons, or why the record cannot be read. */
export declare function judge<Name extends keyof Records>(record: Name, raw: Records[Name], ledger?: Ledger): Judgement;
/** The verdicts as lines of JSON; '' where there are none or the record cannot be read. */
export declare function judgeLines<Name extends keyof Records>(record: Name, raw: Records[Name], ledger?: Ledger): string;
/** Only the sum and the rules; undefined where the record cannot be read. */
export declare function tally<Name extends keyof Records>(record: Name, raw: Records[Name]): Tally | undefined;
/** asOf: the day up to which is judged (2024-12-31). */
export declare function createLedger(options?: { asOf?: string }): Ledger;
/** The verdicts over many records; called once, when all records of the run are judged. */
export declare function finish(ledger: Ledger): Verdict[];
export declare function createSettlement(name: ${settlements}): Settlement;
`;
