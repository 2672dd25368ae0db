/** Whatever texts a manual has, its workbooks run none of them, are well-formed, and hold them as they were written. */
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { allDocumentsOf } from '../documents/build.ts';
import { hostileFiles, hostileSpec } from '../hostile-spec.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { mustBeXml } from '../well-formed.ts';

interface Opened {
  parts: Map<string, string>;
  formulas: string[];
  /** The texts of cells without a formula. */
  texts: string[];
}

async function workbooks(text: string): Promise<Map<string, Opened>> {
  const { office } = await allDocumentsOf(hostileSpec(text), hostileFiles(text));
  const made = office.filter(({ path }) => path.endsWith('.xlsx'));
  return new Map(await Promise.all(made.map(async ({ path, content }) => [path, await opened(content)] as const)));
}

async function opened(content: Uint8Array): Promise<Opened> {
  const zip = await JSZip.loadAsync(content);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  const parts = new Map(await Promise.all(files.map(async (file) => [file.name, await file.async('string')] as const)));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(content) as unknown as ExcelJS.Buffer);
  const cells: ExcelJS.Cell[] = [];
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
  return {
    parts,
    formulas: cells.flatMap(({ formula }) => formula ?? []),
    texts: cells.flatMap(({ value }) => (typeof value === 'string' ? value : [])),
  };
}

/** What a cell holds of a text: XML has no place for control characters and halves of characters. */
const heldOf = (text: string) =>
  text
    .replace(/[^\t\n\r\u{20}-\u{7e}\u{80}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/\r\n?/g, '\n')
    .trim();

/** Sheets are named after who fills them in; within a formula the name is quoted as a whole. */
const withoutSheets = (formula: string) => formula.replace(/'(?:[^']|'')*'!/g, "'…'!");

const plain = await workbooks('好');

describe.each(Object.entries(hostileTexts))('%s', async (_, text) => {
  const made = await workbooks(text);

  it('adds no formula, no part and no link', () => {
    expect([...made.keys()]).toEqual([...plain.keys()]);
    for (const [path, { parts, formulas }] of made) {
      const same = plain.get(path);
      expect([...parts.keys()]).toEqual([...(same?.parts.keys() ?? [])]);
      expect(formulas.map(withoutSheets)).toEqual(same?.formulas.map(withoutSheets));
      expect([...parts.values()].join('')).not.toMatch(/<hyperlink\b|TargetMode="External"|DDE/);
    }
  });

  it('leaves every part well-formed', () => {
    for (const { parts } of made.values()) for (const xml of parts.values()) mustBeXml(xml);
  });

  it('stands in cells as it was written', () => {
    for (const { texts } of made.values())
      expect(texts.some((cell) => cell.replace(/\r\n?/g, '\n').includes(heldOf(text)))).toBe(true);
  });
});
