import { cellText } from './output-columns.ts';

/**
 * One line of CSV (RFC 4180) with its line end. What a spreadsheet would run as a formula gets an apostrophe in front; numbers do not:
 * `csvLine(['=1+1', '-5.00', '甲,乙'])` = `'=1+1,-5.00,"甲,乙"`.
 */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: unknown): string {
  const text = cellText(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Full-width signs too: Chinese and Japanese Excel reads them as the plain ones. Source: OWASP, CSV injection. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[-+]?\d+(\.\d+)?$/;
const QUOTED = /[",\r\n]/;
