/** A thread that judges blocks of lines. It answers each block, in the order they come, and at the end the account of all. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LineBlock } from '../../data/line-blocks.ts';
import { hashKeys } from '../../data/key-set.ts';
import { rowsOfBlock } from '../../data/ndjson-reader.ts';
import type { Reject } from '../../data/rejects.ts';
import type { Engine, LedgerAccount } from '../../engine/runtime/engine.ts';
import type { Plan, PlanLanguage } from '../../plan/plan.ts';
import { rowJudge } from './judge-rows.ts';

export interface WorkerSetup {
  plan: Plan;
  /** The compiled module. */
  code: string;
  language: PlanLanguage;
}

/** A block of one record type; `undefined` asks for the account. */
export type WorkerRequest = { record: string; lines: Uint8Array; ended: boolean } | undefined;

export interface WorkerAnswer {
  /** The verdicts as lines of JSON in UTF-8. */
  text: Uint8Array;
  /** How many lines the block has. */
  lines: number;
  records: number;
  outOfForce: number;
  /** Their lines count from the beginning of the block. */
  rejects: Reject[];
  /** Two numbers a row: see hashKeys. */
  keys: Int32Array;
  columns: ReadonlySet<string>;
  /** The block itself, given back: it is needed again where a key stands twice. */
  block: Uint8Array;
}

const { plan, code, language } = workerData as WorkerSetup;
const engine = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Engine;
const ledger = engine.createLedger();
const judges = new Map<string, ReturnType<typeof rowJudge>>();
const encoder = new TextEncoder();

function judgeOf(record: string): ReturnType<typeof rowJudge> {
  let judge = judges.get(record);
  if (judge === undefined)
    judges.set(record, (judge = rowJudge({ plan, engine, record, facts: { format: 'ndjson' }, language })));
  return judge;
}

parentPort?.on('message', (request: WorkerRequest) => {
  if (request === undefined) {
    parentPort?.postMessage(ledger.account() satisfies LedgerAccount);
    return;
  }
  const block: LineBlock = {
    lines: Buffer.from(request.lines.buffer, request.lines.byteOffset, request.lines.byteLength),
    ended: request.ended,
  };
  const { rows, lines } = rowsOfBlock(block, { before: 0, language });
  const { text, keys: names, ...judged } = judgeOf(request.record)({ rows, ledger });
  const keys = hashKeys(names);
  const bytes = encoder.encode(text);
  const answer: WorkerAnswer = { ...judged, text: bytes, lines, keys, block: request.lines };
  parentPort?.postMessage(answer, [bytes.buffer, keys.buffer, request.lines.buffer as ArrayBuffer]);
});
