import { nearest } from '../../../language/nearest.ts';
import type { Plan, RecordPlan } from '../../plan/plan.ts';
import { usageError } from '../../usage-error.ts';

/** A file of records of one type. */
export interface DataFile {
  record: RecordPlan;
  /** As given; `a.xlsx#Sheet` names a sheet. */
  path: string;
}

/** `RECORD=FILE` arguments in the order in which they are judged: record types as declared, files as given. Throws UsageError. */
export function dataFiles(values: readonly string[], plan: Plan): DataFile[] {
  const names = plan.records.map(({ name }) => name);
  if (values.length === 0) throw usageError('run/no-data', { records: names });
  const files = values.map((value) => {
    const at = value.indexOf('=');
    const name = value.slice(0, at).trim();
    const path = value.slice(at + 1);
    if (at <= 0 || path === '') throw usageError('run/bad-data', { value });
    const record = plan.records.find((candidate) => candidate.name === name);
    if (record === undefined) throw usageError('run/unknown-record', { name, records: names, suggestion: nearest(name, names) });
    return { record, path };
  });
  return plan.records.flatMap((record) => files.filter((file) => file.record === record));
}
