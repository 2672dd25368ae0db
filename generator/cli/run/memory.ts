import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Before much data is judged: memory that the specs took, where they were loaded, is given back, and the room for young objects, which die block by block, need not
 * double any more, up to a hundred megabytes. Functions are optimised later than by default: what is optimised too soon meets what it has
 * not seen, and is compiled again and again.
 */
export function readyForMuchData({ hasLoadedSpecs }: { hasLoadedSpecs: boolean }): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--invocation-count-for-maglev=2000');
  setFlagsFromString('--invocation-count-for-turbofan=20000');
  if (!hasLoadedSpecs) return;
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
