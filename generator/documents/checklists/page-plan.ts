/** What of a manual's plan a page carries: its lists and what they rest on. */
import type { ChecklistPlan } from '../../plan/checklist-plan.ts';
import type { Plan, RecordPlan } from '../../plan/plan.ts';

/** A sheet is judged before its head is filled in: no field of it is needed. */
export function pagePlan(plan: Plan, lists: ReadonlySet<string>): Plan {
  const collectors = plan.collectors.filter(
    (collector): collector is ChecklistPlan => collector.kind === 'checklist' && lists.has(collector.id),
  );
  const filled = new Set(collectors.map((list) => list.filled));
  const names = new Set(collectors.map(({ name }) => name));
  const open = (record: RecordPlan): RecordPlan => ({
    ...record,
    fields: record.fields.map((field) => ({ ...field, optional: true })),
  });
  const records = plan.records.filter(({ name }) => names.has(name)).map(open);
  const derived = plan.derived.filter(({ name }) => filled.has(name));
  const text = JSON.stringify([collectors, records, derived]);
  const isNamed = ({ name }: { name: string }) => text.includes(JSON.stringify(name));
  return {
    ...plan,
    calendars: plan.calendars.filter(isNamed),
    parameters: plan.parameters.filter(isNamed),
    records,
    derived,
    collectors: collectors.map((list) => ({ ...list, cites: [], items: list.items.map((item) => ({ ...item, cites: [] })) })),
    rules: [],
    settlements: [],
    scenarios: [],
  };
}
