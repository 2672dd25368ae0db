import type { PlanLanguage } from '../plan/plan.ts';
import { shown } from './line-blocks.ts';
import type { RawRow } from './reader.ts';
import { problemRow, rejection } from './row-problems.ts';

/** Reads one record; undefined for white space. Fields that stand twice are not seen here: JSON.parse keeps the last. */
export function jsonRow(json: string, line: number, language: PlanLanguage): RawRow | undefined {
  try {
    const raw: unknown = JSON.parse(json);
    if (isObject(raw)) return { line, raw };
    return problemRow(line, json, rejection('record/not-an-object', {}, language));
  } catch {
    return json.trim() === '' ? undefined : problemRow(line, json, rejection('record/bad-json', {}, language));
  }
}

/** Makes a row a problem afterwards: the text is told instead of the record. */
export function spoil(row: RawRow, json: string, problem: NonNullable<RawRow['problem']>): void {
  delete row.raw;
  row.text = shown(json);
  row.problem = problem;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
