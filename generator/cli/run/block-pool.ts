import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LedgerAccount } from '../../engine/index.ts';
import { BlockJudge, type Block, type BlockAnswer, type BlockSetup } from './block-judge.ts';
import type { WorkerRequest, WorkerSetup } from './judge-worker.ts';

/** A block that is judged or on its way. Once its answer is taken, `write` or `send` must end its stay, in the order of the blocks. */
export interface BlockUnderWay {
  readonly answer: BlockAnswer | Promise<BlockAnswer>;
  /** The answer is there: taking it makes nobody wait. */
  readonly isAnswered: boolean;
  /** Judges it anew without these rows, by their place. */
  again(repeated: number[]): BlockAnswer | Promise<BlockAnswer>;
  /** Has the verdicts written into their place of a file. */
  write(place: { fd: number; position: number }): void;
  /** The verdicts, as lines of JSON in UTF-8. */
  send(): Uint8Array | Promise<Uint8Array>;
}

/** Judges blocks in other threads, and in this one where the others have enough to do. */
export interface BlockPool {
  /** How many blocks may be under way before the caller should wait for the oldest. */
  readonly capacity: number;
  judge(block: Block): BlockUnderWay;
  /** What the other threads have counted; when it is there, all that they were to write is written. */
  accounts(): Promise<LedgerAccount[]>;
  end(): Promise<void>;
}

const AHEAD = 3;
/** Blocks judged in this thread that may wait for an older one of another thread: this thread should not stand idle meanwhile. */
const WAITING = 4;
/** Rows live no longer than their block: much space for young objects would cost memory and win no time. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** From so many bytes on, more threads pay for their start. */
export const MUCH_DATA = 16e6;

/** How many threads pay for their start, this one included: one below some megabytes of data. */
export function threadsFor(bytes: number, asked?: number): number {
  return asked ?? (bytes < MUCH_DATA ? 1 : Math.min(availableParallelism(), 8));
}

/** A pool of this thread and `threads - 1` others. */
export function openPool(threads: number, { code, ...setup }: BlockSetup & Pick<WorkerSetup, 'code'>): BlockPool {
  const { plan, language, asOf, judgedUpTo } = setup;
  const workers = Array.from({ length: threads - 1 }, () => new BlockWorker({ plan, language, code, asOf, judgedUpTo }));
  const here = new BlockJudge(setup);
  return {
    capacity: workers.length === 0 ? 1 : workers.length * AHEAD + WAITING,
    judge(block) {
      const idlest = workers.reduce<BlockWorker | undefined>(
        (least, worker) => (least === undefined || worker.open < least.open ? worker : least),
        undefined,
      );
      return idlest === undefined || idlest.open >= AHEAD ? inThisThread(here, block) : idlest.judge(block);
    },
    accounts: () => Promise.all(workers.map((worker) => worker.account())),
    async end() {
      await Promise.all(workers.map((worker) => worker.end()));
    },
  };
}

function inThisThread(judge: BlockJudge, block: Block): BlockUnderWay {
  return {
    answer: judge.judge(block),
    isAnswered: true,
    again: (repeated) => judge.again(new Set(repeated)),
    write: (place) => judge.write(place),
    send: () => judge.take((verdicts) => verdicts.slice()),
  };
}

class BlockWorker {
  /** How many blocks it has still to judge. */
  open = 0;
  private readonly worker: Worker;
  private readonly waiting: { resolve(answer: unknown): void; reject(fault: unknown): void }[] = [];
  private fault: unknown;

  constructor(setup: WorkerSetup) {
    this.worker = new Worker(new URL('./judge-worker.js', import.meta.url), { workerData: setup, resourceLimits: LIMITS });
    this.worker.on('message', (answer: unknown) => this.waiting.shift()?.resolve(answer));
    this.worker.on('error', (fault: unknown) => this.fail(fault));
  }

  judge({ record, lines, ended }: Block): BlockUnderWay {
    // A piece of a larger buffer is copied: what goes to a thread is gone here.
    const own = lines.byteLength === lines.buffer.byteLength ? lines : new Uint8Array(lines);
    this.open++;
    const answer = this.ask({ ask: 'judge', record, lines: own, ended }, [own.buffer as ArrayBuffer]) as Promise<BlockAnswer>;
    let isAnswered = false;
    const judged = () => {
      this.open--;
      isAnswered = true;
    };
    answer.then(judged, judged);
    return {
      answer,
      get isAnswered() {
        return isAnswered;
      },
      again: (repeated) => this.ask({ ask: 'again', repeated }) as Promise<BlockAnswer>,
      write: (place) => this.worker.postMessage({ ask: 'write', ...place } satisfies WorkerRequest),
      send: () => this.ask({ ask: 'send' }) as Promise<Uint8Array>,
    };
  }

  account(): Promise<LedgerAccount> {
    return this.ask({ ask: 'account' }) as Promise<LedgerAccount>;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  /** Answers come in the order of what was asked. */
  private ask(request: WorkerRequest, transfer: ArrayBuffer[] = []): Promise<unknown> {
    if (this.fault !== undefined) return Promise.reject(this.fault);
    const answer = new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
    // Who waits for it later hears of a fault then.
    answer.catch(() => undefined);
    this.worker.postMessage(request, transfer);
    return answer;
  }

  private fail(fault: unknown): void {
    this.fault = fault;
    for (const { reject } of this.waiting.splice(0)) reject(fault);
  }
}
