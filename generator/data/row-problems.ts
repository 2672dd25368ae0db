import type { PlanLanguage } from '../plan/plan.ts';
import type { Rejection } from '../plan/verdict.ts';
import { dataMessage, type DataCode, type ParametersOf } from './data-messages.ts';
import { shown } from './line-blocks.ts';
import type { RawRow } from './reader.ts';

type RecordCode = Extract<DataCode, `record/${string}`>;

/** Why a record is rejected: `rejection('record/bad-json', {}, 'en')`; a parameter `field` or `value` is told apart too. */
export function rejection<C extends RecordCode>(code: C, parameters: ParametersOf<C>, language: PlanLanguage): Rejection {
  const { field, value } = parameters as { field?: string; value?: string };
  const message = dataMessage(code, parameters, language);
  return { code, ...(field !== undefined && { field }), ...(value !== undefined && { value: value.slice(0, 100) }), message };
}

/** A row that is only a problem: its line, the beginning of its text, and the reason. */
export function problemRow(line: number, text: Buffer | string, problem: Rejection): RawRow {
  return { line, text: shown(text), problem };
}
