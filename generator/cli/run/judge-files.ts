import { keySet } from '../../data/key-set.ts';
import { normaliser } from '../../data/normalise.ts';
import { progress } from '../../data/progress.ts';
import { openReader, type RawRow, type RecordReader } from '../../data/reader.ts';
import { openRejects, rejectsPath } from '../../data/rejects.ts';
import { rejection } from '../../data/row-problems.ts';
import type { Engine, Ledger } from '../../engine/index.ts';
import type { Plan, RecordPlan } from '../../plan/plan.ts';
import type { Rejection } from '../../plan/verdict.ts';
import type { Session } from '../session.ts';
import { columnWatch } from './column-watch.ts';
import type { DataFile } from './data-arguments.ts';
import { inForce } from './in-force.ts';
import type { VerdictSink } from './verdict-sink.ts';

/** What became of the records of one file. */
export interface FileAccount {
  path: string;
  record: string;
  records: number;
  rejected: number;
  rejectsPath: string;
  /** Records of a day on which no rule on their type was in force. */
  outOfForce: number;
  hiddenRows: number;
}

export interface JudgeRequest {
  plan: Plan;
  engine: Engine;
  ledger: Ledger;
  sink: VerdictSink;
  session: Session;
  /** Where a path of the command line lies. */
  at: (path: string) => string;
}

/** Judges the files in their order. A record that cannot be read goes to its file's rejects; the run goes on. Throws DataFileError. */
export async function judgeFiles(files: readonly DataFile[], request: JudgeRequest): Promise<FileAccount[]> {
  const keys = new Map(files.map(({ record }) => [record.name, keySet()]));
  // All are opened first: what is not there is said before the work begins.
  const readers: RecordReader[] = [];
  for (const { path } of files) readers.push(await openReader(request.at(path), { language: request.session.language }));
  const accounts: FileAccount[] = [];
  for (const [at, reader] of readers.entries()) {
    const { record, path } = files[at] as DataFile;
    const seen = keys.get(record.name);
    const isNew = (key: string) => seen === undefined || seen.add(key);
    accounts.push(await judgeFile({ record, path, reader, isNew }, request));
  }
  return accounts;
}

interface OpenFile extends DataFile {
  reader: RecordReader;
  /** False for a key that was there before. */
  isNew: (key: string) => boolean;
}

async function judgeFile({ record, path, reader, isNew }: OpenFile, request: JudgeRequest): Promise<FileAccount> {
  const { session, at } = request;
  const rejects = openRejects(at(path));
  const account: FileAccount = {
    path,
    record: record.name,
    records: 0,
    rejected: 0,
    rejectsPath: rejectsPath(path),
    outOfForce: 0,
    hiddenRows: 0,
  };
  const bar = progressOf(path, reader, request);
  const watch = columnWatch(record, path, (words) => session.note(words));
  let judge: ReturnType<typeof rowJudge> | undefined;
  try {
    for await (const { rows } of reader.rows()) {
      // Only with the first batch does the reader know how a workbook counts its days.
      judge ??= rowJudge(record, { isNew, reader, request, account });
      if (reader.columns !== undefined) watch.header(reader.columns);
      else watch.batch(rows);
      const text: string[] = [];
      for (const row of rows) {
        const judged = judge(row);
        if (typeof judged === 'string') {
          if (judged !== '') text.push(judged);
        } else await rejects.add({ ...judged, line: row.line, record: row.raw ?? row.text });
      }
      if (text.length > 0) await request.sink.lines(text.join(''));
      bar.update({ bytes: reader.bytesRead, records: account.records });
    }
    account.hiddenRows = reader.hiddenRows ?? 0;
    await rejects.close();
  } catch (error) {
    await rejects.abort();
    throw error;
  } finally {
    bar.end();
  }
  return account;
}

interface RowContext {
  isNew: (key: string) => boolean;
  reader: RecordReader;
  request: JudgeRequest;
  account: FileAccount;
}

/** Judges one row: its verdicts as lines of JSON, or why it is rejected. */
function rowJudge(record: RecordPlan, { isNew, reader, request, account }: RowContext): (row: RawRow) => string | Rejection {
  const { plan, engine, ledger, session } = request;
  const normalise = normaliser(record.fields, reader);
  const isInForce = inForce(record, plan);
  const { name, key: keyField } = record;
  const reject = (why: Rejection): Rejection => {
    account.rejected++;
    return why;
  };
  return ({ raw, problem }) => {
    account.records++;
    if (problem !== undefined || raw === undefined)
      return reject(problem ?? rejection('record/not-an-object', {}, session.language));
    normalise(raw);
    if (keyField !== undefined && Object.hasOwn(raw, keyField)) {
      const key = raw[keyField];
      if (key !== undefined && key !== null && key !== '' && !isNew(String(key))) {
        return reject(rejection('record/duplicate-key', { field: keyField, value: String(key) }, session.language));
      }
    }
    const lines = engine.judgeLines(name, raw, ledger);
    if (ledger.rejections !== undefined) return reject(joined(ledger.rejections));
    if (isInForce !== undefined && !isInForce(raw)) account.outOfForce++;
    return lines;
  };
}

/** All reasons of one record as one: the first one's code and field, every message. */
function joined([first, ...others]: readonly Rejection[]): Rejection {
  const { code = 'record/not-an-object', message = '', ...rest } = first ?? {};
  return { code, ...rest, message: [message, ...others.map((other) => other.message)].join(' ') };
}

function progressOf(path: string, { totalBytes }: RecordReader, { session }: JudgeRequest) {
  const { stderr } = session.io;
  const isShown = stderr.isTTY === true && session.options.quiet !== true;
  return progress({
    label: path,
    ...(totalBytes === undefined ? {} : { totalBytes }),
    language: session.language,
    terminal: { isTTY: isShown, write: (text) => stderr.write(text) },
  });
}
