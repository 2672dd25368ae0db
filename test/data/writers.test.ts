import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { csvLine } from '../../generator/data/csv-writer.ts';
import { settlementColumns, verdictColumns } from '../../generator/data/output-columns.ts';
import { openVerdictWriter, outputFormat } from '../../generator/data/verdict-writers.ts';
import { cellReference } from '../../generator/data/xlsx/workbook-xml.ts';
import { xlsxWriter } from '../../generator/data/xlsx/xlsx-writer.ts';
import type { SettlementLine, Verdict } from '../../generator/plan/verdict.ts';
import { openOutput } from '../../generator/write-output.ts';
import { allRows, temporaryFolder } from './reading.ts';

const verdicts: Verdict[] = [
  {
    rule: '总包延误',
    kind: 'penalty',
    manual: '县局考核',
    record: '邮件事件',
    key: 'E1',
    subject: '=HYPERLINK("http://x")',
    amount: '1500.00',
    currency: 'CNY',
    date: '2024-09-01',
    cites: ['办法 §二(一)3', '办法 §ASM-159'],
    because: ['种类 = 总包', '50 元/袋/日 × 2 × 15 = 1500 元'],
  },
  {
    rule: 'a,"b"\nc',
    kind: 'undecided',
    manual: 'm',
    record: 'r',
    min: '-0.50',
    max: '12345678901234567.89',
    date: '2024-09',
    missing: ['立即'],
    cites: [],
    because: ['_x0041_ <&> \u0001'],
  },
];

/** A line as a table gives it back: one text a cell. */
const flat = (line: object, apostrophe: boolean) =>
  Object.fromEntries(
    Object.entries(line)
      .map(([key, value]: [string, unknown]) => [key, Array.isArray(value) ? value.join('; ') : String(value)] as const)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => [key, apostrophe && value.startsWith('=') ? `'${value}` : value]),
  );

async function written(name: string, lines: readonly object[] = verdicts, columns = verdictColumns): Promise<string> {
  const path = join(temporaryFolder(), name);
  const writer = await openVerdictWriter(path, columns);
  for (const line of lines) await writer.write(line);
  await writer.close();
  return path;
}

describe('what is written is read back', () => {
  test('NDJSON, as objects and as lines, the same bytes', async () => {
    const path = await written('v.ndjson');
    expect((await allRows(path)).map(({ raw }) => raw)).toEqual(verdicts);
    const lines = await openVerdictWriter(join(temporaryFolder(), 'v.jsonl'));
    for (const verdict of verdicts) await lines.writeLine(JSON.stringify(verdict));
    await lines.close();
    expect(readFileSync(path, 'utf8')).toBe(verdicts.map((verdict) => `${JSON.stringify(verdict)}\n`).join(''));
  });

  test('CSV with its mark, formulas disarmed', async () => {
    const path = await written('v.csv');
    expect(readFileSync(path).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect((await allRows(path)).map(({ raw }) => raw)).toEqual(verdicts.map((verdict) => flat(verdict, true)));
  });

  test('XLSX', async () => {
    const rows = await allRows(await written('v.xlsx'));
    const [first, second] = verdicts.map((verdict) => flat(verdict, false));
    expect(rows.map(({ raw }) => raw)).toEqual([
      { ...first, amount: 1500 },
      { ...second, min: -0.5 },
    ]);
  });

  test('no verdicts at all', async () => {
    expect(readFileSync(await written('v.ndjson', []), 'utf8')).toBe('');
    expect(await allRows(await written('v.csv', []))).toEqual([]);
    expect(await allRows(await written('v.xlsx', []))).toEqual([]);
  });

  test('settlement lines', async () => {
    const line: SettlementLine = {
      settlement: '生产奖金',
      manual: '县局考核',
      subject: '张三',
      period: '2024-09',
      currency: 'CNY',
      due: '1500.00',
      carriedIn: '0.00',
      bonus: '1000.00',
      deducted: '1000.00',
      carriedOver: '500.00',
      lapsed: '0.00',
      paid: '0.00',
      undecided: 2,
    };
    const [row] = await allRows(await written('s.csv', [line], settlementColumns));
    expect(row!.raw).toEqual(flat(line, false));
    expect(Object.keys(row!.raw!)).toEqual(settlementColumns.map(({ key }) => key));
  });
});

describe('the workbook as Excel sees it', () => {
  test('header, filter, widths, numbers, wrapped text', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await written('v.xlsx'));
    const [sheet] = workbook.worksheets;
    expect(sheet!.name).toBe('verdicts');
    expect(sheet!.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(sheet!.autoFilter).toBe(`A1:${cellReference(verdictColumns.length - 1, 3)}`);
    expect(sheet!.getCell('A1').font.bold).toBe(true);
    const column = (key: string) => verdictColumns.findIndex((one) => one.key === key) + 1;
    const amount = sheet!.getRow(2).getCell(column('amount'));
    expect([amount.value, amount.numFmt]).toEqual([1500, '0.00']);
    const because = sheet!.getRow(2).getCell(column('because'));
    expect([because.alignment.wrapText, sheet!.getColumn(column('because')).width]).toEqual([true, 48]);
    const subject = sheet!.getRow(2).getCell(column('subject'));
    expect([subject.type, subject.value]).toEqual([ExcelJS.ValueType.String, '=HYPERLINK("http://x")']);
    expect(sheet!.getRow(3).getCell(column('max')).value).toBe('12345678901234567.89');
  });

  test('the same lines give the same bytes', async () => {
    expect(readFileSync(await written('v.xlsx'))).toEqual(readFileSync(await written('v.xlsx')));
  });

  test('more rows than a sheet holds; a text longer than a cell holds', async () => {
    const path = join(temporaryFolder(), 'v.xlsx');
    const columns = [{ key: 'a', kind: 'text' as const }];
    const writer = await xlsxWriter(await openOutput(path), { columns, sheet: '结果/2024', rowsPerSheet: 2 });
    for (const a of ['1', '2', '3', '4', 'x'.repeat(40_000)]) await writer.write({ a });
    await writer.close();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['结果 2024', 3],
      ['结果 2024 (2)', 3],
      ['结果 2024 (3)', 2],
    ]);
    expect(workbook.worksheets[2]!.getCell('A2').value).toBe(`${'x'.repeat(32_766)}…`);
  });
});

test.each([
  [['=1+1', '+1', '-1', '-1.50', '-x', '@a', '\tb', '＝1'], "'=1+1,+1,-1,-1.50,'-x,'@a,'\tb,'＝1\r\n"],
  [['甲,乙', 'x "y"', 'a\nb', '', undefined, ['p', 'q']], '"甲,乙","x ""y""","a\nb",,,p; q\r\n'],
])('CSV line of %j', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});

test.each([
  ['a.NDJSON', 'ndjson'],
  ['a.jsonl', 'ndjson'],
  ['-', 'ndjson'],
  ['a.csv', 'csv'],
  ['a.xlsx', 'xlsx'],
])('%s is written as %s', (path, format) => {
  expect(outputFormat(path)).toBe(format);
});

test('other extensions are refused before anything is written', () => {
  expect(() => outputFormat('a.pdf')).toThrow(expect.objectContaining({ code: 'data/unknown-output-format' }));
});
