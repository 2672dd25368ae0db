/**
 * A thread that judges blocks of lines. It answers each with what must be known to take it: the verdicts themselves stay here, until
 * the block, oldest first, is to be written in its place of the file, sent over, or judged again without records that came before.
 */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { hashKeys } from '../../data/key-set.ts';
import { rowsOfBlock } from '../../data/ndjson-reader.ts';
import type { Reject } from '../../data/rejects.ts';
import type { Engine, Ledger, LedgerAccount } from '../../engine/runtime/engine.ts';
import type { Plan, PlanLanguage } from '../../plan/plan.ts';
import { rowJudge, type RowsToJudge } from './judge-rows.ts';

export interface WorkerSetup {
  plan: Plan;
  /** The compiled module. */
  code: string;
  language: PlanLanguage;
}

/** Whole lines of one record type. */
export interface WorkerBlock {
  record: string;
  lines: Uint8Array;
  ended: boolean;
}

/** `write`, `send` and `again` are about the oldest block that is held here. */
export type WorkerRequest =
  | ({ ask: 'judge' } & WorkerBlock)
  | { ask: 'again'; repeated: number[] }
  | { ask: 'write'; fd: number; position: number }
  | { ask: 'send' }
  | { ask: 'account' };

export interface WorkerAnswer {
  /** The length of the verdicts as lines of JSON in UTF-8. */
  bytes: number;
  /** How many lines the block has. */
  lines: number;
  records: number;
  outOfForce: number;
  /** Their lines count from the beginning of the block. */
  rejects: Reject[];
  /** Two numbers a row: see hashKeys. */
  keys: Int32Array;
  columns: ReadonlySet<string>;
}

const { plan, code, language } = workerData as WorkerSetup;
const engine = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Engine;
const ledger = engine.createLedger();
const judges = new Map<string, ReturnType<typeof rowJudge>>();
/** Blocks that are judged but not yet placed, oldest first, and buffers that are free for the next. */
const held: { block: WorkerBlock; verdicts: Buffer }[] = [];
const free: Buffer[] = [];

function judgeOf(record: string): ReturnType<typeof rowJudge> {
  let judge = judges.get(record);
  if (judge === undefined)
    judges.set(record, (judge = rowJudge({ plan, engine, record, facts: { format: 'ndjson' }, language })));
  return judge;
}

function judged(block: WorkerBlock, into: Ledger, isRepeated?: NonNullable<RowsToJudge['isRepeated']>) {
  const lines = Buffer.from(block.lines.buffer, block.lines.byteOffset, block.lines.byteLength);
  const read = rowsOfBlock({ lines, ended: block.ended }, { before: 0, language });
  const { text, keys, ...others } = judgeOf(block.record)({ rows: read.rows, ledger: into, ...(isRepeated && { isRepeated }) });
  const verdicts = encoded(text);
  const answer: WorkerAnswer = { ...others, bytes: verdicts.length, lines: read.lines, keys: hashKeys(keys) };
  return { rows: read.rows, verdicts, answer };
}

/** UTF-8 in a buffer that is used again; three bytes a UTF-16 unit are enough for any text. */
function encoded(text: string): Buffer {
  const buffer = free.pop();
  const room = buffer !== undefined && buffer.length >= text.length * 3 ? buffer : Buffer.allocUnsafeSlow(text.length * 4 + 4096);
  return room.subarray(0, room.write(text));
}

function release(verdicts: Buffer): void {
  free.push(Buffer.from(verdicts.buffer));
}

/** The oldest block without rows whose key came before; what was counted for them is taken away. */
function again(repeated: ReadonlySet<number>): WorkerAnswer {
  const oldest = held[0];
  if (oldest === undefined) throw new Error('no block is held');
  release(oldest.verdicts);
  const { verdicts, answer, rows } = judged(oldest.block, engine.createLedger(), (_, at) => repeated.has(at));
  oldest.verdicts = verdicts;
  const twice = engine.createLedger();
  judgeOf(oldest.block.record)({ rows: rows.filter((_, at) => repeated.has(at)), ledger: twice });
  ledger.absorb(twice.account(), 'minus');
  return answer;
}

function writeWhole(verdicts: Buffer, fd: number, position: number): void {
  for (let done = 0; done < verdicts.length;) done += writeSync(fd, verdicts, done, verdicts.length - done, position + done);
}

parentPort?.on('message', (request: WorkerRequest) => {
  switch (request.ask) {
    case 'judge': {
      const { verdicts, answer } = judged(request, ledger);
      held.push({ block: request, verdicts });
      return parentPort?.postMessage(answer, [answer.keys.buffer as ArrayBuffer]);
    }
    case 'again':
      return parentPort?.postMessage(again(new Set(request.repeated)));
    case 'write': {
      const oldest = held.shift();
      if (oldest === undefined) throw new Error('no block is held');
      writeWhole(oldest.verdicts, request.fd, request.position);
      return release(oldest.verdicts);
    }
    case 'send': {
      const oldest = held.shift();
      if (oldest === undefined) throw new Error('no block is held');
      // Copied on the way: the buffer stays.
      parentPort?.postMessage(oldest.verdicts satisfies Uint8Array);
      return release(oldest.verdicts);
    }
    case 'account':
      return parentPort?.postMessage(ledger.account() satisfies LedgerAccount);
  }
});
