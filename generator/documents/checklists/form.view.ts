/** Checklists as people fill them in: one view for the page, the workbook, the Word document, Markdown and CSV. */
import type { AstNode } from 'langium';
import { isSection } from '../../../language/generated/ast.ts';
import { manualHeader } from '../../concepts/manual/manual.view.ts';
import { checklistViews } from '../../concepts/checklist/checklist.view.ts';
import type { Catalogue, CatalogueItem } from '../../checklists/catalogue.ts';
import type { ChecklistPlan } from '../../plan/checklist-plan.ts';
import type { RecordPlan } from '../../plan/plan.ts';
import { textHash } from '../anchors.ts';
import { fileNamer } from '../file-names.ts';
import { consequencesOf, type ConsequenceView } from './consequences.view.ts';
import { groupings, type Grouping, type Part } from './groupings.ts';
import { itemReader, type FormItemView } from './form-item.view.ts';
import { formLabels, type FormLabels } from './form-labels.ts';
import { headFieldViews, type HeadFieldView } from './head-field.view.ts';
import type { ViewContext } from '../view.ts';

/** A sheet to fill in: one checklist as written, or all that a manual asks for, put together by role, place and the like. */
export interface FormView {
  /** Permanent: `县局考核/checklist.窗口服务`, `县局考核/by-role`. */
  id: string;
  /** Changes whenever anything does that an answer rests on: `2024.1-1f3c…`. */
  version: string;
  /** The name of its files, without extension. */
  path: string;
  lang: 'zh-CN' | 'en';
  name: string;
  title: string;
  manualName: string;
  /** The manual that it belongs to, with its version. */
  manual: string;
  /** Who checks, how often, when it passes. */
  facts: { label: string; text: string }[];
  count: string;
  fields: HeadFieldView[];
  groups: FormGroupView[];
  /** The one list that it fills in, where it is scored as a whole. */
  list: string | undefined;
  /** `得分 ≥ 90%`; '' where the list has no such line. */
  pass: string;
  /** What follows where the list as a whole fails. */
  consequences: ConsequenceView[];
  labels: FormLabels;
}

export interface FormGroupView {
  /** `g1`, `g2`: where it stands on this sheet only. */
  key: string;
  name: string;
  title: string;
  items: FormItemView[];
}

/** All sheets of a manual: its checklists, then the groupings that have anything to ask. */
export function formViews(catalogue: Catalogue, context: ViewContext): FormView[] {
  const fileName = fileNamer(['index', ...groupings.map(({ path }) => path)]);
  const read = itemReader(catalogue, context, consequencesOf(context));
  const names = new Map(checklistViews(context).map((view) => [view.name, view]));
  const own = catalogue.checklists.map(({ node, list }) => {
    const shown = names.get(node.name);
    const items = catalogue.items.filter((item) => item.list === list);
    return form(
      {
        end: `checklist.${list.id}`,
        path: fileName(list.id),
        name: list.id,
        title: `${node.title ?? node.name}${list.id === list.name ? '' : ` ${list.from ?? ''}`}`,
        facts: shown?.facts.map(({ label, runs }) => ({ label, text: runs.map(({ text }) => text).join('') })) ?? [],
        groups: grouped(items, (item) => [sectionOf(item.node)]),
        lists: [list],
        list: list.id,
        pass: list.pass === undefined ? '' : `${list.pass.operator} ${list.pass.text}`,
        consequences: consequencesOf(context)(node),
      },
      { catalogue, context, read },
    );
  });
  return [...own, ...groupings.flatMap((grouping) => groupedForm(grouping, { catalogue, context, read }))];
}

interface Means {
  catalogue: Catalogue;
  context: ViewContext;
  read: (item: CatalogueItem, place: { key: string; number: number }) => FormItemView;
}

function groupedForm(grouping: Grouping, means: Means): FormView[] {
  const { catalogue, context } = means;
  const groups = grouped(catalogue.items, (item) => grouping.partsOf(item, context));
  if (groups.length === 0) return [];
  const lists = [...new Set(groups.flatMap(({ items }) => items.map(({ list }) => list)))];
  const title = context.say(grouping.heading);
  const parts = { end: grouping.path, path: grouping.path, name: title, title, facts: [], groups, lists };
  return [form({ ...parts, list: undefined, pass: '', consequences: [] }, means)];
}

interface FormParts extends Pick<FormView, 'path' | 'name' | 'title' | 'facts' | 'list' | 'pass' | 'consequences'> {
  end: string;
  groups: Group[];
  lists: ChecklistPlan[];
}

function form({ end, groups, lists, ...parts }: FormParts, { catalogue, context, read }: Means): FormView {
  const { say, manual } = context;
  const header = manualHeader(context);
  let number = 0;
  const seen = new Map<string, number>();
  const keyOf = ({ anchor }: CatalogueItem) => {
    const times = (seen.get(anchor) ?? 0) + 1;
    seen.set(anchor, times);
    return times === 1 ? anchor : `${anchor}.${times}`;
  };
  const groupViews = groups.map(({ part, items }, at) => ({
    key: `g${at + 1}`,
    name: part.name,
    title: part.title === part.name ? '' : part.title,
    items: items.map((item) => read(item, { key: keyOf(item), number: ++number })),
  }));
  const rows = (list: ChecklistPlan) => catalogue.plan.records.find(({ name }) => name === list.name) as RecordPlan;
  const fields = headFieldViews(
    lists.map((list) => ({ list, rows: rows(list) })),
    context,
  );
  const meaning = { fields, groupViews, pass: parts.pass };
  const { version } = catalogue.plan.manual;
  return {
    id: `${manual.files.name}/${end}`,
    version: `${version === undefined ? '' : `${version}-`}${textHash(JSON.stringify(meaning)).slice(0, 8)}`,
    lang: say({ zh: 'zh-CN', en: 'en' }) as FormView['lang'],
    manualName: manual.files.name,
    manual: [header.title, ...header.facts].join(' · '),
    count: say({ zh: `共 ${number} 项`, en: number === 1 ? '1 item' : `${number} items` }),
    fields,
    groups: groupViews,
    labels: formLabels(context.language),
    ...parts,
  };
}

interface Group {
  part: Part;
  items: CatalogueItem[];
}

/** An item stands in each part that it belongs to. */
function grouped(items: readonly CatalogueItem[], partsOf: (item: CatalogueItem) => Part[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    for (const part of partsOf(item)) {
      const group = groups.get(part.name) ?? { part, items: [] };
      group.items.push(item);
      groups.set(part.name, group);
    }
  }
  return [...groups.values()].sort((a, b) => a.part.order - b.part.order);
}

function sectionOf(node: AstNode): Part {
  const section = isSection(node.$container) ? node.$container : undefined;
  return { name: section?.name ?? '', title: section?.title ?? '', order: 0 };
}
