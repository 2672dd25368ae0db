import { AstUtils, type AstNode } from 'langium';
import { isCalendarProperty, isManual, type Calendar, type Manual, type ManualProperty } from '../generated/ast.ts';
import type { ManualIndex } from '../scope/manual-index.ts';

/** The manual that a node's file belongs to, where one is declared. */
export function manualOf(node: AstNode, index: ManualIndex): Manual | undefined {
  const manual = index.manual(AstUtils.getDocument(node).uri)?.node;
  return isManual(manual) ? manual : undefined;
}

/** The first property of a kind in the manual's header. */
export function manualProperty<T extends ManualProperty>(
  manual: Manual | undefined,
  is: (property: unknown) => property is T,
): T | undefined {
  return manual?.properties.find((property) => is(property)) as T | undefined;
}

/** The calendar in which working days are counted where none is named: the one in the manual's header. */
export function manualCalendar(node: AstNode, index: ManualIndex): Calendar | undefined {
  return manualProperty(manualOf(node, index), isCalendarProperty)?.calendar?.ref;
}
