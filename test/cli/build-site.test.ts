import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templatesReadme } from '../../generator/cli/build/eject-templates.ts';
import { fieldsOf } from '../../generator/documents/template-fields.ts';
import { templates } from '../../generator/generated/templates.ts';
import { viewModels } from '../../generator/generated/view-models.ts';
import { cli, folder, starter } from './cli.ts';

const build = (at: string, ...more: string[]) => cli(at, ['build', '-o', 'out', '--only', 'docs', ...more]);
const spec = Object.keys(starter).find((path) => path.endsWith('manual.postil')) ?? '';

describe('--since', () => {
  it('says what changed since the last build, and since earlier specs', async () => {
    const earlier = Object.fromEntries(Object.entries(starter).map(([path, text]) => [`earlier/${path}`, text]));
    const at = folder({ ...starter, ...earlier });
    await cli(at, ['build', spec, '-o', 'out', '--only', 'docs']);
    const changed = readFileSync(join(at, spec), 'utf8').replace('5 元/日', '8 元/日');
    writeFileSync(join(at, spec), changed);
    for (const since of ['out', 'earlier']) {
      const { exitCode } = await cli(at, ['build', spec, '-o', 'next', '--only', 'docs', '--since', since]);
      expect(exitCode).toBe(0);
      expect(readFileSync(join(at, 'next/docs/changes.html'), 'utf8')).toContain('<del>5</del><ins>8</ins>');
    }
  });

  it('must have something to compare with', async () => {
    const at = folder({ 'now/a.postil': '规程 甲 {}', 'other/a.postil': '术语 甲 "x"' });
    const { exitCode, stderr } = await build(at, 'now', '--since', 'other');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[build/no-earlier]')]);
    expect(existsSync(join(at, 'out'))).toBe(false);
  });
});

describe('a second build', () => {
  it('leaves files that did not change alone, and removes pages that are gone', async () => {
    const at = folder(starter);
    await build(at, spec);
    const page = join(at, 'out/docs/coverage.html');
    const before = statSync(page).mtimeMs;
    writeFileSync(join(at, spec), `${readFileSync(join(at, spec), 'utf8')}\n岗位 新岗位\n`);
    await build(at, spec);
    expect(existsSync(join(at, 'out/docs/role-新岗位.html'))).toBe(true);
    writeFileSync(join(at, spec), readFileSync(join(at, spec), 'utf8').replace('岗位 新岗位', ''));
    await build(at, spec);
    expect(existsSync(join(at, 'out/docs/role-新岗位.html'))).toBe(false);
    expect(statSync(page).mtimeMs).toBe(before);
  });
});

describe('--eject-templates', () => {
  it('writes what --templates reads, once', async () => {
    const at = folder(starter);
    expect((await cli(at, ['build', '--eject-templates', 'own'])).stdout).toBe('own/README.md\n');
    expect((await build(at, spec)).exitCode).toBe(0);
    const { exitCode, stderr } = await build(at, spec, '--templates', 'own');
    expect([exitCode, stderr]).toEqual([0, expect.stringMatching(/写入 0 个文件/)]);
    expect((await cli(at, ['build', '--eject-templates', 'own'])).stderr).toContain('[build/not-empty]');
  });

  it('says of every field that a template reads what holds it', () => {
    // Those of objects that are written within another's type stand in that type.
    const fields = new Set(
      viewModels.flatMap((model) =>
        model.fields.flatMap(({ name, type }) => [name, ...[...type.matchAll(/(\w+)\??:/g)].map(([, inner]) => inner)]),
      ),
    );
    const unknown = [...templates].flatMap(([path, text]) =>
      fieldsOf(text)
        .flatMap((field) => field.split('.'))
        .filter((name) => !fields.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(unknown).toEqual([]);
    expect(templatesReadme()).toContain('### SitePageView');
  });
});
