/** Versions of one norm, each in force in its period. */
import { isField, type Record as RecordNode } from '../../language/generated/ast.ts';
import type { Lowering } from './lowering.ts';
import type { Expression, RecordPlan } from './plan.ts';
import { isVersioned, type Versioned } from '../../language/scope/versions.ts';
import * as terms from './terms.ts';

/** ISO dates, both inclusive; absent: not bounded. */
export interface Period {
  from?: string;
  until?: string;
}

/** The id of each norm: its name, with `@from` behind it where several versions share the name. */
export function versionIds(declarations: readonly { $type: string }[]): (norm: Versioned) => string {
  const norms = declarations.filter((node) => isVersioned(node as Versioned)) as Versioned[];
  const versions = Map.groupBy(norms, ({ $type, name }) => `${$type} ${name}`);
  return ({ $type, name, from = '' }) => ((versions.get(`${$type} ${name}`)?.length ?? 0) > 1 ? `${name}@${from}` : name);
}

/** While all of them are in force. */
export function inForce(...norms: readonly { from?: string | undefined; until?: string | undefined }[]): Period {
  const from = norms.flatMap((norm) => norm.from ?? []).sort();
  const until = norms.flatMap((norm) => norm.until ?? []).sort();
  const [last, first] = [from.at(-1), until[0]];
  return { ...(last === undefined ? {} : { from: last }), ...(first === undefined ? {} : { until: first }) };
}

/** Whether any day lies in the period. */
export function hasDays({ from = '', until = '9' }: Period): boolean {
  return from <= until;
}

/** That a record occurred in the period, as conditions on it; none where the period has no bounds or the record no day. */
export function occursIn(record: RecordNode | undefined, { from, until }: Period, { types, language }: Lowering): Expression[] {
  const occurs = record?.members.filter(isField).find(({ flags }) => flags.includes('occurs'));
  if (occurs === undefined) return [];
  const type = types.ofNamed(occurs).type ?? terms.date;
  const value: Expression = { op: 'field', type, name: occurs.name };
  const day = dayOf(value, language);
  const bound = (text: string): Expression => ({ op: 'constant', type: terms.date, value: text, text });
  return [
    ...(from === undefined ? [] : [terms.compare(day, '≥', bound(from))]),
    ...(until === undefined ? [] : [terms.compare(day, '≤', bound(until))]),
  ];
}

/** The first of each name: versions of a norm have one derived record in common. */
export function firstOfEach(records: readonly RecordPlan[]): RecordPlan[] {
  return [...new Map(records.toReversed().map((record) => [record.name, record])).values()].reverse();
}

function dayOf(value: Expression, language: Lowering['language']): Expression {
  if (value.type.kind === 'datetime') return terms.call(terms.date, 'dateOf', language === 'zh' ? '所在日' : 'dateOf', [value]);
  if (value.type.kind !== 'month') return value;
  const first: Expression = { op: 'constant', type: terms.number, value: '1', text: '1' };
  return terms.call(terms.date, 'dayOfMonth', language === 'zh' ? '某月第几日' : 'dayOfMonth', [value, first]);
}
