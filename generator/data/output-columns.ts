import type { Plan } from '../plan/plan.ts';
import type { SettlementLine, Verdict } from '../plan/verdict.ts';

/** `amount`: a decimal string, shown as a number with two digits. `list`: several texts in one cell. */
export type ColumnKind = 'text' | 'amount' | 'count' | 'list';

/** One column of a table of results; the header is the key. */
export interface OutputColumn {
  key: string;
  kind: ColumnKind;
}

/** The columns that verdicts of this plan can fill. */
export function verdictColumnsOf({ rules, collectors }: Plan): readonly OutputColumn[] {
  const isPlain = collectors.length === 0 && rules.every(({ effects }) => effects.every(({ kind }) => PLAIN_EFFECTS.has(kind)));
  return isPlain ? verdictColumns.filter(({ key }) => !OF_FINDINGS.has(key)) : verdictColumns;
}

const PLAIN_EFFECTS: ReadonlySet<string> = new Set(['charge', 'charge-range', 'sanction']);
/** Keys of verdicts that neither charge nor sanction. */
const OF_FINDINGS: ReadonlySet<string> = new Set([
  'metric',
  'value',
  'target',
  'shortfall',
  'period',
  'due',
  'actual',
  'over',
  'rung',
  'step',
  'deviation',
  'between',
]);

/** The keys of a verdict in their order. */
export const verdictColumns: readonly OutputColumn[] = columnsOf<Verdict>({
  rule: 'text',
  kind: 'text',
  manual: 'text',
  record: 'text',
  key: 'text',
  subject: 'text',
  amount: 'amount',
  min: 'amount',
  max: 'amount',
  currency: 'text',
  sanction: 'text',
  by: 'text',
  metric: 'text',
  value: 'text',
  target: 'text',
  shortfall: 'text',
  period: 'text',
  due: 'text',
  actual: 'text',
  over: 'text',
  rung: 'count',
  step: 'text',
  deviation: 'text',
  between: 'list',
  date: 'text',
  missing: 'list',
  cites: 'list',
  because: 'list',
});

/** The keys of a settlement line in their order. */
export const settlementColumns: readonly OutputColumn[] = columnsOf<SettlementLine>({
  settlement: 'text',
  manual: 'text',
  subject: 'text',
  period: 'text',
  currency: 'text',
  due: 'amount',
  carriedIn: 'amount',
  bonus: 'amount',
  deducted: 'amount',
  carriedOver: 'amount',
  lapsed: 'amount',
  paid: 'amount',
  undecided: 'count',
});

/** The text of a cell: lists are joined by `; `; nothing for a key that is left out. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.map(String).join('; ') : String(value);
}

function columnsOf<Line>(kinds: Record<keyof Line & string, ColumnKind>): OutputColumn[] {
  return Object.entries<ColumnKind>(kinds).map(([key, kind]) => ({ key, kind }));
}
