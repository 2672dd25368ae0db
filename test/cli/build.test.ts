import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../generator/engine/index.ts';
import { MANIFEST } from '../../generator/cli/build/output-folder.ts';
import { cli, folder, starter } from './cli.ts';

const build = (at: string, ...more: string[]) => cli(at, ['build', '-o', 'out', ...more]);

function filesIn(at: string): string[] {
  return readdirSync(at, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at.length + 1))
    .toSorted();
}

describe('build', () => {
  it('makes documents, checklists and the engine, and says where to begin', async () => {
    const at = folder(starter);
    const { exitCode, stdout } = await build(at);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: 'out/docs/index.html\nout/docs/manual.docx\nout/checklists/index.html\nout/engine/index.js\n',
    });
    const files = filesIn(join(at, 'out'));
    for (const file of [
      'engine/index.js',
      'engine/index.d.ts',
      'engine/plan.json',
      'engine/package.json',
      'engine/schemas/投递.schema.json',
      MANIFEST,
    ]) {
      expect(files).toContain(file);
    }
  });

  it('the engine runs where it lies', async () => {
    const at = folder(starter);
    await build(at, '--only', 'engine');
    const engine = (await import(/* @vite-ignore */ pathToFileURL(join(at, 'out/engine/index.js')).href)) as Engine;
    expect(
      engine.judge('投递', { 编号: 'A1', 投递员: '张三', 种类: '给据邮件', 应投日: '2025-03-03', 妥投日: '2025-03-05' }),
    ).toMatchObject({
      ok: true,
      verdicts: [{ rule: '投递延误', amount: '10.00' }],
    });
    expect(JSON.parse(readFileSync(join(at, 'out/engine/plan.json'), 'utf8'))).toMatchObject({
      format: 'postil-plan',
      version: 1,
    });
  });

  it('writes nothing the second time', async () => {
    const at = folder(starter);
    await build(at);
    const { stderr } = await build(at);
    expect(stderr).toMatch(/^写入 0 个文件，\d+ 个未变，删除 0 个\n$/);
  });

  it('gives the same bytes in another folder', async () => {
    const contents = async () => {
      const at = folder(starter);
      await build(at);
      return filesIn(join(at, 'out')).map((file) => [file, readFileSync(join(at, 'out', file), 'utf8')]);
    };
    expect(await contents()).toEqual(await contents());
  });

  it('several manuals have a folder each', async () => {
    const second = Object.fromEntries(
      Object.entries(starter).map(([path, text]) => [`b/${path}`, text.replace('规程 投递考核', '规程 乙')]),
    );
    const first = Object.fromEntries(Object.entries(starter).map(([path, text]) => [`a/${path}`, text]));
    const at = folder({ ...first, ...second });
    await build(at, '--only', 'engine');
    expect(existsSync(join(at, 'out/投递考核/engine/index.js')) && existsSync(join(at, 'out/乙/engine/index.js'))).toBe(true);
  });

  it('specs with errors are not built', async () => {
    const at = folder({ ...starter, 'b.postil': '扣罚 坏 针对 没有 { 扣款 人 5 元 }\n' });
    expect(await build(at)).toMatchObject({ exitCode: 1, stdout: '' });
    expect(existsSync(join(at, 'out'))).toBe(false);
  });
});

describe('the output folder', () => {
  it('files of an earlier build that are made no more go, those of others and changed ones stay', async () => {
    const at = folder(starter);
    await build(at);
    writeFileSync(join(at, 'out/docs/mine.txt'), 'mine');
    const manual = readFileSync(join(at, 'manual.postil'), 'utf8');
    writeFileSync(
      join(at, 'manual.postil'),
      manual.replaceAll('记录 投递 ', '记录 投件 ').replaceAll('针对 投递', '针对 投件').replaceAll('已知 投递', '已知 投件'),
    );
    const { stderr } = await build(at);
    expect(stderr).toContain('删除 1 个');
    expect(filesIn(join(at, 'out/engine/schemas'))).toEqual(['投件.schema.json', '投递检查.schema.json']);
    expect(readFileSync(join(at, 'out/docs/mine.txt'), 'utf8')).toBe('mine');
    writeFileSync(join(at, 'out/engine/schemas/投件.schema.json'), 'changed by hand');
    writeFileSync(join(at, 'manual.postil'), manual);
    expect((await build(at)).stderr).toContain('已不再生成，但被改过，保留');
    expect(filesIn(join(at, 'out/engine/schemas'))).toEqual(['投件.schema.json', '投递.schema.json', '投递检查.schema.json']);
  });

  it('--only leaves the other parts as they are', async () => {
    const at = folder(starter);
    await build(at);
    const before = filesIn(join(at, 'out'));
    await build(at, '--only', 'docs');
    expect(filesIn(join(at, 'out'))).toEqual(before);
  });

  it('one that is not empty and not ours is refused, with --force only added to', async () => {
    const at = folder({ ...starter, 'out/theirs.txt': 'theirs' });
    expect((await build(at)).stderr).toContain('[build/not-empty]');
    expect(filesIn(join(at, 'out'))).toEqual(['theirs.txt']);
    expect((await build(at, '--force', '--only', 'engine')).exitCode).toBe(0);
    expect(readFileSync(join(at, 'out/theirs.txt'), 'utf8')).toBe('theirs');
  });

  it('links that lead out of it are not followed', async () => {
    const at = folder({
      ...starter,
      [`out/${MANIFEST}`]: '{"format":"postil-build","version":1,"parts":{}}',
      'elsewhere/keep.txt': '',
    });
    symlinkSync('../elsewhere', join(at, 'out/docs'));
    expect((await build(at)).stderr).toContain('[build/outside]');
    expect(filesIn(join(at, 'elsewhere'))).toEqual(['keep.txt']);
  });

  it('a manifest that names files outside removes none of them', async () => {
    const digest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const parts = { docs: { '../victim.txt': digest, '/etc/hostname': digest } };
    const at = folder({
      ...starter,
      'victim.txt': '',
      [`out/${MANIFEST}`]: JSON.stringify({ format: 'postil-build', version: 1, parts }),
    });
    expect((await build(at, '--only', 'docs')).exitCode).toBe(0);
    expect(existsSync(join(at, 'victim.txt'))).toBe(true);
  });
});

describe('--templates', () => {
  it('replaces one of ours; one that does not fit is said with its line', async () => {
    const at = folder({ ...starter, 'own/documents/manual-page/manual-page.html.hbs': 'MINE {{no.such}}' });
    const { exitCode, stderr } = await build(at, '--templates', 'own');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/模板 documents\/manual-page\/manual-page\.html\.hbs 第 1 行不对.*\[build\/template\]/);
    mkdirSync(join(at, 'empty'));
    expect((await build(at, '--templates', 'empty')).exitCode).toBe(0);
    writeFileSync(join(at, 'own/documents/manual-page/manual-page.html.hbs'), 'MINE');
    await build(at, '--templates', 'own');
    expect(readFileSync(join(at, 'out/docs/manual.html'), 'utf8')).toBe('MINE');
  });
});
