import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { openReader } from '../../generator/data/reader.ts';
import { handmade, textRow, type HandmadeWorkbook } from './handmade-workbook.ts';
import { allRows, fileWith, outcome, temporaryFolder } from './reading.ts';

const header = textRow(1, '甲', '乙');
const cell = (content: string, attributes = '') => `${header}<row r="2"><c r="A2" ${attributes}>${content}</c></row>`;

const cells: Record<string, { book: HandmadeWorkbook; gives: unknown[] }> = {
  'a number': { book: { rows: cell('<v>0.30000000000000004</v>') }, gives: [{ 甲: 0.3 }] },
  'a date, built-in format': {
    book: { rows: cell('<v>45536</v>', 's="1"'), styles: '<xf numFmtId="14"/>' },
    gives: [{ 甲: '2024-09-01' }],
  },
  'a date, Chinese built-in format': {
    book: { rows: cell('<v>45536</v>', 's="1"'), styles: '<xf numFmtId="57"/>' },
    gives: [{ 甲: '2024-09-01' }],
  },
  'a date, format of its own': {
    book: { rows: cell('<v>45536</v>', 's="1"'), styles: '<xf numFmtId="176"/>' },
    gives: [{ 甲: '2024-09-01' }],
  },
  'a moment': {
    book: { rows: cell('<v>45536.354166666664</v>', 's="1"'), styles: '<xf numFmtId="22"/>' },
    gives: [{ 甲: '2024-09-01T08:30:00' }],
  },
  'a time of day': {
    book: { rows: cell('<v>0.3541666666666667</v>', 's="1"'), styles: '<xf numFmtId="20"/>' },
    gives: [{ 甲: '08:30:00' }],
  },
  'a date counted from 1904': {
    book: { rows: cell('<v>44074</v>', 's="1"'), styles: '<xf numFmtId="14"/>', properties: 'date1904="1"' },
    gives: [{ 甲: '2024-09-01' }],
  },
  'an ISO date': { book: { rows: cell('<v>2024-09-01T00:00:00</v>', 't="d"') }, gives: [{ 甲: '2024-09-01' }] },
  'money is no date': { book: { rows: cell('<v>1500</v>', 's="1"'), styles: '<xf numFmtId="177"/>' }, gives: [{ 甲: 1500 }] },
  'General is no date': { book: { rows: cell('<v>7</v>', 's="1"'), styles: '<xf numFmtId="178"/>' }, gives: [{ 甲: 7 }] },
  'yes and no': { book: { rows: cell('<v>0</v>', 't="b"') }, gives: [{ 甲: false }] },
  'shared text with several runs and a reading': {
    book: {
      rows: cell('<v>1</v>', 't="s"'),
      strings:
        '<si/><si><r><t>张</t></r><r><t xml:space="preserve"> 三&amp;_x000D_</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si>',
    },
    gives: [{ 甲: '张 三&' }],
  },
  'a formula with its result': { book: { rows: cell('<f>1+1</f><v>2</v>') }, gives: [{ 甲: 2 }] },
  'a formula that results in a date': {
    book: { rows: cell('<f>A1</f><v>45536</v>', 's="1"'), styles: '<xf numFmtId="31"/>' },
    gives: [{ 甲: '2024-09-01' }],
  },
  'a formula that results in empty text': {
    book: { rows: `${header}<row r="2"><c r="A2" t="str"><f>""</f><v></v></c><c r="B2"><v>1</v></c></row>` },
    gives: [{ 乙: 1 }],
  },
  'a formula without a result': { book: { rows: cell('<f>SUM(A1)</f>') }, gives: ['2 record/formula-without-result'] },
  'an error': { book: { rows: cell('<f>1/0</f><v>#DIV/0!</v>', 't="e"') }, gives: ['2 record/error-cell'] },
  'an error in a column without a name is not read': {
    book: { rows: `${header}<row><c r="A2"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c></row>` },
    gives: [{ 甲: 1 }],
  },
  'hidden and empty rows': {
    book: {
      rows: `<row r="1"/>${header}<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3" s="1"/></row><row r="9"><c r="B9" t="e"><v>#N/A</v></c></row>`,
    },
    gives: ['9 record/error-cell'],
  },
  'cells without references, prefixed names': {
    book: { rows: '<x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row><x:row><x:c><x:v>5</x:v></x:c></x:row>' },
    gives: [{ 甲: 5 }],
  },
  'a column twice': { book: { rows: textRow(1, '甲', '甲') }, gives: ['data/duplicate-column'] },
  'no rows': { book: { rows: '' }, gives: ['data/empty'] },
  'no workbook': { book: { rows: '', parts: { 'xl/workbook.xml': '<workbook/>' } }, gives: ['data/corrupt-xlsx'] },
};

describe('cells and rows', () => {
  test.each(Object.entries(cells))('%s', async (_, { book, gives }) => {
    expect(await outcome(await handmade(book))).toEqual(gives);
  });

  test('a problem names its field and keeps the record', async () => {
    const [row] = await allRows(
      await handmade({ rows: `${header}<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><v>1</v></c></row>` }),
      { language: 'en' },
    );
    expect(row).toEqual({
      line: 2,
      raw: { 甲: '#N/A', 乙: 1 },
      problem: { code: 'record/error-cell', field: '甲', value: '#N/A', message: "the cell of '甲' holds the error #N/A" },
    });
  });
});

describe('workbooks made by exceljs', () => {
  test('sheets by name, the first visible one otherwise; hidden rows are counted; long Chinese text survives', async () => {
    const path = join(temporaryFolder(), 'a.xlsx');
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('隐藏', { state: 'hidden' }).addRow(['x']);
    const first = workbook.addWorksheet('第一');
    const records = Array.from({ length: 5000 }, (_, i) => ({
      编号: `E${i}`,
      日期: new Date(Date.UTC(2024, 8, 1)),
      说明: `第${i}件：总包延误，已补救`.repeat(3),
    }));
    first.columns = Object.keys(records[0]!).map((key) => ({ header: key, key }));
    first.addRows(records);
    first.getRow(3).hidden = true;
    workbook
      .addWorksheet('第二')
      .addRows([['甲'], [{ formula: '1+1', result: 2 }], [{ richText: [{ text: '富' }, { text: '文本' }] }]]);
    await workbook.xlsx.writeFile(path);

    const reader = await openReader(path);
    const rows = [];
    for await (const batch of reader.rows()) rows.push(...batch.rows);
    const expected = records.map(({ 日期, ...record }, i) => ({
      line: i + 2,
      raw: { ...record, 日期: 日期.toISOString().slice(0, 10) },
    }));
    expect(rows).toEqual(expected.filter(({ line }) => line !== 3));
    expect([reader.sheet, reader.hiddenRows, reader.encoding]).toEqual(['第一', 1, undefined]);
    expect(await outcome(`${path}#第二`)).toEqual([{ 甲: 2 }, { 甲: '富文本' }]);
    expect(await outcome(`${path}#第三`)).toEqual(['data/no-sheet']);
  });
});

describe('files that are no intact workbook', async () => {
  const path = await handmade({ rows: cell('<v>1</v>'.padEnd(5000)) });
  const bytes = readFileSync(path);
  const directory = bytes.indexOf(Buffer.from('PK\x01\x02'));
  const entryAt = (name: string) => bytes.indexOf(name, directory) - 46;
  const altered = (change: (copy: Buffer) => void) => {
    const copy = Buffer.from(bytes);
    change(copy);
    return copy;
  };
  const ole = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);

  test.each([
    ['empty', Buffer.alloc(0), 'data/empty'],
    ['text', Buffer.from('a,b\n1,2\n'), 'data/corrupt-xlsx'],
    ['cut off', bytes.subarray(0, bytes.length - 30), 'data/corrupt-xlsx'],
    [
      'damaged data',
      altered((copy) => copy.fill(0xff, copy.indexOf('Blatt.xml') + 9, copy.indexOf('Blatt.xml') + 29)),
      'data/corrupt-xlsx',
    ],
    ['a wrong checksum', altered((copy) => copy.writeUInt32LE(1, entryAt('xl/worksheets') + 16)), 'data/corrupt-xlsx'],
    [
      'unpacks to more than it says',
      altered((copy) => copy.writeUInt32LE(100, entryAt('xl/worksheets') + 24)),
      'data/corrupt-xlsx',
    ],
    ['says it is huge', altered((copy) => copy.writeUInt32LE(0xf0000000, entryAt('xl/worksheets') + 24)), 'data/too-large'],
    [
      'an entry with a password',
      altered((copy) => copy.writeUInt16LE(0x0809, entryAt('xl/workbook') + 8)),
      'data/encrypted-xlsx',
    ],
    ['a workbook with a password', ole('EncryptedPackage'), 'data/encrypted-xlsx'],
    ['an old workbook', ole('Workbook'), 'data/old-xls'],
  ])('%s', async (_, content, code) => {
    expect((await outcome(fileWith('a.xlsx', content))).at(-1)).toBe(code);
  });

  test('a workbook is a workbook under any name', async () => {
    expect(await outcome(fileWith('a.csv', bytes))).toEqual([{ 甲: 1 }]);
    expect(await outcome(fileWith('a.xls', ole('Workbook')))).toEqual(['data/old-xls']);
  });
});
