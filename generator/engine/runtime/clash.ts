/** What a decision table says of itself: where its rows disagree, and where none holds. */
import type { EffectPlan } from '../../plan/plan.ts';
import type { Imposed } from './effect.ts';
import { evaluate, truth } from './evaluate.ts';
import { explain } from './explain.ts';
import type { RecordFacts } from './facts.ts';
import type { TableExpression } from './table-value.ts';
import type { TextContext } from './text.ts';
import { isUnknown } from './value.ts';

type TableEffect = Extract<EffectPlan, { kind: 'table' }>;

/** Undefined where every output is known. */
export function imposeTable({ outputs }: TableEffect, facts: RecordFacts, context: TextContext): Imposed | undefined {
  for (const output of outputs) {
    const table = facts.of.computed.get(output)?.value;
    if (table?.op !== 'table') continue;
    const value = evaluate(table, facts);
    if (isUnknown(value)) return openTable(table, value.missing, facts, context);
  }
  return undefined;
}

function openTable(table: TableExpression, missing: readonly string[], facts: RecordFacts, context: TextContext): Imposed {
  const hits = table.rows.filter(({ when }) => truth(when, facts) === true);
  const isClash = hits.length > 1 && (table.policy === 'unique' || table.policy === 'any');
  const because = (): string[] =>
    hits.map(({ label, when }) => [`${table.table} ${label}`, ...explain(when, context)].join(context.words.comma));
  if (!isClash) return { missing, because };
  return { missing: [], also: { between: hits.map(({ label }) => `${table.table} ${label}`) }, because };
}
