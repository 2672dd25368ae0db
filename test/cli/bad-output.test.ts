/** Places where nothing can or must be written; nothing that stands there is touched. */
import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folder, lines, starter } from './cli.ts';

const clauses = [1, 2, 3, 4, 5, 6].map((id) => `${id},第${id}条\n`).join('');
const ndjson = lines({ 编号: 'A1', 投递员: '张三', 种类: '给据邮件', 应投日: '2025-03-03', 妥投日: '2025-03-05' });
const files = {
  ...starter,
  'manual.postil': (starter['manual.postil'] ?? '').replace('办法.md', '办法.csv'),
  'sources/办法.csv': `编号,内容\n${clauses}`,
  'd.ndjson': ndjson,
};
const nothing = () => undefined;

describe('run', () => {
  it.each<[name: string, make: (at: string) => void, out: string, said: string]>([
    ['the data', nothing, './d.ndjson', 'run/same-output'],
    ['a link to the data', (at) => symlinkSync('d.ndjson', join(at, 'v.ndjson')), 'v.ndjson', 'run/same-output'],
    ['the rejects', nothing, 'd.ndjson.rejected.ndjson', 'run/same-output'],
    ['the paper', nothing, 'sources/办法.csv', 'run/same-output'],
    ['a link to a spec', (at) => symlinkSync('manual.postil', join(at, 'v.csv')), 'v.csv', 'run/same-output'],
    ['a folder', (at) => mkdirSync(join(at, 'v.csv')), 'v.csv', '那里是一个文件夹'],
    ['a path through a file', nothing, 'manual.postil/v.csv', '路径中间有一段是文件'],
    ['a full disk', (at) => symlinkSync('/dev/full', join(at, 'v.csv')), 'v.csv', '磁盘满了'],
    ['a full disk', (at) => symlinkSync('/dev/full', join(at, 'v.xlsx')), 'v.xlsx', '磁盘满了'],
    ['no known format', nothing, 'v.txt', 'data/unknown-output-format'],
    ['a name too long', nothing, `${'长'.repeat(100)}.csv`, '名称太长'],
    ['no name', nothing, '', 'cli/missing-value'],
  ])('into %s: nothing is touched', async (_, make, out, said) => {
    const at = folder(files);
    make(at);
    const before = readdirSync(at);
    const { exitCode, stderr } = await cli(at, ['run', '--data', '投递=d.ndjson', '-o', out]);
    expect(stderr).toContain(said);
    expect(exitCode).toBe(2);
    expect(readdirSync(at)).toEqual(before);
    for (const [path, content] of Object.entries(files)) expect(readFileSync(join(at, path), 'utf8')).toBe(content);
  });

  it.each(['new/folder/v.ndjson', `${'长'.repeat(80)}.ndjson`])('into %s', async (out) => {
    const at = folder(files);
    expect((await cli(at, ['run', '-q', '--data', '投递=d.ndjson', '-o', out])).exitCode).toBe(0);
    expect(readFileSync(join(at, out), 'utf8')).toContain('投递延误');
  });

  it('a hard link to the data is left as it was: the output is a file of its own', async () => {
    const at = folder(files);
    linkSync(join(at, 'd.ndjson'), join(at, 'v.ndjson'));
    expect((await cli(at, ['run', '-q', '--data', '投递=d.ndjson', '-o', 'v.ndjson'])).exitCode).toBe(0);
    expect(readFileSync(join(at, 'd.ndjson'), 'utf8')).toBe(ndjson);
  });
});

const page = 'concepts/checklist/checklist.html.hbs';
const templates = ['-o', 'out', '--templates', 't'];

function template(at: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(at, 't', page)), { recursive: true });
  writeFileSync(join(at, 't', page), content);
}

describe('build', () => {
  it.each<[name: string, make: (at: string) => void, args: string[], said: string]>([
    ['a file', nothing, ['-o', 'd.ndjson'], 'build/not-a-folder'],
    ['a path through a file', nothing, ['-o', 'd.ndjson/out'], '路径中间有一段是文件'],
    ['the folder of the manual', nothing, ['-o', '.'], 'build/not-empty'],
    ['no folder', nothing, ['-o', ''], 'cli/missing-value'],
    ['templates that are a file', nothing, ['-o', 'out', '--templates', 'd.ndjson'], 'build/not-a-folder'],
    ['templates that are not there', nothing, ['-o', 'out', '--templates', 'no'], 'data/not-found'],
    ['a folder for a template', (at) => mkdirSync(join(at, 't', page), { recursive: true }), templates, 'data/directory'],
    ['a binary template', (at) => template(at, Buffer.from('a\0b')), templates, 'data/binary'],
    ['a template that is cut off', (at) => template(at, '{{#each parts}}'), templates, 'build/template'],
    ['a template that asks for what is not there', (at) => template(at, '{{nothing.there}}'), templates, 'build/template'],
  ])('into or with %s: nothing is written', async (_, make, args, said) => {
    const at = folder(files);
    make(at);
    const before = readdirSync(at);
    const { exitCode, stderr } = await cli(at, ['build', ...args]);
    expect(stderr).toContain(said);
    expect(exitCode).toBe(2);
    expect(readdirSync(at)).toEqual(before);
  });
});
