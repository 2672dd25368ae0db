import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openReader } from '../../generator/data/reader.ts';
import { allRows, fileWith, outcome, temporaryFolder } from './reading.ts';

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
const utf16le = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
/** `{"姓名":"张三"}` and `姓名,金额` / `张三,5` in GB18030. */
const gbJson = Buffer.from('7b22d0d5c3fb223a22d5c5c8fd227d', 'hex');
const gbCsv = Buffer.from('d0d5c3fb2cbdf0b6ee0ad5c5c8fd2c350a', 'hex');
const ascii = (bytes: number) => `{"a":"${'x'.repeat(bytes)}"}\n`;

const cases: Record<string, { name: string; content: string | Uint8Array; gives: unknown[] }> = {
  'NDJSON: empty': { name: 'a.ndjson', content: '', gives: [] },
  'NDJSON: only blank lines': { name: 'a.ndjson', content: '\n \r\n\n', gives: [] },
  'NDJSON: CRLF, blank lines, no last line end': {
    name: 'a.ndjson',
    content: '{"a":1}\r\n\r\n{"a":2}',
    gives: [{ a: 1 }, { a: 2 }],
  },
  'NDJSON: byte order mark': { name: 'a.jsonl', content: '\ufeff{"a":1}\n', gives: [{ a: 1 }] },
  'NDJSON: a broken line loses nothing else': {
    name: 'a.ndjson',
    content: '{"a":1}\n{"a":\n{"a":3}\n',
    gives: [{ a: 1 }, '2 record/bad-json', { a: 3 }],
  },
  'NDJSON: cut off': { name: 'a.ndjson', content: '{"a":1}\n{"a":"x', gives: [{ a: 1 }, '2 record/truncated'] },
  'NDJSON: a bad last line with its line end is not cut off': {
    name: 'a.ndjson',
    content: '{"a":"x\n',
    gives: ['1 record/bad-json'],
  },
  'NDJSON: no objects': {
    name: 'a.ndjson',
    content: '1\nnull\n"a"\n{}\n[{"a":1}]\n',
    gives: ['1 record/not-an-object', '2 record/not-an-object', '3 record/not-an-object', {}, '5 record/not-an-object'],
  },
  'NDJSON: a field twice': {
    name: 'a.ndjson',
    content: '{"a":1,"b":2}\n{"a":1,"b":2,"a":3}\n{"a":{"x":1},"b":{"x":1}}\n',
    gives: [{ a: 1, b: 2 }, '2 record/duplicate-field', { a: { x: 1 }, b: { x: 1 } }],
  },
  'NDJSON: a field twice, written differently': {
    name: 'a.ndjson',
    content: '{"a":1,"\\u0061":3}\n{"a" : 1,"a":2}\n{"t":"a\\":1","u":"x : \\"t\\":"}\n',
    gives: ['1 record/duplicate-field', '2 record/duplicate-field', { t: 'a":1', u: 'x : "t":' }],
  },
  'NDJSON: 1e400 stays for the engine to reject': { name: 'a.ndjson', content: '{"a":1e400}\n', gives: [{ a: Infinity }] },
  'NDJSON: GB18030': { name: 'a.ndjson', content: gbJson, gives: [{ 姓名: '张三' }] },
  'NDJSON: GB18030 after a megabyte of ASCII': {
    name: 'a.ndjson',
    content: Buffer.concat([Buffer.from(ascii(600_000) + ascii(600_000)), gbJson]),
    gives: [{ a: 'x'.repeat(600_000) }, { a: 'x'.repeat(600_000) }, { 姓名: '张三' }],
  },
  'NDJSON: UTF-8 with a damaged line': {
    name: 'a.ndjson',
    content: Buffer.concat([
      Buffer.from('{"a":"张三李四王五"}\n{"a":"'),
      Buffer.from([0xe5, 0xbc]),
      Buffer.from('"}\n{"a":"赵"}\n'),
    ]),
    gives: [{ a: '张三李四王五' }, '2 record/bad-encoding', { a: '赵' }],
  },
  'NDJSON: UTF-8 with a line in GB18030, whose broken names look alike': {
    name: 'a.ndjson',
    content: Buffer.concat([
      Buffer.from('{"姓名":"张三李四王五赵六"}\n'),
      gbJson,
      Buffer.from('\n{"a":"\xff\n{"a":1}\n', 'latin1'),
    ]),
    gives: [{ 姓名: '张三李四王五赵六' }, '2 record/bad-encoding', '3 record/bad-encoding', { a: 1 }],
  },
  'NDJSON: nested too deep': {
    name: 'a.ndjson',
    content: `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n{"a":${'{"a":'.repeat(101)}1${'}'.repeat(101)}}\n{"a":[[1]]}\n`,
    gives: ['1 record/too-deep', '2 record/too-deep', { a: [[1]] }],
  },
  'JSON: nested too deep': {
    name: 'a.json',
    content: `[{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}},\n{"a":1}]`,
    gives: ['1 record/too-deep', { a: 1 }],
  },
  'NDJSON: UTF-16, little end first': { name: 'a.ndjson', content: utf16le('{"姓":"张"}\n'), gives: [{ 姓: '张' }] },
  'NDJSON: UTF-16, big end first': { name: 'a.ndjson', content: utf16be('{"姓":"张"}\r\n'), gives: [{ 姓: '张' }] },
  'NDJSON: binary': { name: 'a.ndjson', content: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), gives: ['data/binary'] },
  'NDJSON: noise without zeros': { name: 'a.ndjson', content: Buffer.alloc(5000, 0xff), gives: ['data/binary'] },
  'NDJSON: an array after all': { name: 'a.ndjson', content: '[{"a":1},\n{"a":2}]', gives: [{ a: 1 }, { a: 2 }] },
  'JSON: array over many lines': {
    name: 'a.json',
    content: '[\n  {\n    "a": "]}"\n  },\n  {"a": 2}\n]\n',
    gives: [{ a: ']}' }, { a: 2 }],
  },
  'JSON: one object over many lines': { name: 'a.json', content: '{\n "a": 1\n}\n', gives: [{ a: 1 }] },
  'JSON: really NDJSON': {
    name: 'a.json',
    content: '{"a":1}\n{"a"\n{"a":3}\n',
    gives: [{ a: 1 }, '2 record/bad-json', { a: 3 }],
  },
  'JSON: empty array': { name: 'a.json', content: ' [ ] ', gives: [] },
  'JSON: bad elements': {
    name: 'a.json',
    content: '[{"a":1},\n7,\n{"a":x},\n{"a":1,"a":2},\n{"b":"\\"}"}]',
    gives: [{ a: 1 }, '2 record/not-an-object', '3 record/bad-json', '4 record/duplicate-field', { b: '"}' }],
  },
  'JSON: cut off in an element': { name: 'a.json', content: '[{"a":1},\n{"a":"', gives: [{ a: 1 }, '2 record/truncated'] },
  'JSON: cut off between elements': { name: 'a.json', content: '[{"a":1},\n', gives: [{ a: 1 }, '2 record/truncated'] },
  'JSON: brackets that do not match': {
    name: 'a.json',
    content: '[{"a":1}}\n{"a":2}]',
    gives: [{ a: 1 }, '1 record/bad-json', { a: 2 }],
  },
  'CSV: comma': { name: 'a.csv', content: 'a,b\n1,x y\n', gives: [{ a: '1', b: 'x y' }] },
  'CSV: semicolon': { name: 'a.csv', content: 'a;b\n"1,5";2\n', gives: [{ a: '1,5', b: '2' }] },
  'CSV: tab': { name: 'a.csv', content: 'a\tb\n1\t2\n', gives: [{ a: '1', b: '2' }] },
  'CSV: separator named': { name: 'a.csv', content: 'sep=|\na|b,c\n1|2\n', gives: [{ a: '1', 'b,c': '2' }] },
  'TSV: one column': { name: 'a.tsv', content: 'a\nx,y\n', gives: [{ a: 'x,y' }] },
  'CSV: byte order mark, CRLF, spaces, empty cells': {
    name: 'a.csv',
    content: '\ufeff 姓名 ,金额,\r\n 张三 ,,\r\n\r\n,,\r\n李四,5,\r\n',
    gives: [{ 姓名: '张三' }, { 姓名: '李四', 金额: '5' }],
  },
  'CSV: quotes': {
    name: 'a.csv',
    content: 'a,b\n"x ""y"", z",1\n"two\r\nlines",2\n',
    gives: [
      { a: 'x "y", z', b: '1' },
      { a: 'two\r\nlines', b: '2' },
    ],
  },
  'CSV: wrong quotes': {
    name: 'a.csv',
    content: 'a,b\nx"y"z,1\n"x"y,2\n"ok",3\n',
    gives: ['2 record/bad-quotes', '3 record/bad-quotes', { a: 'ok', b: '3' }],
  },
  'CSV: a quote never closed takes only its own row': {
    name: 'a.csv',
    content: 'a,b\n"x,1\ny,2\n"z",3\n',
    gives: ['2 record/unclosed-quote', { a: 'y', b: '2' }, { a: 'z', b: '3' }],
  },
  'CSV: lines are counted over cells of many lines': {
    name: 'a.csv',
    content: 'a,b\n"1\n2\n3",x\ny\n',
    gives: [{ a: '1\n2\n3', b: 'x' }, '5 record/column-count'],
  },
  'CSV: ragged': {
    name: 'a.csv',
    content: 'a,b\n1\n1,2,3\n1,2,,\n',
    gives: ['2 record/column-count', '3 record/column-count', { a: '1', b: '2' }],
  },
  'CSV: a column twice': { name: 'a.csv', content: 'a, a\n1,2\n', gives: ['data/duplicate-column'] },
  'CSV: a column without a name': { name: 'a.csv', content: ',a\n0,1\n', gives: [{ a: '1' }] },
  'CSV: an empty row above the header': { name: 'a.csv', content: '"",""\na,b\n0,1\n', gives: [{ a: '0', b: '1' }] },
  'CSV: empty': { name: 'a.csv', content: '', gives: ['data/empty'] },
  'CSV: only a header': { name: 'a.csv', content: 'a,b\n', gives: [] },
  'CSV: full-width comma': { name: 'a.csv', content: '姓名，金额\n张三，5\n', gives: ['data/full-width-delimiter'] },
  'CSV: header never closed': { name: 'a.csv', content: '"a,b\n1,2\n', gives: ['data/bad-header'] },
  'CSV: old Mac line ends': { name: 'a.csv', content: 'a,b\r1,2\r', gives: ['data/line-endings'] },
  'CSV: GB18030': { name: 'a.csv', content: gbCsv, gives: [{ 姓名: '张三', 金额: '5' }] },
  'CSV: UTF-16': { name: 'a.csv', content: utf16le('姓名\t金额\r\n张三\t5\r\n'), gives: [{ 姓名: '张三', 金额: '5' }] },
  'CSV: binary': { name: 'a.csv', content: Buffer.from('a,b\n\0\0,1\n'), gives: ['data/binary'] },
  'CSV: a broken character': {
    name: 'a.csv',
    content: Buffer.concat([Buffer.from('姓名,金额\n张'), Buffer.from([0xe4, 0xb8]), Buffer.from(',1\n李四,2\n')]),
    gives: ['2 record/bad-encoding', { 姓名: '李四', 金额: '2' }],
  },
  'no extension: JSON': { name: 'data', content: '{"a":1}\n{"a":2}\n', gives: [{ a: 1 }, { a: 2 }] },
  'no extension: CSV': { name: 'data.txt', content: 'a,b\n1,2\n', gives: [{ a: '1', b: '2' }] },
  'no extension: HTML': { name: 'data.xls', content: '<html><table>', gives: ['data/unknown-format'] },
};

describe('text files as people have them', () => {
  test.each(Object.entries(cases))('%s', async (_, { name, content, gives }) => {
    expect(await outcome(fileWith(name, content))).toEqual(gives);
  });

  test('__proto__ is an unknown column and changes nothing', async () => {
    const [json] = await allRows(fileWith('a.ndjson', '{"__proto__":{"polluted":1},"a":1}\n'));
    expect(Object.keys(json!.raw!)).toEqual(['__proto__', 'a']);
    expect(json!.raw!.polluted).toBeUndefined();
    const csv = fileWith('a.csv', '__proto__,constructor,a\nx,y,1\n');
    const reader = await openReader(csv);
    for await (const { rows } of reader.rows()) expect(rows[0]!.raw).toEqual({ constructor: 'y', a: '1' });
    expect(reader.columns).toEqual(['__proto__', 'constructor', 'a']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('a line of 17 MB is one problem with the beginning of its text; the next is read', async () => {
    for (const [name, before] of [
      ['a.ndjson', ''],
      ['a.csv', 'a\n'],
    ] as const) {
      const rows = await allRows(
        fileWith(name, `${before}${'y'.repeat(17 * 1024 * 1024)}\n${name === 'a.csv' ? '1' : '{"a":"1"}'}\n`),
      );
      expect(rows.map(({ problem, raw }) => problem?.code ?? raw)).toEqual(['record/too-long', { a: '1' }]);
      expect(rows[0]!.text).toBe('y'.repeat(200));
    }
  });

  test('what a file turned out to be', async () => {
    const facts = async (name: string, content: string | Uint8Array) => {
      const reader = await openReader(fileWith(name, content));
      for await (const _ of reader.rows());
      return [reader.format, reader.encoding, reader.bytesRead === reader.totalBytes];
    };
    expect(await facts('a.ndjson', '{"a":1}')).toEqual(['ndjson', 'ascii', true]);
    expect(await facts('a.ndjson', '{"姓":1}')).toEqual(['ndjson', 'utf-8', true]);
    expect(await facts('a.json', '[{"姓":1}]')).toEqual(['json', 'utf-8', true]);
    expect(await facts('a.csv', gbCsv)).toEqual(['csv', 'gb18030', true]);
  });
});

test('a format that is said counts more than the name; a pipe is NDJSON', async () => {
  expect(await outcome(fileWith('a.xls', '<a>,b\n1,2\n'), { format: 'csv' })).toEqual([{ '<a>': '1', b: '2' }]);
  const pipe = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const [found] = await Promise.all([outcome(pipe), writeFile(pipe, '{"a":1}\n{"a":2}\n')]);
  expect(found).toEqual([{ a: 1 }, { a: 2 }]);
});

describe('what is no file', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'd.csv'));
  writeFileSync(join(folder, 'f.csv'), 'a\n1\n');

  test.each([
    ['nothing there', 'nothing.csv', 'data/not-found'],
    ['a folder', 'd.csv', 'data/directory'],
    ['a path through a file', 'f.csv/x.csv', 'data/not-found'],
    ['a sheet of nothing', 'nothing.xlsx#S', 'data/not-found'],
  ])('%s', async (_, name, code) => {
    expect(await outcome(join(folder, name))).toEqual([code]);
  });

  test('the error speaks both languages and has no stack in its JSON', async () => {
    await expect(openReader('nothing.csv')).rejects.toMatchObject({
      text: { zh: '找不到文件 nothing.csv', en: 'nothing.csv does not exist' },
    });
    const error: unknown = await openReader('nothing.csv').catch((caught: unknown) => caught);
    expect(Object.keys(JSON.parse(JSON.stringify(error)) as object)).toEqual(['code', 'path', 'zh', 'en']);
  });
});
