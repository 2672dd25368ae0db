import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The room for young objects, which die with their file or block, need not double any more, up to a hundred megabytes that are never given back. */
export function keepYoungSpaceSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Threads started from now on begin with room for some megabytes of young objects: one megabyte is full every few blocks. */
export function startWithYoungSpace(): void {
  setFlagsFromString('--min-semi-space-size=4');
}

/**
 * Before much data is judged: memory that the specs took, where they were loaded, is given back. Functions are optimised later than by
 * default: what is optimised too soon meets what it has not seen, and is compiled again and again.
 */
export function readyForMuchData({ hasLoadedSpecs }: { hasLoadedSpecs: boolean }): void {
  keepYoungSpaceSmall();
  // Every processor judges: a thread that collects is not to wait for helpers that have none.
  setFlagsFromString('--no-parallel-scavenge');
  setFlagsFromString('--invocation-count-for-maglev=2000');
  setFlagsFromString('--invocation-count-for-turbofan=20000');
  setFlagsFromString('--invocation-count-for-maglev-osr=100');
  setFlagsFromString('--invocation-count-for-osr=500');
  if (!hasLoadedSpecs) return;
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
