/** Which rows of the decision tables some records have hit. */
import { truth } from '../engine/runtime/evaluate.ts';
import { isUnknown } from '../engine/runtime/value.ts';
import { factsReader } from '../explain/explain-rule.ts';
import type { Expression, Plan } from '../plan/plan.ts';
import type { JudgedRecord } from './condition-coverage.ts';

type TableExpression = Extract<Expression, { op: 'table' }>;

/** One version of a table; `else` stands behind its rows. */
export interface TableHits {
  table: string;
  rows: boolean[];
  otherwise: boolean;
}

/** Every version of every table of the plan in its order, over some records. */
export function rowCoverage({ plan, records }: { plan: Plan; records: Iterable<JudgedRecord> }): TableHits[] {
  const hits = new Map<string, TableHits>();
  for (const { computed } of plan.records)
    for (const { value } of computed) for (const table of tablesIn(value)) hitsOf(table, hits);
  const read = factsReader(plan);
  for (const { record, values, asOf } of records) {
    const facts = read(record, values, asOf);
    const type = plan.records.find(({ name }) => name === record);
    if (facts === undefined || type === undefined) continue;
    const holds = (condition: Expression) => truth(condition, facts);
    for (const { value } of type.computed) for (const table of tablesIn(value, holds)) note(table, hitsOf(table, hits), holds);
  }
  return [...hits.values()];
}

type Holds = (condition: Expression) => ReturnType<typeof truth>;

function note({ rows, policy }: TableExpression, hits: TableHits, holds: Holds): void {
  let isDecided = true;
  let isHit = false;
  for (const [at, { when }] of rows.entries()) {
    const is = holds(when);
    if (isUnknown(is)) isDecided = false;
    if (is === true) hits.rows[at] = isHit = true;
    if (policy === 'first' && is !== false) break;
  }
  if (isDecided && !isHit) hits.otherwise = true;
}

/** The same for all outputs of one version: they differ in what the rows give only. */
function hitsOf({ table, rows }: TableExpression, hits: Map<string, TableHits>): TableHits {
  const key = `${table} ${JSON.stringify(rows.map(({ when }) => when))}`;
  const known = hits.get(key) ?? { table, rows: rows.map(() => false), otherwise: false };
  hits.set(key, known);
  return known;
}

/** The tables in an expression; with `holds`, only those that count on a record: of versions, the one of its day. */
function tablesIn(value: unknown, holds?: Holds): TableExpression[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((part) => tablesIn(part, holds));
  const expression = value as Expression;
  if (expression.op === 'table') return [expression];
  if (expression.op !== 'if' || holds === undefined) return Object.values(value).flatMap((part) => tablesIn(part, holds));
  return tablesIn(holds(expression.condition) === true ? expression.then : expression.else, holds);
}
