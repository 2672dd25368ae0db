/** Filled-in checklists: their rows are put together list by list, and each list is judged as a whole. */
import type { ChecklistPlan } from '../../../plan/checklist-plan.ts';
import type { Verdict } from '../../../plan/verdict.ts';
import { isInForce } from '../applies.ts';
import type { CollectedRun, Collector } from '../collector.ts';
import type { Ready, RecordFacts, ReadyRecord } from '../facts.ts';
import { occurrenceOf } from '../occurrence.ts';
import { byCodePoints } from '../code-point-order.ts';
import { showBare } from '../show.ts';
import type { Known } from '../value.ts';
import { Entries, type EntriesAccount } from './entries.ts';
import { judgeList, type AnswerRow, type FilledList } from './checklist-list.ts';
import { checklistVerdicts } from './checklist-verdicts.ts';

/** The values of the record's fields, in their order; null where there is none. */
type Row = (Known | null)[];

/** `row`: what compiled modules call. */
export interface ChecklistCollector extends Collector {
  row(values: (Known | undefined)[]): void;
}

export function createChecklist(plan: ChecklistPlan, ready: Ready): ChecklistCollector {
  const rows = new Entries<Row>();
  const filled = ready.derived.get(plan.filled) as ReadyRecord;
  const fields = ready.records.get(plan.name)?.record.fields.map(({ name }) => name) ?? [];

  return {
    take(facts: RecordFacts) {
      rows.add(fields.map((name) => (facts.field(name) as Known | undefined) ?? null));
    },
    row(values) {
      rows.add(values.map((value) => value ?? null));
    },
    account: () => rows.account(),
    absorb: (account, sign) => rows.absorb(account as EntriesAccount, sign),
    finish: (run) => lists(rows.each(), fields, plan).flatMap((list) => verdictsOf(list, run)),
  };

  function verdictsOf(list: FilledList, run: CollectedRun): Verdict[] {
    const outcome = judgeList(list, plan, { ready, filled, asOf: run.asOf });
    const occurrence = occurrenceOf(outcome.facts);
    if (occurrence.date !== undefined && !isInForce(plan, occurrence.date, ready)) return [];
    run.judgeDerived(plan.filled, outcome.values, { record: plan.name });
    const text = (name: string | undefined): string | undefined => {
      const value = name === undefined ? undefined : list.head.get(name);
      return name === undefined || value === undefined ? undefined : showBare(value, outcome.facts.typeOf(name), ready);
    };
    return checklistVerdicts(outcome, plan, {
      manual: ready.plan.manual.name,
      key: text(plan.columns.key) ?? '',
      subject: text(plan.columns.subject),
      date: occurrence.shown,
      words: ready.words,
      language: ready.plan.language,
    });
  }
}

/** The lists in the order of their keys, each with its rows in the order of the items; the first row's head is the list's. */
function lists(rows: Iterable<Row>, fields: readonly string[], { columns, items }: ChecklistPlan): FilledList[] {
  const places = new Map(items.map(({ name }, place) => [name, place]));
  const sorted = [...rows]
    .map((values) => new Map(fields.map((name, at) => [name, values[at] ?? undefined])))
    .map((row) => ({ row, place: places.get(String(row.get(columns.item))) ?? 0 }))
    .sort((a, b) => a.place - b.place);
  const byKey = Map.groupBy(sorted, ({ row }) => String(row.get(columns.key)));
  return [...byKey.entries()]
    .sort(([a], [b]) => byCodePoints(a, b))
    .map(([, own]) => ({
      head: own[0]?.row ?? new Map<string, Known | undefined>(),
      rows: own.map(({ row }) => answerRow(row, columns)),
    }));
}

function answerRow(
  row: ReadonlyMap<string, Known | undefined>,
  { item, answer, evidence, note }: ChecklistPlan['columns'],
): AnswerRow {
  const text = (name: string): string | undefined => {
    const value = row.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  return { item: text(item) ?? '', answer: text(answer), evidence: text(evidence), note: text(note) };
}
