import { textWidth } from '../values/text-width.ts';
import type { FormatToken } from './format-tokens.ts';

/** A row as it is written: where its bars stand, and how wide what lies before each of them is. */
interface Line {
  /** Indices of the bars behind the first. */
  bars: number[];
  widths: number[];
  /** How many cells stand before the double bar; undefined where there is none. */
  inputs: number | undefined;
}

/** Writes the bars of rows that follow one another line by line in columns; full-width characters count two. */
export function alignTables(tokens: readonly FormatToken[], spelled: readonly string[], gaps: string[]): void {
  let table: Line[] = [];
  const close = () => {
    alignLines(table, gaps);
    table = [];
  };
  for (let index = 0; index < tokens.length;) {
    const line = isRowStart(tokens, gaps, index) ? readLine(tokens, spelled, gaps, index) : undefined;
    if (line === undefined) {
      if (gaps[index]?.includes('\n')) close();
      index++;
      continue;
    }
    if (gaps[index]?.includes('\n\n')) close();
    table.push(line);
    index = (line.bars.at(-1) ?? index) + 1;
  }
  close();
}

function isRowStart(tokens: readonly FormatToken[], gaps: readonly string[], index: number): boolean {
  const token = tokens[index];
  return token?.keyword === '|' && token.starts && (gaps[index] ?? '').includes('\n');
}

/** Undefined for a row that is written over several lines. */
function readLine(
  tokens: readonly FormatToken[],
  spelled: readonly string[],
  gaps: readonly string[],
  start: number,
): Line | undefined {
  const line: Line = { bars: [], widths: [], inputs: undefined };
  let text = '';
  for (let index = start + 1; index < tokens.length; index++) {
    const token = tokens[index] as FormatToken;
    const isNext = token.starts || token.keyword === '}';
    if (isNext) break;
    if ((gaps[index] ?? '').includes('\n')) return undefined;
    if (token.isComment) break;
    if (token.keyword !== '|' && token.keyword !== '||') {
      text += (text === '' ? '' : (gaps[index] ?? '')) + (spelled[index] ?? '');
      continue;
    }
    line.bars.push(index);
    line.widths.push(textWidth(text));
    if (token.keyword === '||') line.inputs = line.bars.length;
    text = '';
  }
  return line;
}

/** A row for all the rest has one cell in the place of all inputs. */
function alignLines(lines: readonly Line[], gaps: string[]): void {
  const inputs = Math.max(0, ...lines.map((line) => line.inputs ?? 0));
  const isShort = (line: Line) => line.inputs !== undefined && line.inputs < inputs;
  const columnOf = (line: Line, cell: number) => (isShort(line) ? cell + inputs - (line.inputs ?? 0) : cell);
  const widths: number[] = [];
  for (const line of lines) {
    for (const [cell, width] of line.widths.entries()) {
      if (isShort(line) && cell < (line.inputs ?? 0)) continue;
      const column = columnOf(line, cell);
      widths[column] = Math.max(widths[column] ?? 0, width);
    }
  }
  for (const line of lines) {
    for (const [cell, width] of line.widths.entries()) {
      const bar = line.bars[cell];
      if (bar === undefined) continue;
      const column = columnOf(line, cell);
      const wide = isShort(line) && cell < (line.inputs ?? 0) ? spanned(widths, column) : (widths[column] ?? 0);
      gaps[bar] = ' '.repeat(Math.max(1, wide - width + 1));
    }
  }
}

/** From the first column to this one, with the bars between them. */
function spanned(widths: readonly number[], last: number): number {
  return widths.slice(0, last + 1).reduce((sum, width) => sum + width, 0) + 3 * last;
}
