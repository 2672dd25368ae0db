import type { PlanLanguage } from '../plan/plan.ts';
import { shown } from './line-blocks.ts';
import type { RawRow } from './reader.ts';
import { problemRow, rejection } from './row-problems.ts';

/** Reads one record; undefined for white space. Fields that stand twice are not seen here: JSON.parse keeps the last. */
export function jsonRow(json: string, line: number, language: PlanLanguage): RawRow | undefined {
  try {
    const raw: unknown = JSON.parse(json);
    if (isObject(raw)) {
      if (json.length > 2 * MAX_DEPTH && nestsTooDeep(raw))
        return problemRow(line, json, rejection('record/too-deep', {}, language));
      return { line, raw };
    }
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

/** Halves of a character that JSON wrote as escapes (`\ud83d`): no text can hold them. */
export function hasHalfCharacters(json: string, record: Record<string, unknown>): boolean {
  if (!/\\u[dD]/.test(json)) return false;
  return Object.entries(record).some(
    ([name, value]) => !name.isWellFormed() || (typeof value === 'string' && !value.isWellFormed()),
  );
}

/** Fields hold plain values; deeper than this the machinery behind us would fail. */
const MAX_DEPTH = 100;

function nestsTooDeep(record: object): boolean {
  let level: object[] = [record];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((value) => Object.values(value).filter((inner) => typeof inner === 'object' && inner !== null));
  }
  return false;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
