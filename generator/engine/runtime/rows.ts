/** Which rows of decision tables a reason rests on. */
import type { Expression } from '../../plan/plan.ts';
import { truth } from './evaluate.ts';
import { explain } from './explain.ts';
import type { RecordFacts } from './facts.ts';
import { nodesOf } from './reads.ts';
import type { TableExpression } from './table-value.ts';
import type { TextContext } from './text.ts';

/** `服务中断级别 第 2 行:影响网点数 (5) ≤ 9`, for each table that the expressions or the computed fields they read ask. */
export function rowsOf(expressions: readonly Expression[], context: TextContext, facts: RecordFacts): string[] {
  return tablesIn(expressions, facts.of.computed).flatMap((table) => {
    const hits = table.rows.filter(({ when }) => truth(when, facts) === true);
    const counted = table.policy === 'first' ? hits.slice(0, 1) : hits;
    return counted.map(({ label, when }) => context.words.row(table.table, label, explain(when, context)));
  });
}

/** Each table that the expressions lead to, through computed fields too. */
export function tablesIn(
  expressions: readonly Expression[],
  computed: ReadonlyMap<string, { value: Expression }>,
): TableExpression[] {
  const tables: TableExpression[] = [];
  const seen = new Set<string>();
  const walk = (expression: Expression): void => {
    for (const node of nodesOf(expression)) {
      if (node.op === 'table') tables.push(node);
      if (node.op !== 'field' || seen.has(node.name)) continue;
      seen.add(node.name);
      const value = computed.get(node.name)?.value;
      if (value !== undefined) walk(value);
    }
  };
  expressions.forEach(walk);
  return tables;
}
