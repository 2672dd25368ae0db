import { Worker } from 'node:worker_threads';
import type { LedgerAccount } from '../../engine/index.ts';
import type { Block, BlockAnswer } from './block-judge.ts';
import type { BlockUnderWay } from './block-pool.ts';
import type { WorkerRequest, WorkerSetup } from './judge-worker.ts';
import { keepYoungSpaceSmall, startWithYoungSpace } from './memory.ts';

/** Rows live no longer than their block: much space for young objects would cost memory and win no time. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** Another thread that judges blocks. It loads its code as soon as it is started, and judges once it is told by what. */
export class JudgeThread {
  /** How many blocks it has still to judge. */
  open = 0;
  private readonly worker: Worker;
  private readonly waiting: { resolve(answer: unknown): void; reject(fault: unknown): void }[] = [];
  private fault: unknown;

  constructor() {
    keepYoungSpaceSmall();
    startWithYoungSpace();
    this.worker = new Worker(new URL('./judge-worker.js', import.meta.url), { resourceLimits: LIMITS });
    this.worker.on('message', (answer: unknown) => this.waiting.shift()?.resolve(answer));
    this.worker.on('error', (fault: unknown) => this.fail(fault));
  }

  /** By what it judges; said once, before the first block. */
  setUp(setup: WorkerSetup): void {
    this.worker.postMessage({ ask: 'setUp', setup } satisfies WorkerRequest);
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
