/** Norms on units and periods that a run had no record for: that nothing was missed there is not known. */
import type { Plan } from '../../plan/plan.ts';
import type { FileAccount } from './judge-files.ts';

/** Names of targets and recurring duties, in the plan's order, for which no file had a record that was judged. */
export function unjudgedNorms({ collectors }: Plan, accounts: readonly FileAccount[]): string[] {
  const judged = new Set(
    accounts.filter(({ records, rejected, later }) => records > rejected + later).map(({ record }) => record),
  );
  const norms = collectors.filter(({ kind, records }) => UNDER_WATCH.has(kind) && !records.some((record) => judged.has(record)));
  return [...new Set(norms.map(({ name }) => name))];
}

const UNDER_WATCH: ReadonlySet<string> = new Set(['target', 'obligation']);
