import type { ColumnKind, OutputColumn } from '../output-columns.ts';

/** Numbers of the cell styles in `styles.xml`. */
export const STYLES = { plain: 0, header: 1, amount: 2, wrapped: 3 };

/** `cellReference(27, 5)` = `AB5`. */
export function cellReference(column: number, row: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** A cell of text, which no spreadsheet takes for a formula. Excel holds 32,767 characters; longer text is cut with `…`. */
export function textCell(reference: string, text: string, style: number): string {
  const kept =
    text.length > MAX_CELL_LENGTH
      ? `${text
          .slice(0, MAX_CELL_LENGTH - 1)
          .toWellFormed()
          .replace(/\ufffd$/, '')}…`
      : text;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(kept)}</t></is></c>`;
}

const MAX_CELL_LENGTH = 32_767;

/** A cell of a number from its decimal string; undefined where a spreadsheet, which has 15 digits, would not keep it exactly. */
export function numberCell(reference: string, decimal: string, style: number): string | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(decimal) || decimal.replace(/\D/g, '').length > 15) return undefined;
  return `<c r="${reference}" s="${style}"><v>${decimal}</v></c>`;
}

/** Markup, and as `_xHHHH_` what XML cannot hold; a text that looks like such an escape is escaped itself. Source: ECMA-376 part 1, 22.9.2.19. */
function escapeXml(text: string): string {
  return text.replace(SPECIAL, (found) => {
    if (found === '&') return '&amp;';
    if (found === '<') return '&lt;';
    if (found === '>') return '&gt;';
    if (found === '"') return '&quot;';
    return found === '_' ? '_x005F_' : `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

// eslint-disable-next-line no-control-regex -- control characters are what XML cannot hold
const SPECIAL = /[&<>"]|[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const WIDTHS: Record<ColumnKind, number> = { text: 14, amount: 12, count: 10, list: 48 };

export function sheetStart(columns: readonly OutputColumn[], selected: boolean): string {
  const widths = columns
    .map(({ kind }, i) => `<col min="${i + 1}" max="${i + 1}" width="${WIDTHS[kind]}" customWidth="1"/>`)
    .join('');
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView>`;
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>`;
}

export function autoFilter(columns: number, rows: number): string {
  return `<autoFilter ref="A1:${cellReference(columns - 1, rows)}"/>`;
}

export function sheetEnd(filter: string): string {
  return `</sheetData>${filter}</worksheet>`;
}

/** Everything but the sheets. */
export function workbookParts(sheets: readonly string[]): { name: string; xml: string }[] {
  const numbered = sheets.map((name, i) => ({ name: escapeXml(sheetName(name)), number: i + 1 }));
  const list = numbered.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`).join('');
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (content: string) => `${XML}<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
  const sheetRelations = numbered.map(({ number }) => relation(number, 'worksheet', `worksheets/sheet${number}.xml`)).join('');
  const override = (part: string, kind: string) => `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${kind}+xml"/>`;
  const overrides = [override('workbook', 'sheet.main'), override('styles', 'styles')].concat(
    numbered.map(({ number }) => override(`worksheets/sheet${number}`, 'worksheet')),
  );
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return [
    { name: 'xl/styles.xml', xml: STYLE_SHEET },
    { name: 'xl/workbook.xml', xml: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', xml: relations(sheetRelations + relation(sheets.length + 1, 'styles', 'styles.xml')) },
    { name: '_rels/.rels', xml: relations(relation(1, 'officeDocument', 'xl/workbook.xml')) },
    {
      name: '[Content_Types].xml',
      xml: `${XML}<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides.join('')}</Types>`,
    },
  ];
}

/** Excel takes 31 characters, without `\ / ? * [ ] :`; the number behind a long name stays. */
function sheetName(name: string): string {
  const clean = name.replace(/[\\/?*[\]:]/g, ' ');
  const number = /( \(\d+\))?$/.exec(clean)![0];
  return clean.slice(0, clean.length - number.length).slice(0, 31 - number.length) + number;
}

const TOP = '<alignment vertical="top"/>';
const format = (attributes: string, alignment = TOP) =>
  `<xf ${attributes} fillId="0" borderId="0" xfId="0" applyAlignment="1">${alignment}</xf>`;

/** Built-in number format 2 is `0.00`. */
const STYLE_SHEET = [
  `${XML}<styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4">',
  format('numFmtId="0" fontId="0"'),
  format('numFmtId="0" fontId="1" applyFont="1"'),
  format('numFmtId="2" fontId="0" applyNumberFormat="1"'),
  format('numFmtId="0" fontId="0"', '<alignment vertical="top" wrapText="1"/>'),
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
