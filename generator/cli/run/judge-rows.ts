import { parseDate } from '../../../language/values/date.ts';
import { normaliser } from '../../data/normalise.ts';
import type { RawRow, ReaderFacts } from '../../data/reader.ts';
import type { Reject } from '../../data/rejects.ts';
import { rejection } from '../../data/row-problems.ts';
import type { Engine, Ledger } from '../../engine/index.ts';
import type { Plan, PlanLanguage } from '../../plan/plan.ts';
import type { Rejection } from '../../plan/verdict.ts';
import { dayReader, inForce } from './in-force.ts';
import { lostAnswers } from './list-editions.ts';

/** What became of some rows of a file, in their order. */
export interface JudgedRows {
  records: number;
  /** Of a day on which no rule on their type was in force. */
  outOfForce: number;
  /** Of a day behind the one up to which is judged. */
  later: number;
  rejects: Reject[];
  /** The key of each row; undefined where it has none. */
  keys: (string | undefined)[];
  /** Columns that were seen; of a table, which has them in its header, none. */
  columns: ReadonlySet<string>;
}

export interface RowsToJudge {
  rows: readonly RawRow[];
  ledger: Ledger;
  /** Takes the verdicts of a record as lines of JSON, each with its line end. */
  emit: (lines: string) => void;
  /** Whether the key of a row, which stands at this place of the rows, was there before; asked once a row. */
  isRepeated?: (key: string, at: number) => boolean;
}

export interface RowJudgeRequest {
  plan: Plan;
  engine: Engine;
  /** The record type's name. */
  record: string;
  facts: Pick<ReaderFacts, 'format' | 'date1904'>;
  /** Of the reasons of rejects. */
  language: PlanLanguage;
  /** ISO date: what occurred later is not judged. */
  asOf?: string | undefined;
}

/** Judges rows of one record type, in whichever thread they are. */
export function rowJudge({
  plan,
  engine,
  record: name,
  facts,
  language,
  asOf,
}: RowJudgeRequest): (request: RowsToJudge) => JudgedRows {
  const record = plan.records.find((candidate) => candidate.name === name);
  if (record === undefined) throw new RangeError(`no record type ${name}`);
  const normalise = normaliser(record.fields, facts);
  const isInForce = inForce(record, plan);
  const lastDay = (asOf === undefined ? undefined : parseDate(asOf)) ?? Infinity;
  const lostOf = lostAnswers(record, plan);
  const needsDay = isInForce !== undefined || asOf !== undefined || lostOf !== undefined;
  const dayOf = needsDay ? dayReader(record, plan) : undefined;
  const hasHeader = facts.format !== 'ndjson' && facts.format !== 'json';
  return ({ rows, ledger, emit, isRepeated }) => {
    const columns = new Set<string>();
    const judged = { records: 0, outOfForce: 0, later: 0, rejects: [] as Reject[], keys: [] as (string | undefined)[], columns };
    rows.forEach((row, at) => {
      judged.records++;
      const { raw } = row;
      const reject = (why: Rejection) => judged.rejects.push({ ...why, line: row.line, record: raw ?? row.text });
      if (row.problem !== undefined || raw === undefined) {
        judged.keys.push(undefined);
        return reject(row.problem ?? rejection('record/not-an-object', {}, language));
      }
      normalise(raw);
      const key = keyOf(raw, record.key);
      judged.keys.push(key);
      if (!hasHeader) for (const column in raw) columns.add(column);
      if (key !== undefined && isRepeated?.(key, at))
        return reject(rejection('record/duplicate-key', { field: record.key ?? '', value: key }, language));
      const day = dayOf?.(raw);
      if (day !== undefined && day > lastDay) {
        judged.later++;
        return;
      }
      const lost = day === undefined ? undefined : lostOf?.(raw, day);
      if (lost !== undefined) return reject(rejection('record/not-in-edition', { field: lost.item, from: lost.from }, language));
      const lines = engine.judgeLines(name, raw, ledger);
      if (ledger.rejections !== undefined) return reject(joined(ledger.rejections));
      if (day !== undefined && isInForce?.(day) === false) judged.outOfForce++;
      if (lines !== '') emit(lines);
    });
    return judged;
  };
}

function keyOf(raw: Record<string, unknown>, field: string | undefined): string | undefined {
  const key = field === undefined ? undefined : raw[field];
  // Only values of the record itself are texts or numbers; what an object inherits is not.
  return typeof key === 'string' && key !== '' ? key : typeof key === 'number' ? String(key) : undefined;
}

/** All reasons of one record as one: the first one's code and field, every message. */
function joined([first, ...others]: readonly Rejection[]): Rejection {
  const { code = 'record/not-an-object', message = '', ...rest } = first ?? {};
  return { code, ...rest, message: [message, ...others.map((other) => other.message)].join(' ') };
}
