import { setFlagsFromString } from 'node:v8';

/**
 * Code is optimised later than by default, for the whole process: most commands are over before optimised code has paid for its making,
 * and what runs long loses next to nothing.
 */
export function optimiseLate(): void {
  setFlagsFromString('--invocation-count-for-maglev=4000');
  setFlagsFromString('--invocation-count-for-turbofan=30000');
  setFlagsFromString('--invocation-count-for-maglev-osr=4000');
  setFlagsFromString('--invocation-count-for-osr=30000');
}
