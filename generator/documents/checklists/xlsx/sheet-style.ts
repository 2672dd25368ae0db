import type { Borders, Fill, Style, Worksheet } from '@cj-tech-master/excelts';

const LINE = { style: 'thin' as const, color: { argb: 'FFCBD3CD' } };
const FRAME: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const FONT = 'Microsoft YaHei';

/** Restrained: one accent for headings, a tint for what can be filled in. */
export const styles = {
  title: { font: { name: FONT, size: 16, bold: true, color: { argb: 'FF0A4D31' } }, alignment: { vertical: 'middle' } },
  soft: { font: { name: FONT, size: 9, color: { argb: 'FF59625D' } }, alignment: { vertical: 'top', wrapText: true } },
  header: {
    font: { name: FONT, size: 10, bold: true, color: { argb: 'FFFFFFFF' } },
    fill: fill('FF0A6640'),
    border: FRAME,
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  },
  section: {
    font: { name: FONT, size: 10.5, bold: true, color: { argb: 'FF0A4D31' } },
    fill: fill('FFE8F1EA'),
    alignment: { vertical: 'middle' },
  },
  text: { font: { name: FONT, size: 10 }, border: FRAME, alignment: { vertical: 'middle', wrapText: true } },
  small: {
    font: { name: FONT, size: 8.5, color: { argb: 'FF59625D' } },
    border: FRAME,
    alignment: { vertical: 'middle', wrapText: true },
  },
  centred: {
    font: { name: FONT, size: 10 },
    border: FRAME,
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  },
  label: { font: { name: FONT, size: 10, bold: true }, border: FRAME, alignment: { vertical: 'middle', wrapText: true } },
  entry: {
    font: { name: FONT, size: 10 },
    border: FRAME,
    fill: fill('FFFFFBE6'),
    alignment: { vertical: 'middle', wrapText: true },
    protection: { locked: false },
  },
} satisfies Record<string, Partial<Style>>;

export const TEXT_FORMAT = '@';
export const DATE_FORMAT = 'yyyy-mm-dd';

/** A4, as wide as the page, its first rows on every page; locked but for what is filled in. */
export async function pageOf(
  sheet: Worksheet,
  {
    rows,
    columns,
    titles,
    orientation,
  }: { rows: number; columns: string; titles: string; orientation: 'portrait' | 'landscape' },
): Promise<void> {
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: `A1:${columns}${rows}`,
    printTitlesRow: titles,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
  });
  sheet.headerFooter.oddFooter = '&C&8&P / &N';
  await sheet.protect(undefined, {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  });
}

/** How high a row must be for a text of so many signs a line. */
export function heightOf(width: number, texts: readonly [text: string, signs: number][]): number {
  const lines = texts.map(([text, signs]) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(signsIn(line) / signs)), 0),
  );
  return Math.max(width, ...lines.map((count) => count * 14.5 + 6));
}

/** Chinese signs are twice as wide. */
function signsIn(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
}
