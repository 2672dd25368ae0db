import { AstUtils, type AstNode, type ReferenceInfo } from 'langium';
import {
  isChecklist,
  isChoiceAnswer,
  isEntry,
  isExpectFailure,
  isField,
  isGivenChecklist,
  isItem,
  isPenalty,
  type Checklist,
  type Choice,
  type Entry,
  type EnumValue,
  type IncidentLevel,
  type Field,
  type Item,
} from '../generated/ast.ts';
import { valuesOfType } from './type-values.ts';
import type { ManualIndex } from './manual-index.ts';
import { versionsOf } from './versions.ts';
import { itemsOf } from './checklist-items.ts';

/** What a name inside a checklist, a filled-in one, or what follows from its failure can mean; undefined for other places. */
export function ofChecklist(
  { container, property }: Pick<ReferenceInfo, 'container' | 'property'>,
  index: ManualIndex,
): (Item | Field | Choice)[][] | undefined {
  if (isChoiceAnswer(container)) return [container.choices];
  if (property === 'items') return [itemsOfAll(failedAt(container), index)];
  if (!isEntry(container) || property !== 'target') return undefined;
  const checklist = isGivenChecklist(container.$container) ? container.$container.checklist?.ref : undefined;
  return [itemsOfAll(checklist, index), checklist?.record?.ref?.members.filter(isField) ?? []];
}

/** Of all versions of a checklist. */
function itemsOfAll(checklist: Checklist | undefined, index: ManualIndex): Item[] {
  return checklist === undefined ? [] : versionsOf(checklist, index).flatMap(itemsOf);
}

/** The items that can be named in this place, in the sense of whether they pass. */
export function itemsAt(node: AstNode): Item[] {
  const norm = AstUtils.getContainerOfType(node, (at) => isChecklist(at) || isPenalty(at));
  return itemsOf(isPenalty(norm) ? norm.failed?.ref : norm);
}

/** The choices of an item, or the values of a field of the head, that an entry of a filled-in checklist gives. */
export function choicesOf({ target }: Entry): readonly (EnumValue | IncidentLevel | Choice)[] {
  const given = target?.ref;
  if (isItem(given)) return isChoiceAnswer(given.answer) ? given.answer.choices : [];
  return isField(given) ? valuesOfType(given.type) : [];
}

/** The checklist that a penalty is on the failure of, or that is expected to fail. */
function failedAt(node: AstNode): Checklist | undefined {
  if (isPenalty(node)) return node.failed?.ref;
  const norm = isExpectFailure(node) ? node.rule?.ref : undefined;
  return isChecklist(norm) ? norm : undefined;
}
