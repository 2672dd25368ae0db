import { writeSync } from 'node:fs';
import { freeBuffer } from '../../data/free-buffer.ts';
import type { Engine, Ledger, LineJudge } from '../../engine/index.ts';
import { createByteSink } from '../../engine/runtime/byte-sink.ts';
import type { Plan, PlanLanguage } from '../../plan/plan.ts';
import { linesJudge, type JudgedLines, type LinesJudge, type LinesToJudge } from './judge-lines.ts';
import { LineOutput } from './line-output.ts';

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
export interface BlockAnswer extends JudgedLines {
  /** The length of the verdicts as lines of JSON in UTF-8. */
  bytes: number;
}

/**
 * Judges blocks of lines in one thread. The verdicts of a block are held until the block, oldest first, is written in its place of the
 * file, taken over, or judged again without records that came before.
 */
export class BlockJudge {
  private readonly judges = new Map<string, LinesJudge>();
  private readonly held: { block: Block; verdicts: Uint8Array<ArrayBuffer> }[] = [];
  /** Rooms for the next verdicts. */
  private readonly free: Uint8Array<ArrayBuffer>[] = [];
  private readonly sink: LineJudge['sink'];

  constructor(private readonly setup: BlockSetup) {
    // An engine writes all its record types into one sink; it may be compiled for some of them only.
    const own = setup.plan.records.map(({ name }) => setup.engine.lineJudge(name)).find((judge) => judge !== undefined);
    this.sink = own?.sink ?? createByteSink('');
  }

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
    const twice = engine.createLedger({ asOf: judgedUpTo });
    const { verdicts, answer } = this.judged(oldest.block, engine.createLedger({ asOf: judgedUpTo }), {
      rows: repeated,
      ledger: twice,
    });
    oldest.verdicts = verdicts;
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

  private oldest(): Uint8Array<ArrayBuffer> {
    const oldest = this.held.shift();
    if (oldest === undefined) throw new Error('no block is held');
    freeBuffer(oldest.block.lines);
    return oldest.verdicts;
  }

  private judged({ record, lines, ended }: Block, ledger: Ledger, repeated?: LinesToJudge['repeated']) {
    const output = new LineOutput(this.sink, this.free.pop());
    const judged = this.judgeOf(record)({ lines, ended, ledger, output, ...(repeated && { repeated }) });
    const answer: BlockAnswer = { ...judged, bytes: output.length };
    return { verdicts: output.bytes(), answer };
  }

  private judgeOf(record: string): LinesJudge {
    let judge = this.judges.get(record);
    if (judge === undefined) this.judges.set(record, (judge = linesJudge({ ...this.setup, record })));
    return judge;
  }

  private release(verdicts: Uint8Array<ArrayBuffer>): void {
    this.free.push(new Uint8Array(verdicts.buffer));
  }
}
