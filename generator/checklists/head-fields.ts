/** The head of a list, by ids that every build and every list shares. */
import { checklistColumns } from '../../language/values/answer-columns.ts';
import type { ChecklistPlan } from '../plan/checklist-plan.ts';
import type { FieldPlan, RecordPlan } from '../plan/plan.ts';

export const KEY = '@key';
export const DATE = '@date';
export const SUBJECT = '@subject';
export const INSPECTOR = '@inspector';

/**
 * `@key` for which list it is, `@date` for its day, `@subject` and `@inspector` of a head that no record gives; any other field goes by its
 * name. So one head serves several lists, in either language.
 */
export function headFieldId({ columns: { key, date } }: ChecklistPlan, name: string): string {
  if (name === key) return KEY;
  if (name === date) return DATE;
  const words = Object.values(checklistColumns);
  if (words.some(({ subject }) => subject === name)) return SUBJECT;
  return words.some(({ inspector }) => inspector === name) ? INSPECTOR : name;
}

/** The fields of the rows' record that are no part of an answer. */
export function headFields({ columns: { item, answer, evidence, note } }: ChecklistPlan, rows: RecordPlan): FieldPlan[] {
  const own = new Set([item, answer, evidence, note]);
  return rows.fields.filter(({ name }) => !own.has(name));
}
