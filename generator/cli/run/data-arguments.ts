import { nearest } from '../../../language/nearest.ts';
import type { Plan, RecordPlan } from '../../plan/plan.ts';
import { usageError } from '../../usage-error.ts';

/** A file of records of one type. */
export interface DataFile {
  record: RecordPlan;
  /** As given; `a.xlsx#Sheet` names a sheet. */
  path: string;
}

/** `RECORD=FILE`; no name where there is no `=`. */
export function argumentOf(value: string): { name: string; path: string } {
  const at = value.indexOf('=');
  return { name: value.slice(0, Math.max(0, at)).trim(), path: value.slice(at + 1) };
}

/** `RECORD=FILE` arguments in the order in which they are judged: record types as declared, files as given. Throws UsageError. */
export function dataFiles(values: readonly string[], plan: Plan): DataFile[] {
  const names = plan.records.map(({ name }) => name);
  if (values.length === 0) throw usageError('run/no-data', { records: names });
  const files = values.map((value) => {
    const { name, path } = argumentOf(value);
    if (name === '' || path === '') throw usageError('run/bad-data', { value });
    const record = plan.records.find((candidate) => candidate.name === name);
    if (record === undefined) throw usageError('run/unknown-record', { name, records: names, suggestion: nearest(name, names) });
    return { record, path };
  });
  return plan.records.flatMap((record) => files.filter((file) => file.record === record));
}
