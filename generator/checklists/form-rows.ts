/** Filled-in checklists as the rows that the engine judges: each answer goes to its list by its id, and what has no place is told. */
import type { ChecklistItemPlan } from '../plan/checklist-plan.ts';
import type { Plan, PlanLanguage, RecordPlan } from '../plan/plan.ts';
import type { Reject } from '../data/rejects.ts';
import { rejection } from '../data/row-problems.ts';
import { withLists, type Catalogue, type CatalogueItem } from './catalogue.ts';
import type { FilledEntry, FilledForm } from './filled-form.ts';
import { headFieldId, headFields } from './head-fields.ts';
import { FORM, machineAnswer, VERSION } from './sheet-columns.ts';

export interface FormRows {
  path: string;
  form: FilledForm;
  /** By list. */
  rows: Map<string, { line: number; raw: Record<string, unknown> }[]>;
  /** Answers that have no place in the manual as it is now. */
  lost: Reject[];
  /** Ids of all items that stand in the form. */
  asked: Set<string>;
  /** The lists that those are of; without `rows` nothing in them is filled in. */
  lists: Set<string>;
}

export function formRows(
  form: FilledForm,
  catalogue: Catalogue,
  { manual, language }: { manual: string; language: PlanLanguage },
): FormRows {
  const items = new Map(catalogue.items.map((item) => [item.id, item]));
  const filled: FormRows = { path: form.path, form, rows: new Map(), lost: [], asked: new Set(), lists: new Set() };
  const head = new Map<string, FilledEntry>();
  const answers: { entry: FilledEntry; item: CatalogueItem }[] = [];
  const fields = knownFields(catalogue);
  for (const entry of form.entries) {
    const item = items.get(entry.id);
    if (item !== undefined) {
      filled.asked.add(entry.id);
      filled.lists.add(item.list.name);
      answers.push({ entry, item });
    } else if (fields.has(entry.id)) head.set(entry.id, entry);
    else if (hasContent(entry) && !entry.id.startsWith('@sign.') && entry.id !== FORM && entry.id !== VERSION)
      filled.lost.push(lost(entry, { manual, language }));
  }
  for (const { entry, item } of answers) {
    if (!hasContent(entry)) continue;
    const { list, plan } = item;
    const { columns } = list;
    const record = catalogue.plan.records.find(({ name }) => name === list.name) as RecordPlan;
    const own = headFields(list, record).flatMap(({ name }): [string, unknown][] => {
      const value = head.get(headFieldId(list, name))?.answer;
      return value === undefined ? [] : [[name, value]];
    });
    const raw = {
      ...Object.fromEntries(own),
      [columns.item]: plan.name,
      ...(entry.answer === undefined ? {} : { [columns.answer]: answerText(entry.answer, plan) }),
      ...(entry.evidence === undefined ? {} : { [columns.evidence]: entry.evidence }),
      ...(entry.note === undefined ? {} : { [columns.note]: entry.note }),
    };
    const rows = filled.rows.get(list.name) ?? [];
    rows.push({ line: entry.line, raw });
    filled.rows.set(list.name, rows);
  }
  return filled;
}

/**
 * The plan with as much of the derived lists as was asked: lists with an answer in one of the forms, their items as far as they stand in
 * one. Checklists that were written stay whole: what a form leaves out of them is open.
 */
export function planOfForms(plan: Plan, catalogue: Catalogue, forms: readonly FormRows[]): Plan {
  const asked = new Set(forms.flatMap((form) => [...form.asked]));
  const items = new Set(catalogue.items.filter(({ id }) => asked.has(id)).map((item) => item.plan));
  const answered = new Set(forms.flatMap(({ rows }) => [...rows.keys()]));
  const lists = catalogue.derived
    .filter(({ collector }) => answered.has(collector.name))
    .map((list) => ({
      ...list,
      collector: { ...list.collector, items: list.collector.items.filter((item) => items.has(item)) },
    }));
  return withLists(plan, lists);
}

function hasContent({ answer, evidence, note }: FilledEntry): boolean {
  return [answer, evidence, note].some((value) => value !== undefined && String(value).trim() !== '');
}

function answerText(answer: string | number | boolean, { answer: plan }: ChecklistItemPlan): string {
  const text = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer);
  return plan.kind === 'yes/no' ? machineAnswer(text) : text;
}

function knownFields(catalogue: Catalogue): ReadonlySet<string> {
  const lists = [...catalogue.checklists.map(({ list }) => list), ...catalogue.derived.map(({ collector }) => collector)];
  return new Set(
    lists.flatMap((list) => {
      const record = catalogue.plan.records.find(({ name }) => name === list.name);
      return record === undefined ? [] : headFields(list, record).map(({ name }) => headFieldId(list, name));
    }),
  );
}

function lost(entry: FilledEntry, { manual, language }: { manual: string; language: PlanLanguage }): Reject {
  const [of = ''] = entry.id.split('/');
  const isOther = entry.id.includes('/') && of !== manual;
  const problem = isOther
    ? rejection('record/other-manual', { field: entry.id, manual: of }, language)
    : rejection('record/unknown-item', { field: entry.id }, language);
  return { ...problem, line: entry.line, record: entry };
}
