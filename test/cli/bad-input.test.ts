/** Every kind of file that the command line reads, in the states in which people bring one. */
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folder, lines, parsedLines, starter } from './cli.ts';
import { gb18030 } from './gb18030.ts';

type Content = string | Uint8Array;

const manual = starter['manual.postil'] ?? '';
const paper = starter['sources/办法.md'] ?? '';
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const utf32 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), ...[...text].map((one) => Buffer.from([one.codePointAt(0) ?? 0, 0, 0, 0]))]);
const binary = Buffer.from(Array.from({ length: 3000 }, (_, place) => (place * 83) % 256));
const noise = binary.filter((byte) => byte !== 0);

describe('a spec', () => {
  it.each<[name: string, content: Content]>([
    ['with a mark and CRLF', `\ufeff${manual.replaceAll('\n', '\r\n')}`],
    ['with old Mac line ends', manual.replaceAll('\n', '\r')],
    ['in GB18030', gb18030(manual)],
    ['in UTF-16', utf16(manual)],
  ])('%s', async (_, content) => {
    const { exitCode, stdout } = await cli(folder({ ...starter, 'manual.postil': content }), ['check']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '1 个文件，没有问题\n' });
  });

  it.each<[name: string, content: Content, exitCode: number, said: string]>([
    ['empty', '', 0, '1 个文件，没有问题'],
    ['in UTF-16 without a mark', Buffer.from(manual, 'utf16le'), 2, 'spec/binary'],
    ['in UTF-32', utf32('role a {}'), 2, 'spec/binary'],
    ['in Latin-1', Buffer.from('role a "café"\n', 'latin1'), 1, 'x.postil:1:12  错误  syntax/bad-encoding'],
    ['binary', binary, 2, 'spec/binary'],
    ['noise', noise, 2, 'spec/binary'],
    ['cut off in a character', Buffer.from('岗位 甲 {\n  职责 按时 "按时').subarray(0, -1), 1, 'syntax/bad-encoding'],
    ['cut off', '岗位 甲 {\n  职责 按时 "按时"', 1, '文件提前结束,缺“}”。'],
    ['an invisible character', '术语 词\u200b "字"', 1, '看不见的字符(U+200B)'],
    ['another direction of writing', '术语 词 \u202e"字"', 1, '看不见的字符(U+202E)'],
    ['an emoji for a name', '术语 😀 "笑"', 1, '字符“😀”在这里没有意义'],
    ['no spec at all', '日期；金额;\n'.repeat(500), 1, '它是不是规程文件?'],
    ['parentheses without end', `记录 甲 { 乙 = ${'('.repeat(50_000)}`, 1, 'syntax/too-deep'],
    ['braces without end', '岗位 甲 {\n'.repeat(2000), 1, 'syntax/unexpected-word'],
    ['one line of megabytes', `术语 词 "${'长'.repeat(1_000_000)}"`, 0, 'term/unused'],
    ['days that do not exist', '参数 甲: 日期 = 2024-02-30\n参数 乙: 时刻 = 24:00\n', 1, '24:00 不是存在的日期或时刻'],
    ['names that objects inherit', '记录 __proto__ { constructor: 文本 主键  toString: 数 }', 0, '“__proto__”声明了但没有用到'],
    ['a name a thousand times', '术语 词 "字"\n'.repeat(1000), 1, 'name/duplicate'],
  ])('%s', async (_, content, exitCode, said) => {
    const { exitCode: code, stdout, stderr } = await cli(folder({ ...starter, 'x.postil': content }), ['check', 'x.postil']);
    expect(stdout + stderr).toContain(said);
    expect(code).toBe(exitCode);
  });

  it.each<[name: string, make: (path: string) => void, exitCode: number, said: string]>([
    ['nothing', () => undefined, 2, 'spec/not-found'],
    ['a link to nothing', (path) => symlinkSync('nowhere', path), 2, 'spec/not-found'],
    ['a link to itself', (path) => symlinkSync('x.postil', path), 2, 'spec/not-found'],
    ['an empty folder', (path) => mkdirSync(path), 2, 'spec/none'],
    ['a device', (path) => symlinkSync('/dev/zero', path), 2, 'spec/not-a-spec'],
  ])('%s', async (_, make, exitCode, said) => {
    const at = folder(starter);
    make(join(at, 'x.postil'));
    const { exitCode: code, stderr } = await cli(at, ['check', 'x.postil']);
    expect(stderr).toContain(said);
    expect(code).toBe(exitCode);
  });
});

describe('a file of clauses', () => {
  const table = '编号,条款,内容\n' + [1, 2, 3, 4, 5, 6].map((id) => `${id},§${id},第${id}条\n`).join('');
  const cases: [name: string, path: string, content: Content | undefined, exitCode: number, said: string][] = [
    ['nothing', '办法.md', undefined, 1, 'source/not-found'],
    ['empty', '办法.md', '', 1, 'source/no-clauses'],
    ['with old Mac line ends', '办法.md', paper.replaceAll('\n', '\r'), 0, '没有问题'],
    ['in GB18030', '办法.md', gb18030(paper), 0, '没有问题'],
    ['in UTF-16', '办法.md', utf16(paper), 0, '没有问题'],
    ['binary', '办法.md', binary, 1, '不是文本文件。Word、PDF、Excel'],
    ['cut off in a character', '办法.md', Buffer.from(`${paper}\n§7 完`).subarray(0, -1), 1, 'source/bad-encoding'],
    ['a table, empty', '办法.csv', '', 1, '没有“编号”(id)这一列。'],
    ['a table with a mark and CRLF', '办法.csv', `\ufeff${table.replaceAll('\n', '\r\n')}`, 0, '没有问题'],
    ['a table with tabs in UTF-16', '办法.csv', utf16(table.replaceAll(',', '\t')), 0, '没有问题'],
    ['a table with full-width commas', '办法.csv', table.replaceAll(',', '，'), 1, '只有“编号，条款，内容”'],
    ['a table with an open quote', '办法.csv', `${table}7,§7,"未收\n8,§8,完\n`, 1, '文件第 8 行的引号不对'],
    ['a table with a column twice', '办法.csv', table.replace('条款', '内容'), 1, 'source/repeated-column'],
    ['a table without the text', '办法.csv', table.replace('内容', '正文'), 0, 'source/no-text'],
    ['a table with an id twice', '办法.csv', `${table}1,§7,再\n`, 1, '文件里条款“1”出现了 2 次(第 2、8 行)'],
    ['a table with a row too long', '办法.csv', `${table}7,§7,甲,乙\n`, 1, 'source/row-too-long'],
    ['a table whose ids objects inherit', '办法.csv', `${table}__proto__,,甲\n`, 0, '有 1 条没有落实:__proto__'],
  ];
  it.each(cases)('%s: %s', async (_, path, content, exitCode, said) => {
    const files = { ...starter, 'manual.postil': manual.replace('办法.md', path) };
    const at = folder(content === undefined ? files : { ...files, [`sources/${path}`]: content });
    if (content === undefined) rmSync(join(at, 'sources', path));
    const { exitCode: code, stdout } = await cli(at, ['check']);
    expect(stdout).toContain(said);
    expect(code).toBe(exitCode);
  });
});

const mail = { 编号: 'A1', 投递员: '张三', 种类: '给据邮件', 应投日: '2025-03-03', 妥投日: '2025-03-05' };
const ndjson = lines(mail);
const json = ndjson.trimEnd();
const header = '编号,投递员,种类,应投日,妥投日,丢失,裁量额\n';
const row = 'A1,张三,给据邮件,2025-03-03,2025-03-05,,\n';
const other = ndjson.replace('A1', 'B1');
const mixed = Buffer.concat(
  other
    .split('张')
    .flatMap((part, at) => [at > 0 ? gb18030('张') : '', part])
    .map((part) => Buffer.from(part)),
);
const lost = (amount: string) => `${json.slice(0, -1).replace('A1', 'B1')},"丢失":true,"裁量额":${amount}}\n`;

describe('data', () => {
  it.each<[name: string, path: string, content: Content, exitCode: number, said: string]>([
    ['empty', 'd.ndjson', '', 0, '投递：0 条'],
    ['empty', 'd.csv', '', 2, '是空的：缺少表头行 [data/empty]'],
    ['empty', 'd.xlsx', '', 2, 'data/empty'],
    ['only a header', 'd.csv', header, 0, '投递：0 条'],
    ['binary', 'd.ndjson', binary, 2, 'data/binary'],
    ['in UTF-32', 'd.ndjson', utf32('{"a":1}\n'), 2, 'data/binary'],
    ['Excel from long ago', 'd.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 2, 'data/old-xls'],
    ['a table named as a workbook', 'd.xlsx', header + row, 2, 'data/corrupt-xlsx'],
    ['old Mac line ends', 'd.csv', (header + row).replaceAll('\n', '\r'), 2, 'data/line-endings'],
    ['a column twice', 'd.csv', '编号,编号\n1,2\n', 2, '“编号”出现了不止一次'],
    ['a header of megabytes', 'd.csv', '长'.repeat(6_000_000), 2, 'data/bad-header'],
  ])('%s as a whole: %s', async (_, path, content, exitCode, said) => {
    const at = folder({ ...starter, [path]: content });
    const { exitCode: code, stderr } = await cli(at, ['run', '--data', `投递=${path}`]);
    expect(stderr).toContain(said);
    expect(code).toBe(exitCode);
  });

  it.each<[name: string, path: string, bad: Content, code: string, said: string]>([
    ['cut off', 'd.ndjson', json.slice(0, 40), 'record/truncated', '断了'],
    ['a field twice', 'd.ndjson', `${json.slice(0, -1)},"投递员":"李四"}\n`, 'record/duplicate-field', '投递员'],
    ['a key again', 'd.ndjson', ndjson, 'record/duplicate-key', 'A1'],
    ['half a character', 'd.ndjson', ndjson.replace('张三', '\\ud83d'), 'record/bad-encoding', '读不出来'],
    ['another encoding', 'd.ndjson', mixed, 'record/bad-encoding', '读不出来'],
    ['a day that is not', 'd.ndjson', other.replace('2025-03-03', '2024-02-30'), 'record/bad-date', '间实有的日期'],
    ['no day', 'd.ndjson', other.replace('2025-03-03', '0000-00-00'), 'record/bad-date', '应投日'],
    ['midnight as 24', 'd.ndjson', other.replace('2025-03-03', '2025-03-03T24:00'), 'record/bad-date', '应投日'],
    ['1e400', 'd.ndjson', lost('1e400'), 'record/bad-number', '应为十进制数'],
    ['NaN', 'd.ndjson', lost('NaN'), 'record/bad-json', 'JSON'],
    ['NaN as text', 'd.ndjson', lost('"NaN"'), 'record/bad-number', '应为十进制数'],
    ['too many digits', 'd.ndjson', lost('12345678901234567890'), 'record/bad-number', '位数太多'],
    ['an object for a text', 'd.ndjson', ndjson.replace('"A1"', '{"a":1}'), 'record/bad-text', '编号'],
    ['no object', 'd.ndjson', '[1]\n', 'record/not-an-object', '{...}'],
    [
      'brackets without end',
      'd.ndjson',
      `{"编号":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`,
      'record/too-deep',
      '套得太深',
    ],
    ['a line of megabytes', 'd.ndjson', `{"编号":"${'长'.repeat(6_000_000)}"}\n`, 'record/too-long', '16 MB'],
    ['a short row', 'd.csv', 'B1,张三\n', 'record/column-count', '这一行有 2 列'],
    ['wrong quotes', 'd.csv', row.replace('A1', '"B"1'), 'record/bad-quotes', '引号'],
    ['an open quote', 'd.csv', row.replace('张三', '"张三'), 'record/unclosed-quote', '引号'],
    ['a formula for a number', 'd.csv', row.replace(',,\n', ',是,=1+1\n').replace('A1', 'B1'), 'record/bad-number', '裁量额'],
    ['an error for a number', 'd.csv', row.replace(',,\n', ',是,#N/A\n').replace('A1', 'B1'), 'record/bad-number', '裁量额'],
    [
      'a leap day that is not',
      'd.csv',
      row.replace('2025-03-03', '2025年2月29日').replace('A1', 'B1'),
      'record/bad-date',
      '应投日',
    ],
  ])('%s in one record loses nothing else: %s', async (_, path, bad, code, said) => {
    const good = path.endsWith('.csv') ? header + row : ndjson;
    const at = folder({ ...starter, [path]: Buffer.concat([Buffer.from(good), Buffer.from(bad)]) });
    const { exitCode, stdout, stderr } = await cli(at, ['run', '--threads', '1', '--data', `投递=${path}`]);
    expect(parsedLines(stdout).map(({ key }) => key)).toEqual(['A1']);
    const [reject, ...others] = parsedLines(readFileSync(join(at, `${path}.rejected.ndjson`), 'utf8'));
    expect(reject).toMatchObject({ code, line: path.endsWith('.csv') ? 3 : 2 });
    expect(reject?.['message']).toContain(said);
    expect(others).toEqual([]);
    expect(stderr).toContain('拒收 1 条');
    expect(exitCode).toBe(1);
  });

  it.each(['__proto__', 'constructor', 'toString', '=cmd|calc', '\u202e甲', '😀', '甲"乙', '甲\n乙'])(
    'the subject %j is a subject, in every format',
    async (subject) => {
      const at = folder({ ...starter, 'd.ndjson': lines({ ...mail, 编号: subject, 投递员: subject }) });
      const { exitCode, stdout } = await cli(at, ['run', '-q', '--data', '投递=d.ndjson']);
      expect(parsedLines(stdout)).toMatchObject([{ subject, key: subject, amount: '10.00' }]);
      expect(exitCode).toBe(0);
      for (const out of ['v.csv', 'v.xlsx']) {
        expect((await cli(at, ['run', '-q', '--data', '投递=d.ndjson', '-o', out])).exitCode).toBe(0);
      }
      const csv = readFileSync(join(at, 'v.csv'), 'utf8');
      expect(csv).toContain(subject.replaceAll('"', '""'));
      expect(csv).not.toMatch(/[,\n]=/);
    },
  );

  it.each<[name: string, make: (at: string) => void, args: string[], exitCode: number, said: string]>([
    ['nothing', () => undefined, ['投递=x.csv'], 2, 'data/not-found'],
    ['a folder', (at) => mkdirSync(join(at, 'x.csv')), ['投递=x.csv'], 2, 'data/directory'],
    ['a link to nothing', (at) => symlinkSync('no', join(at, 'x.csv')), ['投递=x.csv'], 2, 'data/not-found'],
    ['a link to itself', (at) => symlinkSync('x.csv', join(at, 'x.csv')), ['投递=x.csv'], 2, '链接绕成了圈'],
    ['no record of that name', () => undefined, ['__proto__=d.ndjson'], 2, 'run/unknown-record'],
    ['twice the same', () => undefined, ['投递=d.ndjson', '投递=./d.ndjson'], 2, 'run/same-data'],
    ['a name that speaks to the terminal', () => undefined, ['投递=\u001b[31m.csv'], 2, '/ [31m.csv [data/not-found]'],
    ['a folder where rejects go', (at) => mkdirSync(join(at, 'd.ndjson.rejected.ndjson')), ['投递=d.ndjson'], 0, '1 条'],
  ])('%s', async (_, make, data, exitCode, said) => {
    const at = folder({ ...starter, 'd.ndjson': ndjson });
    make(at);
    const { exitCode: code, stderr } = await cli(at, ['run', ...data.flatMap((value) => ['--data', value])]);
    expect(stderr).toContain(said);
    expect(code).toBe(exitCode);
  });

  it('explain: of a record that cannot be read it says why', async () => {
    const at = folder({ ...starter, 'd.csv': header + row.replace('2025-03-03', '2024-02-30') });
    const { exitCode, stdout } = await cli(at, ['explain', '投递延误', '--data', '投递=d.csv']);
    expect(stdout).toContain('record/bad-date');
    expect(exitCode).toBe(1);
  });
});
