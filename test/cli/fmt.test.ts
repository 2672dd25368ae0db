import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folder, starter } from './cli.ts';
import { gb18030 } from './gb18030.ts';

const untidy = '规程   甲 “甲” {版本 "1"\n生效 2025-01-01}\r\n';
const tidy = async () => {
  const at = folder({ 'a.postil': untidy });
  await cli(at, ['fmt']);
  return readFileSync(join(at, 'a.postil'), 'utf8');
};

describe('fmt', () => {
  it.each<[what: string, files: Record<string, string | Uint8Array>, args: string[], exitCode: number, stdout: string]>([
    ['changes a file and names it', { 'a.postil': untidy }, [], 0, 'a.postil\n'],
    ['--check names it only', { 'a.postil': untidy }, ['--check'], 1, 'a.postil\n'],
    ['says nothing of a tidy one', starter, [], 0, ''],
    ['--check of a tidy one', starter, ['--check'], 0, ''],
    ['leaves syntax errors alone', { 'a.postil': '规程 甲 {' }, [], 1, ''],
    ['leaves binary files alone', { 'a.postil': new Uint8Array([1, 0]) }, [], 2, ''],
  ])('%s', async (_, files, args, exitCode, stdout) => {
    expect(await cli(folder(files), ['fmt', ...args])).toMatchObject({ exitCode, stdout });
  });

  it('leaves the bytes of what it does not change, and no other file behind', async () => {
    const at = folder({ 'bad.postil': '规程 甲 {', 'a.postil': untidy });
    const { stderr } = await cli(at, ['fmt']);
    expect(stderr).toContain('bad.postil 有语法错误');
    expect(readFileSync(join(at, 'bad.postil'), 'utf8')).toBe('规程 甲 {');
    expect(readdirSync(at).sort()).toEqual(['a.postil', 'bad.postil']);
    await cli(at, ['fmt', '--check', 'a.postil']).then(({ exitCode }) => expect(exitCode).toBe(0));
  });

  it('--check changes nothing', async () => {
    const at = folder({ 'a.postil': untidy });
    await cli(at, ['fmt', '--check']);
    expect(readFileSync(join(at, 'a.postil'), 'utf8')).toBe(untidy);
  });

  it('writes UTF-8 whatever it read', async () => {
    const at = folder({ 'a.postil': gb18030(untidy) });
    await cli(at, ['fmt']);
    expect(readFileSync(join(at, 'a.postil'), 'utf8')).toBe(await tidy());
  });

  it('--keywords there and back gives the same bytes', async () => {
    const at = folder(starter);
    await cli(at, ['fmt', '--keywords', 'en']);
    expect(readFileSync(join(at, 'manual.postil'), 'utf8')).toContain('penalty 投递延误');
    expect((await cli(at, ['check'])).exitCode).toBe(0);
    await cli(at, ['fmt', '--keywords', 'zh']);
    expect(readFileSync(join(at, 'manual.postil'), 'utf8')).toBe(starter['manual.postil']);
  });
});
