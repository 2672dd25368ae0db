import type { Proof, Record } from '../generated/ast.ts';
import { madeRecord } from './made-record.ts';
import type { Recurring } from './recurring.ts';

/** What a breach of an obligation holds beside who broke it, by its names in both languages. */
export const breachFields = {
  due: { zh: '期限', en: 'due_day' },
  actual: { zh: '完成日', en: 'done_day' },
  over: { zh: '逾期', en: 'overrun' },
  period: { zh: '期间', en: 'period' },
} as const;

/** Behind these, for the engine alone. */
export const breachKeys = { key: { zh: '组别', en: 'group' }, occurs: { zh: '期末', en: 'end' } } as const;

const records = new WeakMap<Recurring, { proof: Proof | undefined; subject: unknown; record: Record }>();

/** The record that a breach of the obligation is judged as; who broke it is a field of the record that shows what was done. */
export function breachRecord(obligation: Recurring): Record {
  const { proof } = obligation;
  const subject = proof?.dimensions[0]?.ref;
  const known = records.get(obligation);
  if (known !== undefined && known.proof === proof && known.subject === subject) return known.record;
  const record = madeRecord(obligation, subject === undefined ? [] : [subject], [
    { names: breachFields.due, typeOf: () => ({ kind: 'date' }) },
    { names: breachFields.actual, typeOf: () => ({ kind: 'date' }), isOptional: true },
    { names: breachFields.over, typeOf: () => ({ kind: 'quantity', dimension: { day: 1 }, unit: '日' }) },
    { names: breachFields.period, typeOf: () => ({ kind: 'text' }), isOptional: true },
  ]);
  records.set(obligation, { proof, subject, record });
  return record;
}
