import { isPrecedenceProperty, type Norm } from '../generated/ast.ts';
import type { ManualIndex } from './manual-index.ts';
import { manualOf } from '../types/manual-properties.ts';

/** Whether the manual says which of two norms holds: one of them overrides the other, or the strictest wins. */
export function isSettled(a: Norm, b: Norm, index: ManualIndex): boolean {
  const properties = manualOf(a, index)?.properties.filter(isPrecedenceProperty) ?? [];
  return properties.some(({ strictest, winner, losers }) => {
    const [first, others] = [winner?.ref, losers.map(({ ref }) => ref)];
    return strictest || (first === a && others.includes(b)) || (first === b && others.includes(a));
  });
}
