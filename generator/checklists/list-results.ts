/** What each filled-in list came to, for people: its verdicts are the engine's; a list that passes has none. */
import { isInForce } from '../engine/runtime/applies.ts';
import { judgeList, type AnswerRow, type ListOutcome } from '../engine/runtime/collectors/checklist-list.ts';
import { decodeRecord } from '../engine/runtime/decode.ts';
import { readied, type ReadyRecord } from '../engine/runtime/facts.ts';
import { occurrenceOf } from '../engine/runtime/occurrence.ts';
import type { Known } from '../engine/runtime/value.ts';
import type { ChecklistPlan } from '../plan/checklist-plan.ts';
import type { Plan, RecordPlan } from '../plan/plan.ts';
import { scoreOf, type Score } from './score.ts';

export interface ListResult extends Score {
  list: string;
  key: string;
  failed: number;
  open: number;
  whole: ListOutcome['whole'];
}

/** `rows`: by list, as data files hold them. Rows that cannot be read are left out: they are rejected. */
export function listResults(plan: Plan, rows: ReadonlyMap<string, readonly Record<string, unknown>[]>): ListResult[] {
  const ready = readied(plan);
  return plan.collectors
    .filter((collector): collector is ChecklistPlan => collector.kind === 'checklist')
    .flatMap((list) => {
      const record = ready.records.get(list.name)?.record as RecordPlan;
      const read = (rows.get(list.name) ?? []).flatMap((raw) => {
        const decoded = decodeRecord(record, raw, ready);
        return decoded.ok ? [decoded.values] : [];
      });
      const byKey = Map.groupBy(read, (values) => String(values.get(list.columns.key)));
      return [...byKey].flatMap(([key, own]): ListResult[] => {
        const head = own[0] ?? new Map<string, Known | undefined>();
        const filled = ready.derived.get(list.filled) as ReadyRecord;
        const outcome = judgeList({ head, rows: own.map((row) => answerRow(row, list)) }, list, {
          ready,
          filled,
          asOf: undefined,
        });
        const { date } = occurrenceOf(outcome.facts);
        if (date !== undefined && !isInForce(list, date, ready)) return [];
        const count = (state: string) => outcome.items.filter((item) => item.state === state).length;
        return [
          {
            list: list.name,
            key,
            ...scoreOf(outcome.points),
            failed: count('failed'),
            open: count('open'),
            whole: outcome.whole,
          },
        ];
      });
    });
}

function answerRow(row: ReadonlyMap<string, Known | undefined>, { columns }: ChecklistPlan): AnswerRow {
  const text = (name: string) => {
    const value = row.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  return {
    item: text(columns.item) ?? '',
    answer: text(columns.answer),
    evidence: text(columns.evidence),
    note: text(columns.note),
  };
}
