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
import { judgeList, type AnswerRow, type FilledList } from './checklist-list.ts';
import { checklistVerdicts } from './checklist-verdicts.ts';

type Values = [name: string, value: Known | undefined][];

/** By the row's text: the row, and how often it was read. */
type Account = Map<string, { values: Values; count: number }>;

export function createChecklist(plan: ChecklistPlan, ready: Ready): Collector {
  const rows: Account = new Map();
  const filled = ready.derived.get(plan.filled) as ReadyRecord;
  const fields = ready.records.get(plan.name)?.record.fields.map(({ name }) => name) ?? [];

  const count = (values: Values, times: number): void => {
    const text = JSON.stringify(values, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
    const known = rows.get(text);
    const sum = (known?.count ?? 0) + times;
    if (sum === 0) rows.delete(text);
    else rows.set(text, { values, count: sum });
  };

  return {
    take(facts: RecordFacts) {
      count(
        fields.map((name) => [name, facts.field(name) as Known | undefined]),
        1,
      );
    },
    account: () => rows,
    absorb(account, sign) {
      for (const { values, count: times } of (account as Account).values()) count(values, sign === 'plus' ? times : -times);
    },
    finish: (run) => lists(rows, plan).flatMap((list) => verdictsOf(list, run)),
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
function lists(rows: Account, { columns, items }: ChecklistPlan): FilledList[] {
  const places = new Map(items.map(({ name }, place) => [name, place]));
  const sorted = [...rows.entries()]
    .map(([text, { values }]) => ({ text, row: new Map(values) }))
    .map(({ text, row }) => ({ text, row, place: places.get(String(row.get(columns.item))) ?? 0 }))
    .sort((a, b) => a.place - b.place || byCodePoints(a.text, b.text));
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
