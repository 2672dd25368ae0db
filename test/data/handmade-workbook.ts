import { join } from 'node:path';
import { zipWriter } from '../../generator/data/xlsx/zip-writer.ts';
import { openOutput } from '../../generator/write-output.ts';
import { temporaryFolder } from './reading.ts';

const MAIN =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook written by hand: the rows of its sheet, and what differs from the plainest one. */
export interface HandmadeWorkbook {
  rows: string;
  /** `<xf numFmtId="57"/>` ... */
  styles?: string;
  strings?: string;
  properties?: string;
  /** Replaces a part altogether. */
  parts?: Record<string, string>;
}

/** Writes it to a file of its own. */
export async function handmade({
  rows,
  styles = '',
  strings = '',
  properties = '',
  parts = {},
}: HandmadeWorkbook): Promise<string> {
  const path = join(temporaryFolder(), 'a.xlsx');
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const all: Record<string, string> = {
    '_rels/.rels': `<Relationships>${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN}><workbookPr ${properties}/><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation(1, 'worksheet', '/xl/worksheets/Blatt.xml')}${relation(2, 'styles', 'styles.xml')}${relation(3, 'sharedStrings', './sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts>${NUMBER_FORMATS}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings}</sst>`,
    'xl/worksheets/Blatt.xml': `<worksheet ${MAIN}><cols><col min="1" max="2"/></cols><sheetData>${rows}</sheetData><rowBreaks/></worksheet>`,
    ...parts,
  };
  const output = await openOutput(path);
  const zip = zipWriter(output);
  for (const [name, xml] of Object.entries(all)) {
    await zip.begin(name);
    await zip.write(xml);
    await zip.end();
  }
  await zip.finish();
  await output.close();
  return path;
}

const NUMBER_FORMATS = [
  '<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>',
  '<numFmt numFmtId="177" formatCode="&quot;¥&quot;#,##0.00;[Red]\\-#,##0.00"/>',
  '<numFmt numFmtId="178" formatCode="[$-804]General&quot;day&quot;"/>',
].join('');

/** A row of inline text. */
export function textRow(row: number, ...cells: string[]): string {
  const letters = 'ABCDEFGH';
  return `<row r="${row}">${cells.map((text, i) => `<c r="${letters[i]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
}
