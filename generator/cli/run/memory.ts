import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options?: { type: 'minor' | 'major' }) => unknown;

/**
 * Before much data is judged: memory that the specs took is given back, and the room for young objects, which die block by block, need not
 * double any more, up to a hundred megabytes. Functions are optimised later than by default: what is optimised too soon meets what it has
 * not seen, and is compiled again and again.
 */
export function readyForMuchData(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--invocation-count-for-maglev=2000');
  setFlagsFromString('--invocation-count-for-turbofan=20000');
  collector()?.();
}

/**
 * Gives back the buffers of blocks that are done, to be called block by block: judging makes so few objects that the collector would come
 * too seldom for them.
 */
export function blockCollector(): () => void {
  let collect: Collect | undefined;
  let blocks = 0;
  return () => {
    if (++blocks % BLOCKS === 0) (collect ??= collector())?.({ type: 'minor' });
  };
}

/** 16 MB of data. */
const BLOCKS = 64;

function collector(): Collect | undefined {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return typeof collect === 'function' ? (collect as Collect) : undefined;
}
