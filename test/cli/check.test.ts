import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folder, starter } from './cli.ts';

const header = '规程 甲 "甲" { 版本 "1" 生效 2025-01-01 }\n';
const broken = `${header}记录 事件 {\n  编号 : 文本 主键\n  人 : 人员\n  日 : 日期 发生\n}\n扣罚 迟报 针对 事件 {\n  扣款 谁 5 元\n}\n`;
const english = 'manual a "A" { version "1" language en }\nterm alone "Never used"\n';

interface Found {
  code: string;
  severity: string;
  file: string;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  message: string;
  related: { file: string; message: string }[];
}

async function found(at: string, args: string[] = []): Promise<Found[]> {
  return JSON.parse((await cli(at, ['check', '--format', 'json', ...args])).stdout) as Found[];
}

describe('exit codes', () => {
  it.each<[what: string, files: Record<string, string | Uint8Array>, args: string[], exitCode: number]>([
    ['nothing wrong', starter, [], 0],
    ['an error', { 'a.postil': broken }, [], 1],
    ['a warning or less', { 'a.postil': english }, [], 0],
    ['warnings with --strict', { 'a.postil': `${header}小组 组\n岗位 岗 { 职责 "及时上报" }\n` }, ['--strict'], 1],
    ['an empty file', { 'a.postil': '' }, [], 0],
    ['a binary file', { 'a.postil': new Uint8Array([0, 1, 2]) }, [], 2],
    ['a binary file among others', { ...starter, 'b.postil': new Uint8Array([0, 1, 2]) }, [], 2],
  ])('%s: see the table', async (_, files, args, exitCode) => {
    expect(await cli(folder(files), ['check', ...args])).toMatchObject({ exitCode, stderr: '' });
  });
});

describe('--format json', () => {
  it('is an array of findings with 0-based ranges, files relative to the working folder', async () => {
    const [unresolved, ...others] = await found(folder({ 'sub/a.postil': broken }));
    expect(unresolved).toMatchObject({
      code: 'name/unresolved',
      severity: 'error',
      file: 'sub/a.postil',
      range: { start: { line: 7, character: 5 }, end: { line: 7, character: 6 } },
      related: [],
    });
    expect(unresolved?.message).toContain('谁');
    expect(others.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is an empty array where nothing is wrong', async () => {
    expect(await found(folder(starter))).toEqual([]);
  });

  it('is sorted by file, line, column and code, and the same every time', async () => {
    const at = folder({ 'b.postil': '术语 甲\n术语 甲\n', 'a.postil': broken, 'c/x.postil': '参 数\n@' });
    const first = await found(at);
    const keys = first.map(({ file, range: { start }, code }) => [file, start.line, start.character, code] as const);
    const sorted = [...keys].sort((a, b) =>
      a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2] || (a[3] < b[3] ? -1 : 1),
    );
    expect(keys).toEqual(sorted);
    expect(new Set(keys.map(([file]) => file))).toEqual(new Set(['a.postil', 'b.postil', 'c/x.postil']));
    expect(await found(at)).toEqual(first);
  });

  it('names the other place of a finding', async () => {
    const at = folder({ 'a.postil': header + '术语 词 "一"\n', 'b.postil': '术语 词 "二"\n' });
    const duplicates = (await found(at)).filter(({ code }) => code === 'name/duplicate');
    expect(duplicates.length).toBeGreaterThan(0);
    expect(duplicates[0]?.related[0]?.file).toMatch(/^[ab]\.postil$/);
  });
});

describe('syntax errors', () => {
  it('do not hide what else is wrong in the file', async () => {
    const codes = (await found(folder({ 'a.postil': `${broken}\n扣罚 又 针对 事件 {\n  扣款 人 扣款 5 元\n}\n` }))).map(
      ({ code }) => code,
    );
    expect(codes).toContain('syntax/unexpected-word');
    expect(codes).toContain('name/unresolved');
  });
});

describe('what is asked for', () => {
  const files = {
    'manual.postil': header,
    'records.postil': '记录 事件 {\n  编号 : 文本 主键\n  人 : 人员\n  日 : 日期 发生\n}\n',
    'rules/late.postil': '扣罚 迟报 针对 事件 { 扣款 人 5 元 }\n',
  };

  it('one file: names resolve in the other files of its manual, only its findings are told', async () => {
    const at = folder({ ...files, 'bad.postil': '扣罚 坏 针对 没有 { 扣款 人 5 元 }\n' });
    const own = await found(at, ['rules/late.postil']);
    expect(own.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await found(at, ['bad.postil'])).map(({ code }) => code)).toContain('name/unresolved');
    expect((await found(at)).some(({ file }) => file === 'bad.postil')).toBe(true);
  });

  it('a folder inside a manual', async () => {
    const errors = (await found(folder(files), ['rules'])).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('the same file twice is one', async () => {
    const at = folder({ 'a.postil': broken });
    expect(await found(at, ['a.postil', '.', './a.postil'])).toEqual(await found(at));
  });
});

describe('languages', () => {
  it('findings speak the language of the manual, or that of --lang', async () => {
    const at = folder({ 'a.postil': english });
    const [own] = await found(at);
    expect(own?.message).toMatch(/^[\x20-\x7e“”]+$/);
    const [chinese] = await found(at, ['--lang', 'zh']);
    expect(chinese?.message).toMatch(/[\u4e00-\u9fff]/);
    expect(chinese?.code).toBe(own?.code);
  });
});

describe('--format pretty', () => {
  it('shows the line with carets under the place, as wide as a terminal shows it', async () => {
    const { stdout } = await cli(folder({ 'a.postil': broken }), ['check']);
    expect(stdout).toContain('a.postil:8:6  错误  name/unresolved');
    expect(stdout).toContain('  8 |   扣款 谁 5 元\n    |        ^^\n');
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^1 个文件：1 个错误/);
  });

  it.each<[what: string, isTTY: boolean, env: Record<string, string>, coloured: boolean]>([
    ['a pipe', false, {}, false],
    ['a terminal', true, {}, true],
    ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['a dumb terminal', true, { TERM: 'dumb' }, false],
    ['FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
  ])('colours: %s', async (_, isTTY, env, coloured) => {
    let text = '';
    await cli(folder({ 'a.postil': broken }), ['check'], { env, stdout: { isTTY, write: (more) => (text += more) } });
    expect(text.includes('\x1b[31m')).toBe(coloured);
  });

  it('--quiet leaves only the findings', async () => {
    expect(await cli(folder(starter), ['check', '-q'])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('cuts a very long line around the place, and prints no control characters', async () => {
    const long = `${header}术语 词 "${'长'.repeat(500)}" \u0007 @@@\n`;
    const { stdout } = await cli(folder({ 'a.postil': long }), ['check']);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(200);
    // eslint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('--fix', () => {
  it('makes the mechanical fixes in place, and what is left is told', async () => {
    const at = folder({ 'a.postil': broken.replace('扣款 谁 5 元', '扣款 人 5') });
    const { exitCode, stderr, stdout } = await cli(at, ['check', '--fix']);
    expect(stderr).toContain('已修改 a.postil');
    expect(stdout).not.toContain('错误');
    expect(exitCode).toBe(0);
    expect(readFileSync(join(at, 'a.postil'), 'utf8')).toContain('扣款 人 5 元');
  });

  it('leaves what is only a guess to the author', async () => {
    const at = folder({ 'a.postil': broken.replace('谁', '任') });
    expect(await cli(at, ['check', '--fix'])).toMatchObject({ exitCode: 1, stderr: '' });
  });

  it('touches nothing where nothing is to be fixed', async () => {
    expect(await cli(folder(starter), ['check', '--fix'])).toMatchObject({ exitCode: 0, stderr: '' });
  });
});
