import type { Checklist, Item } from '../generated/ast.ts';

/** The items of a checklist in the order they are written, whatever their section. */
export function itemsOf(checklist: Checklist | undefined): Item[] {
  if (checklist === undefined) return [];
  const items = [...checklist.items, ...checklist.sections.flatMap((section) => section.items)];
  return items.sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0));
}
