import type { SettlementLine, Verdict } from '../plan/verdict.ts';

/** `amount`: a decimal string, shown as a number with two digits. `list`: several texts in one cell. */
export type ColumnKind = 'text' | 'amount' | 'count' | 'list';

/** One column of a table of results; the header is the key. */
export interface OutputColumn {
  key: string;
  kind: ColumnKind;
}

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
