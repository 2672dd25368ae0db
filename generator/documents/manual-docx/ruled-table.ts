/** Tables with thin lines, as forms and notices have them. Widths are in twentieths of a point. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { legalXml as legal } from '../../escaping.ts';
import { TABLE_SHADE } from './styles.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B8C0BA' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const MARGINS = { top: 60, bottom: 60, left: 100, right: 100 };

/** A table of columns of these widths. */
export function ruledTable(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows,
  });
}

export function ruledCell(children: Paragraph[], width: number, { shade = false, top = false } = {}): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    borders: BORDERS,
    margins: MARGINS,
    ...(shade ? { shading: { fill: TABLE_SHADE } } : {}),
    children,
  });
}

/** A label, and a text or room to write, in each row; `together`: on one page with what follows. */
export function labelledRows(
  rows: readonly (readonly [label: string, text: string])[],
  widths: readonly [number, number],
  { together = false } = {},
): Table {
  return ruledTable(
    widths,
    rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          height: { value: 480, rule: 'atLeast' },
          children: row.map((content, at) =>
            ruledCell(
              [
                new Paragraph({
                  ...(together ? { keepNext: true } : {}),
                  children: [new TextRun({ text: legal(content), size: 20, bold: at === 0 })],
                }),
              ],
              widths[at] ?? 0,
              { shade: at === 0 },
            ),
          ),
        }),
    ),
  );
}
