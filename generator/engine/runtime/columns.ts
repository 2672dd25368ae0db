/** What each record type reads of a data file. */
import type { Plan } from '../../plan/plan.ts';

/** `{ 投递: ['编号', '天数'] }`; frozen, since all who use an engine share it. */
export function columnsOf({ records }: Plan): Readonly<Record<string, readonly string[]>> {
  const columns = records.map(({ name, fields }) => [name, Object.freeze(fields.map((field) => field.name))] as const);
  return Object.freeze(Object.fromEntries(columns));
}
