import type { Group, Role } from '../generated/ast.ts';
import type { ManualIndex } from '../scope/manual-index.ts';

/** Whether anything but a seat in a group names them. */
export function hasATask(holder: Role | Group, index: ManualIndex): boolean {
  return !index.findAllReferences(holder).every(({ sourcePath }) => /seats@\d+$/.test(sourcePath));
}
