import { AstUtils } from 'langium';
import type { Record } from '../generated/ast.ts';
import { languageOfDocument } from '../message-language.ts';
import type { InForce } from '../scope/periods.ts';
import type { TypeSystem } from '../types/type-system.ts';
import { sampleRecord } from './sample-record.ts';

/**
 * A concrete case that shows a finding: one record, and the norms that the finding is about.
 * `{ record: '邮件事件', values: { 编号: '1', 数量: '2', 发生日: '2024-07-15' }, norms: ['总包损失'] }`
 */
export interface Witness {
  /** The record's type. */
  record: string;
  /** By field, as a data file or the form of the record would hold them: numbers in the field's unit, shares as 0.8, `yes` and `no`. */
  values: globalThis.Record<string, string>;
  /** ISO date: the day up to which is judged, where that matters. */
  asOf?: string;
  /** By name; those among them that say nothing about the record are expected to say nothing. */
  norms: string[];
}

/** What is known of a case: a record type, the day, and the values that matter. */
export interface Case {
  record: Record | undefined;
  norms: readonly { name: string }[];
  /** ISO date, for the field that says when it occurred and for others that ask for a day. */
  day: string;
  /** Undefined where nobody knows which values would show it. */
  values: ReadonlyMap<string, string> | undefined;
}

/** A day on which all of them are in force, or the manual is; where nothing says, some day. */
export function dayFor(norms: readonly InForce[], effective?: string): string {
  const last = norms.flatMap(({ until }) => until ?? []).sort()[0];
  const first =
    norms
      .flatMap(({ from }) => from ?? [])
      .sort()
      .at(-1) ?? effective;
  return first === undefined || (last !== undefined && last < first) ? (last ?? SOME_DAY) : first;
}

const SOME_DAY = '2025-01-06';

/** The case with a value in each field that must have one; undefined where it is not known, or the record stands nowhere in the text. */
export function witnessOf({ record, norms, day, values }: Case, types: TypeSystem): Witness | undefined {
  if (record?.$cstNode === undefined || values === undefined) return undefined;
  const sample = sampleRecord(record, { day, values, language: languageOfDocument(AstUtils.getDocument(record)) }, types);
  return sample === undefined
    ? undefined
    : { record: record.name, values: sample, norms: [...new Set(norms.map(({ name }) => name))] };
}

/**
 * Writes a case as the text of a scenario that comes true; undefined where the manual cannot be judged. It takes the engine, which only some
 * servers have: they put it here.
 */
export interface CaseWriter {
  write?: (witness: Witness, uri: string) => Promise<string | undefined>;
}
