import { parseDate } from '../../../language/values/date.ts';
import type { ChecklistPlan } from '../../plan/checklist-plan.ts';
import type { Plan, RecordPlan } from '../../plan/plan.ts';

type Raw = Record<string, unknown>;

/** What an answer says of an item that the edition of the list in force on its day has not. */
export interface LostAnswer {
  item: string;
  /** From when that edition is in force, as ISO date; absent where it is the first. */
  from?: string;
}

/** Finds such answers among the rows of a checklist; undefined for other records, and for a list of one edition. */
export function lostAnswers(record: RecordPlan, plan: Plan): ((raw: Raw, day: number) => LostAnswer | undefined) | undefined {
  const editions = plan.collectors.filter(
    (collector): collector is ChecklistPlan => collector.kind === 'checklist' && collector.name === record.name,
  );
  const known = editions.map(({ from, until, items, columns }) => ({
    from,
    first: (from === undefined ? undefined : parseDate(from)) ?? -Infinity,
    last: (until === undefined ? undefined : parseDate(until)) ?? Infinity,
    names: new Set(items.map(({ name }) => name)),
    column: columns.item,
  }));
  if (known.length < 2) return undefined;
  return (raw, day) => {
    const edition = known.find(({ first, last }) => first <= day && day <= last);
    const item = String(raw[edition?.column ?? ''] ?? '').trim();
    if (edition === undefined || item === '' || edition.names.has(item)) return undefined;
    return { item, ...(edition.from === undefined ? {} : { from: edition.from }) };
  };
}
