import { writeSync } from 'node:fs';
import { hashKeys } from '../../data/key-set.ts';
import { rowsOfBlock } from '../../data/ndjson-reader.ts';
import type { Reject } from '../../data/rejects.ts';
import type { Engine, Ledger } from '../../engine/index.ts';
import type { Plan, PlanLanguage } from '../../plan/plan.ts';
import { rowJudge, type RowsToJudge } from './judge-rows.ts';

export interface BlockSetup {
  plan: Plan;
  engine: Engine;
  ledger: Ledger;
  language: PlanLanguage;
  asOf?: string | undefined;
  /** ISO date: what is open is judged as of this day. */
  judgedUpTo: string;
}

/** Whole lines of one record type. */
export interface Block {
  record: string;
  lines: Uint8Array;
  ended: boolean;
}

/** What must be known to take a judged block. */
export interface BlockAnswer {
  /** The length of the verdicts as lines of JSON in UTF-8. */
  bytes: number;
  /** How many lines the block has. */
  lines: number;
  records: number;
  outOfForce: number;
  later: number;
  /** Their lines count from the beginning of the block. */
  rejects: Reject[];
  /** Two numbers a row: see hashKeys. */
  keys: Int32Array<ArrayBuffer>;
  columns: ReadonlySet<string>;
}

/**
 * Judges blocks of lines in one thread. The verdicts of a block are held until the block, oldest first, is written in its place of the
 * file, taken over, or judged again without records that came before.
 */
export class BlockJudge {
  private readonly judges = new Map<string, ReturnType<typeof rowJudge>>();
  private readonly held: { block: Block; verdicts: Buffer }[] = [];
  /** Buffers for the next verdicts. */
  private readonly free: Buffer[] = [];

  constructor(private readonly setup: BlockSetup) {}

  judge(block: Block): BlockAnswer {
    const { verdicts, answer } = this.judged(block, this.setup.ledger);
    this.held.push({ block, verdicts });
    return answer;
  }

  /** The oldest block without these rows, by their place; what was counted for them is taken away. */
  again(repeated: ReadonlySet<number>): BlockAnswer {
    const { engine, ledger, judgedUpTo } = this.setup;
    const [oldest] = this.held;
    if (oldest === undefined) throw new Error('no block is held');
    this.release(oldest.verdicts);
    const { verdicts, answer, rows } = this.judged(oldest.block, engine.createLedger({ asOf: judgedUpTo }), (_, at) =>
      repeated.has(at),
    );
    oldest.verdicts = verdicts;
    const twice = engine.createLedger({ asOf: judgedUpTo });
    this.judgeOf(oldest.block.record)({ rows: rows.filter((_, at) => repeated.has(at)), ledger: twice, emit: () => undefined });
    ledger.absorb(twice.account(), 'minus');
    return answer;
  }

  /** Writes the verdicts of the oldest block into their place of a file. */
  write({ fd, position }: { fd: number; position: number }): void {
    const verdicts = this.oldest();
    for (let done = 0; done < verdicts.length;) done += writeSync(fd, verdicts, done, verdicts.length - done, position + done);
    this.release(verdicts);
  }

  /** Gives the verdicts of the oldest block to whoever copies them at once. */
  take<T>(copy: (verdicts: Uint8Array) => T): T {
    const verdicts = this.oldest();
    const copied = copy(verdicts);
    this.release(verdicts);
    return copied;
  }

  private oldest(): Buffer {
    const oldest = this.held.shift();
    if (oldest === undefined) throw new Error('no block is held');
    return oldest.verdicts;
  }

  private judged(block: Block, ledger: Ledger, isRepeated?: NonNullable<RowsToJudge['isRepeated']>) {
    const lines = Buffer.from(block.lines.buffer, block.lines.byteOffset, block.lines.byteLength);
    const read = rowsOfBlock({ lines, ended: block.ended }, { before: 0, language: this.setup.language });
    const verdicts = new Utf8Buffer(this.free.pop());
    const request = { rows: read.rows, ledger, emit: (text: string) => verdicts.add(text), ...(isRepeated && { isRepeated }) };
    const { keys, ...others } = this.judgeOf(block.record)(request);
    const answer: BlockAnswer = { ...others, bytes: verdicts.length, lines: read.lines, keys: hashKeys(keys) };
    return { rows: read.rows, verdicts: verdicts.bytes(), answer };
  }

  private judgeOf(record: string): ReturnType<typeof rowJudge> {
    let judge = this.judges.get(record);
    if (judge === undefined) this.judges.set(record, (judge = rowJudge({ ...this.setup, record, facts: { format: 'ndjson' } })));
    return judge;
  }

  private release(verdicts: Buffer): void {
    this.free.push(Buffer.from(verdicts.buffer));
  }
}

/** Collects text as UTF-8, piece by piece while it is fresh: joining all of it first would cost as much again. */
class Utf8Buffer {
  length = 0;

  constructor(private room: Buffer = Buffer.allocUnsafeSlow(1 << 20)) {}

  add(text: string): void {
    // Three bytes a UTF-16 unit are enough for any text.
    const needed = this.length + text.length * 3;
    if (needed > this.room.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.room.length * 2));
      this.room.copy(larger, 0, 0, this.length);
      this.room = larger;
    }
    this.length += this.room.write(text, this.length);
  }

  bytes(): Buffer {
    return this.room.subarray(0, this.length);
  }
}
