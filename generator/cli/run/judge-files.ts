import { keySet, type KeySet } from '../../data/key-set.ts';
import type { LineBlock } from '../../data/line-blocks.ts';
import { rowsOfBlock } from '../../data/ndjson-reader.ts';
import { progress } from '../../data/progress.ts';
import { openReader, type RecordReader } from '../../data/reader.ts';
import { openRejects, rejectsPath, type Reject } from '../../data/rejects.ts';
import type { Engine, Ledger } from '../../engine/index.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Session } from '../session.ts';
import type { BlockPool, BlockUnderWay } from './block-pool.ts';
import { columnWatch } from './column-watch.ts';
import type { DataFile } from './data-arguments.ts';
import { rowJudge, type JudgedRows } from './judge-rows.ts';
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
  /** Records of a day behind the one up to which is judged. */
  later: number;
  hiddenRows: number;
  /** Keys that came again after very many others were not noticed: see keySet. */
  hasForgottenKeys: boolean;
}

/** Of a file before anything is judged. */
export function newAccount(path: string, record: string): FileAccount {
  return {
    path,
    record,
    records: 0,
    rejected: 0,
    rejectsPath: rejectsPath(path),
    outOfForce: 0,
    later: 0,
    hiddenRows: 0,
    hasForgottenKeys: false,
  };
}

export interface JudgeRequest {
  plan: Plan;
  engine: Engine;
  /** Takes up all that is judged. */
  ledger: Ledger;
  sink: VerdictSink;
  session: Session;
  /** ISO date: what occurred later is not judged. */
  asOf?: string | undefined;
  /** Where a path of the command line lies. */
  at: (path: string) => string;
  /** Threads, for so many bytes of NDJSON. */
  openPool: (bytes: number) => BlockPool;
}

/** Judges the files in their order. A record that cannot be read goes to its file's rejects; the run goes on. Throws DataFileError. */
export async function judgeFiles(files: readonly DataFile[], request: JudgeRequest): Promise<FileAccount[]> {
  const keys = new Map(files.map(({ record }) => [record.name, keySet()]));
  // All are opened first: what is not there is said before the work begins.
  const readers: RecordReader[] = [];
  for (const { path } of files) readers.push(await openReader(request.at(path), { language: request.session.language }));
  const pool = request.openPool(
    readers.reduce((sum, { blocks, totalBytes }) => sum + (blocks === undefined ? 0 : (totalBytes ?? 0)), 0),
  );
  try {
    const accounts: FileAccount[] = [];
    for (const [at, reader] of readers.entries()) {
      const { record, path } = files[at] as DataFile;
      accounts.push(await new FileRun({ record, path, reader, keys: keys.get(record.name) ?? keySet() }, request).judge(pool));
    }
    for (const account of await pool.accounts()) request.ledger.absorb(account);
    // All is written: the threads go while this one goes on.
    void pool.end();
    return accounts;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

interface OpenFile extends DataFile {
  reader: RecordReader;
  keys: KeySet;
}

/** One file of a run. */
class FileRun {
  private readonly account: FileAccount;
  private readonly rejects: ReturnType<typeof openRejects>;
  private readonly watch: ReturnType<typeof columnWatch>;
  private readonly bar: ReturnType<typeof progressOf>;

  constructor(
    private readonly file: OpenFile,
    private readonly request: JudgeRequest,
  ) {
    const { path, record, reader } = file;
    const { session, at } = request;
    this.account = newAccount(path, record.name);
    this.rejects = openRejects(at(path));
    this.watch = columnWatch(record, path, (words) => session.note(words));
    this.bar = progressOf(path, reader, request);
  }

  async judge(pool: BlockPool): Promise<FileAccount> {
    const { reader } = this.file;
    try {
      if (reader.blocks !== undefined) await this.judgeBlocks(reader.blocks(), pool);
      else await this.judgeRows();
      this.account.hiddenRows = reader.hiddenRows ?? 0;
      this.account.hasForgottenKeys = this.file.keys.hasForgotten;
      await this.rejects.close();
    } catch (error) {
      await this.rejects.abort();
      throw error;
    } finally {
      this.bar.end();
    }
    return this.account;
  }

  private async judgeRows(): Promise<void> {
    const { reader, keys } = this.file;
    const { ledger } = this.request;
    let judge: ReturnType<typeof rowJudge> | undefined;
    for await (const { rows } of reader.rows()) {
      // Only with the first batch does the reader know how a workbook counts its days.
      judge ??= this.rowJudge();
      if (reader.columns !== undefined) this.watch.header(reader.columns);
      const lines: string[] = [];
      const judged = judge({ rows, ledger, emit: (text) => lines.push(text), isRepeated: (key) => !keys.add(key) });
      await this.take({ ...judged, text: lines.join('') }, 0);
    }
  }

  /** Blocks are judged in several threads, some at a time, and taken in the order of the file. */
  private async judgeBlocks(blocks: AsyncIterable<LineBlock>, pool: BlockPool): Promise<void> {
    const onTheirWay: BlockUnderWay[] = [];
    let before = 0;
    const takeOldest = async () => {
      const oldest = onTheirWay.shift();
      if (oldest !== undefined) before += await this.takeBlock(oldest, before);
    };
    for await (const block of blocks) {
      if ('tooLong' in block) {
        while (onTheirWay.length > 0) await takeOldest();
        const { rows, lines } = rowsOfBlock(block, { before, language: this.request.session.language });
        const judged = this.rowJudge()({ rows, ledger: this.request.ledger, emit: () => undefined });
        await this.take({ ...judged, text: '' }, 0);
        before += lines;
        continue;
      }
      onTheirWay.push(pool.judge({ record: this.file.record.name, ...block }));
      while (onTheirWay[0]?.isAnswered === true || onTheirWay.length >= pool.capacity) await takeOldest();
    }
    while (onTheirWay.length > 0) await takeOldest();
  }

  /** Takes what was made of a block, without records whose key was there before; returns how many lines the block has. */
  private async takeBlock(block: BlockUnderWay, before: number): Promise<number> {
    let answer = await block.answer;
    const repeated = this.file.keys.addHashes(answer.keys);
    if (repeated.length > 0) answer = await block.again(repeated);
    const place = this.request.sink.reserve(answer.bytes);
    if (place === undefined) await this.take({ ...answer, text: await block.send() }, before);
    else {
      block.write(place);
      await this.take({ ...answer, text: '' }, before);
    }
    return answer.lines;
  }

  private async take(
    judged: Pick<JudgedRows, 'records' | 'outOfForce' | 'later' | 'rejects' | 'columns'> & { text: string | Uint8Array },
    before: number,
  ): Promise<void> {
    const { account } = this;
    account.records += judged.records;
    account.outOfForce += judged.outOfForce;
    account.later += judged.later;
    account.rejected += judged.rejects.length;
    if (this.file.reader.columns === undefined) this.watch.columns(judged.columns);
    for (const reject of judged.rejects) await this.rejects.add({ ...reject, line: reject.line + before } satisfies Reject);
    if (judged.text.length > 0) await this.request.sink.lines(judged.text);
    this.bar.update({ bytes: this.file.reader.bytesRead, records: account.records });
  }

  private rowJudge(): ReturnType<typeof rowJudge> {
    const { plan, engine, session, asOf } = this.request;
    return rowJudge({
      asOf,
      plan,
      engine,
      record: this.file.record.name,
      facts: this.file.reader,
      language: session.language,
    });
  }
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
