/** Which item of which list each permanent id stands for: what sheets are made from, and what filled-in ones are read back by. */
import type { AstNode } from 'langium';
import { isChecklist, type Checklist, type Declaration } from '../../language/generated/ast.ts';
import type { PostilSharedServices } from '../../language/services.ts';
import { itemsOf } from '../../language/scope/checklist-items.ts';
import { anchorPart, anchorsOf } from '../documents/anchors.ts';
import type { ChecklistItemPlan, ChecklistPlan } from '../plan/checklist-plan.ts';
import type { ManualFiles } from '../plan/lowering.ts';
import type { Plan } from '../plan/plan.ts';
import { versionIds } from '../plan/versions.ts';
import { derivedLists, type DerivedKind, type DerivedList } from './derived-lists.ts';

export interface CatalogueItem {
  /** Made of names, never of places: `县局考核/item.窗口服务.佩戴工牌`. A reworded or moved item keeps it, and versions of a checklist share it. */
  id: string;
  /** The element's anchor in documents. */
  anchor: string;
  kind: 'item' | DerivedKind;
  node: AstNode;
  list: ChecklistPlan;
  plan: ChecklistItemPlan;
}

export interface Catalogue {
  /** The manual's plan, which knows the derived lists, too. */
  plan: Plan;
  items: CatalogueItem[];
  /** What was written as a checklist; all other lists are derived. */
  checklists: { node: Checklist; list: ChecklistPlan }[];
  derived: DerivedList[];
}

/** `plan`: the manual as it is judged. Call it for files without errors only. */
export function catalogueOf(files: ManualFiles, shared: PostilSharedServices, plan: Plan): Catalogue {
  const anchors = anchorsOf({ files, shared });
  const declarations: Declaration[] = files.documents.flatMap(({ parseResult: { value } }) => value.declarations);
  const ids = versionIds(declarations);
  const own = plan.collectors.filter((collector) => collector.kind === 'checklist');
  const checklists = declarations.filter(isChecklist).flatMap((node) => {
    const list = own.find(({ id }) => id === ids(node));
    return list === undefined ? [] : [{ node, list }];
  });
  const derived = derivedLists(files, shared);
  const item = (
    kind: CatalogueItem['kind'],
    node: AstNode,
    list: ChecklistPlan,
    of: ChecklistItemPlan | undefined,
  ): CatalogueItem[] => {
    const anchor = anchors.of(node);
    return anchor === undefined || of === undefined
      ? []
      : [
          {
            id: `${files.name}/${kind === 'item' ? `item.${anchorPart(list.name)}.${anchorPart(of.name)}` : anchor}`,
            anchor,
            kind,
            node,
            list,
            plan: of,
          },
        ];
  };
  return {
    plan: withLists(plan, derived),
    items: [
      ...checklists.flatMap(({ node, list }) => itemsOf(node).flatMap((one, at) => item('item', one, list, list.items[at]))),
      ...derived.flatMap(({ kind, nodes, collector }) =>
        nodes.flatMap((node, at) => item(kind, node, collector, collector.items[at])),
      ),
    ],
    checklists,
    derived,
  };
}

/** The plan that knows the derived lists, too. */
export function withLists(plan: Plan, lists: readonly DerivedList[]): Plan {
  return {
    ...plan,
    records: [...plan.records, ...lists.map(({ rows }) => rows)],
    derived: [...plan.derived, ...lists.map(({ filled }) => filled)],
    collectors: [...plan.collectors, ...lists.map(({ collector }) => collector)],
  };
}
