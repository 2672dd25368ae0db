import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LedgerAccount } from '../../engine/index.ts';
import type { WorkerAnswer, WorkerRequest, WorkerSetup } from './judge-worker.ts';

/** Threads that judge blocks, each in its turn. */
export interface BlockPool {
  /** How many blocks may be on their way before the caller should wait for the oldest. */
  readonly capacity: number;
  judge(record: string, lines: Uint8Array, ended: boolean): Promise<WorkerAnswer>;
  /** What all threads have counted. */
  accounts(): Promise<LedgerAccount[]>;
  end(): Promise<void>;
}

const AHEAD = 3;
/** A thread keeps what it settles, and the rows of one block. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

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
    judge(record, lines, ended) {
      const worker = workers[turn++ % workers.length] as BlockWorker;
      return worker.ask({ record, lines, ended }, [lines.buffer as ArrayBuffer]) as Promise<WorkerAnswer>;
    },
    accounts: () => Promise.all(workers.map((worker) => worker.ask(undefined, []) as Promise<LedgerAccount>)),
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

  ask(request: WorkerRequest, transfer: ArrayBuffer[]): Promise<unknown> {
    if (this.fault !== undefined) return Promise.reject(this.fault);
    const answer = new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
    this.worker.postMessage(request, transfer);
    return answer;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(fault: unknown): void {
    this.fault = fault;
    for (const { reject } of this.waiting.splice(0)) reject(fault);
  }
}
