import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { EngineKind } from '../load-engine.ts';
import { JudgeThread } from './judge-thread.ts';
import type { WorkerSetup } from './judge-worker.ts';

/** From so many bytes on, more threads pay for their start. */
export const MUCH_DATA = 16e6;

/** How many threads beside this one pay for their start: none below some megabytes of data; the interpreter judges here. */
export function othersFor(bytes: number, { engine, threads }: { engine: EngineKind; threads?: string }): number {
  if (engine !== 'js') return 0;
  return (threads === undefined ? (bytes < MUCH_DATA ? 1 : Math.min(availableParallelism(), 8)) : Number(threads)) - 1;
}

/** About how many bytes of NDJSON these files have, by their names. */
export function bytesOfLines(paths: readonly string[]): number {
  return paths.filter((path) => /\.(ndjson|jsonl)$/i.test(path)).reduce((sum, path) => sum + sizeOf(path), 0);
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    // Whoever reads it says so.
    return 0;
  }
}

/** Other threads beside this one. They load their code while this one has the specs to read. */
export class Crew {
  private readonly threads: JudgeThread[];
  private setup: WorkerSetup | undefined;

  constructor(size: number) {
    this.threads = Array.from({ length: size }, () => new JudgeThread());
  }

  /** By what they judge; said once. */
  setUp(setup: WorkerSetup): void {
    this.setup = setup;
    for (const thread of this.threads) thread.setUp(setup);
  }

  /** So many of them; what is missing is started. */
  take(size: number): readonly JudgeThread[] {
    while (this.threads.length < size) {
      const thread = new JudgeThread();
      if (this.setup !== undefined) thread.setUp(this.setup);
      this.threads.push(thread);
    }
    return this.threads.slice(0, size);
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.end()));
  }
}
