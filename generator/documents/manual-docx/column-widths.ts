import { textWidth } from '../../../language/values/text-width.ts';
import type { Cell } from './html-blocks.ts';
import { measuresOf } from './paragraph-looks.ts';
import { widthInPoints } from './text-lines.ts';

/** Within each cell, in twentieths of a point. */
export const CELL_MARGIN = { side: 90, end: 60 };

const LEAST_SHARE = 0.1;
/** Where the fonts are not at hand, others stand in that are wider. */
const WIDER = 1.25;
const MARGINS = 2 * CELL_MARGIN.side + 40;
/** By how much stands in the columns, and none narrower than what cannot be broken; in twentieths of a point, `whole` in all. */
export function columnWidths(rows: readonly Cell[][], whole: number): number[] {
  const count = Math.max(1, ...rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)));
  const columns = Array.from({ length: count }, (_, column) => rows.flatMap((row) => row[column] ?? []).map(measured));
  const weights = columns.map((cells) => {
    const widths = cells.map(({ width }) => width).sort((a, b) => b - a);
    return Math.sqrt(1 + (widths[Math.floor(widths.length / 10)] ?? 0));
  });
  const least = columns.map((cells) =>
    Math.max((Math.min(LEAST_SHARE, 1 / count) * whole) | 0, ...cells.map((cell) => cell.least)),
  );
  return shared(weights, capped(least, whole), whole);
}

/** Of all columns that a cell spans. */
export function widthOf(row: readonly Cell[], at: number, columns: readonly number[]): number {
  const first = row.slice(0, at).reduce((sum, { span }) => sum + span, 0);
  return columns.slice(first, first + (row[at]?.span ?? 1)).reduce((sum, width) => sum + width, 0);
}

/** No column's least is more than a third of the whole, nor all together more than the whole. */
function capped(least: readonly number[], whole: number): number[] {
  const each = least.map((width) => Math.min(width, whole / Math.min(3, least.length)));
  const all = each.reduce((sum, width) => sum + width, 0);
  return all <= whole ? each : each.map((width) => (width / all) * whole);
}

/** Shares by weight; a column that would be too narrow takes its least from the others. */
function shared(weights: readonly number[], least: readonly number[], whole: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const rest = whole - [...fixed].reduce((sum, at) => sum + (least[at] ?? 0), 0);
    const weight = weights.reduce((sum, one, at) => sum + (fixed.has(at) ? 0 : one), 0);
    const widths = weights.map((one, at) => (fixed.has(at) ? (least[at] ?? 0) : (one / weight) * rest));
    const narrow = widths.findIndex((width, at) => !fixed.has(at) && width < (least[at] ?? 0));
    if (narrow < 0) return widths.map(Math.floor);
    fixed.add(narrow);
  }
}

/** `width`: columns of all that it holds, of references of the longest; `least`: of what cannot be broken, as a reference. */
function measured({ blocks, isHeader }: Cell): { width: number; least: number } {
  let [width, least] = [0, 0];
  for (const block of blocks) {
    if (!('runs' in block)) continue;
    const text = block.runs.map((run) => run.text).join('');
    const isReference = block.kind === 'paragraph' && block.style === 'reference';
    width = isReference ? Math.max(width, textWidth(text)) : width + textWidth(text);
    const size = (isReference ? SIZES.Reference : SIZES.TableText).size / 2;
    const words = isReference ? [text] : (text.match(/[\x21-\x7e]+/g) ?? []);
    least = Math.max(least, ...words.map((word) => widthInPoints({ text: word, size, isBold: isHeader }) * 20 * WIDER + MARGINS));
  }
  return { width, least };
}

/** Those of Chinese are the greater ones. */
const SIZES = measuresOf('zh');
