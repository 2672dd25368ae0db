/** What the scenarios that ran have reached: rules, their conditions, rows of tables. */
import { AstUtils } from 'langium';
import { isTable, type Table } from '../../language/generated/ast.ts';
import type { RowHit, RuleCount } from '../../language/server/editor-requests.ts';
import type { Plan } from '../plan/plan.ts';
import { givenRecords, triedConditions, type JudgedRecord } from '../scenarios/condition-coverage.ts';
import { rowCoverage } from '../scenarios/row-coverage.ts';
import type { ScenarioRun } from '../scenarios/run-scenarios.ts';
import { uriIn, type EditorManual } from './editor-manual.ts';

/** `only`: the ids of the scenarios that ran; all where absent. */
export function scenarioCoverage(
  { plan, manual, run }: { plan: Plan; manual: EditorManual; run: ScenarioRun },
  only: ReadonlySet<string> | undefined,
): { rules: RuleCount[]; rows: RowHit[] } {
  const records = givenRecords(plan, only ?? new Set(plan.scenarios.map(({ id }) => id)));
  const tried = triedConditions(plan, records);
  const sources = new Map([...plan.rules, ...plan.collectors].map(({ id, source }) => [id, source]));
  const rules = run.rules.flatMap(({ rule, scenarios }) => {
    const source = sources.get(rule);
    if (source === undefined) return [];
    const conditions = (tried.get(rule) ?? []).map(({ text, yes, no }) => ({ text, yes, no }));
    return [{ rule, uri: uriIn(manual, source.file), line: source.line, scenarios, conditions }];
  });
  return { rules, rows: rowsHit(plan, manual, records) };
}

/** The rows where they are written. Versions of a table stand in the plan in the order of the manual. */
function rowsHit(plan: Plan, { documents }: EditorManual, records: readonly JudgedRecord[]): RowHit[] {
  const declared = Map.groupBy(
    documents.flatMap(({ parseResult: { value } }) => value.declarations).filter(isTable),
    ({ name }) => name,
  );
  return [...Map.groupBy(rowCoverage({ plan, records }), ({ table }) => table)].flatMap(([name, versions]) => {
    const tables = declared.get(name) ?? [];
    if (tables.length !== versions.length) return [];
    return versions.flatMap(({ rows, otherwise }, at) => placed(tables[at], rows, otherwise));
  });
}

function placed(table: Table | undefined, rows: readonly boolean[], otherwise: boolean): RowHit[] {
  let next = 0;
  return (table?.rows ?? []).flatMap((row) => {
    const isHit = row.otherwise ? otherwise : rows[next++] === true;
    const line = row.$cstNode?.range.start.line;
    return line === undefined ? [] : [{ uri: AstUtils.getDocument(row).uri.toString(), line, isHit }];
  });
}
