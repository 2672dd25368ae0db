import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LedgerAccount } from '../../engine/index.ts';
import type { WorkerAnswer, WorkerRequest, WorkerSetup } from './judge-worker.ts';

/** A block on its way through a thread. Once its answer is taken, `write` or `send` must end its stay there, in the order of the blocks. */
export interface BlockInThread {
  readonly answer: Promise<WorkerAnswer>;
  /** Judges it anew without these rows, by their place. */
  again(repeated: number[]): Promise<WorkerAnswer>;
  /** Has the thread write the verdicts into their place of a file. */
  write(place: { fd: number; position: number }): void;
  /** The verdicts, as lines of JSON in UTF-8. */
  send(): Promise<Uint8Array>;
}

/** Threads that judge blocks, each in its turn. */
export interface BlockPool {
  /** How many blocks may be on their way before the caller should take the oldest. */
  readonly capacity: number;
  judge(record: string, block: { lines: Uint8Array; ended: boolean }): BlockInThread;
  /** What all threads have counted; when it is there, all that they were to write is written. */
  accounts(): Promise<LedgerAccount[]>;
  end(): Promise<void>;
}

const AHEAD = 3;
/** Rows live no longer than their block: much space for young objects would cost memory and win no time. */
const LIMITS = { maxYoungGenerationSizeMb: 24 };

/** How many threads pay for their start: none below some megabytes of data. */
export function threadsFor(bytes: number, asked?: number): number {
  if (asked !== undefined) return asked;
  return bytes < 16e6 ? 0 : Math.min(availableParallelism(), 8);
}

export function openPool(threads: number, setup: WorkerSetup): BlockPool {
  const workers = Array.from({ length: threads }, () => new BlockWorker(setup));
  let turn = 0;
  return {
    capacity: threads * AHEAD,
    judge(record, { lines, ended }) {
      const worker = workers[turn++ % workers.length] as BlockWorker;
      // A piece of a larger buffer is copied: what goes to a thread is gone here.
      const own = lines.byteLength === lines.buffer.byteLength ? lines : new Uint8Array(lines);
      return {
        answer: worker.ask({ ask: 'judge', record, lines: own, ended }, [own.buffer as ArrayBuffer]) as Promise<WorkerAnswer>,
        again: (repeated) => worker.ask({ ask: 'again', repeated }) as Promise<WorkerAnswer>,
        write: (place) => worker.tell({ ask: 'write', ...place }),
        send: () => worker.ask({ ask: 'send' }) as Promise<Uint8Array>,
      };
    },
    accounts: () => Promise.all(workers.map((worker) => worker.ask({ ask: 'account' }) as Promise<LedgerAccount>)),
    async end() {
      await Promise.all(workers.map((worker) => worker.end()));
    },
  };
}

class BlockWorker {
  private readonly worker: Worker;
  private readonly waiting: { resolve(answer: unknown): void; reject(fault: unknown): void }[] = [];
  private fault: unknown;

  constructor(setup: WorkerSetup) {
    this.worker = new Worker(new URL('./judge-worker.js', import.meta.url), { workerData: setup, resourceLimits: LIMITS });
    this.worker.on('message', (answer: unknown) => this.waiting.shift()?.resolve(answer));
    this.worker.on('error', (fault: unknown) => this.fail(fault));
  }

  /** Answers come in the order of what was asked. */
  ask(request: WorkerRequest, transfer: ArrayBuffer[] = []): Promise<unknown> {
    if (this.fault !== undefined) return Promise.reject(this.fault);
    const answer = new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
    // Who waits for it later hears of a fault then.
    answer.catch(() => undefined);
    this.worker.postMessage(request, transfer);
    return answer;
  }

  tell(request: WorkerRequest): void {
    this.worker.postMessage(request);
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(fault: unknown): void {
    this.fault = fault;
    for (const { reject } of this.waiting.splice(0)) reject(fault);
  }
}
