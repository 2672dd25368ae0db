import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folder, starter } from './cli.ts';

const json = (settings: object) => JSON.stringify(settings, undefined, 2);
const warned = '机构 县局\n日历 窗口 { 周 周一..周五 }\n';

describe('postil.json', () => {
  it.each<[what: string, settings: object, exitCode: number, said: RegExp]>([
    ['a hint as an error fails the check', { severity: { 'name/unused': 'error' } }, 1, /error\s+name\/unused/],
    ['a hint as a warning does not', { severity: { 'name/unused': 'warning' } }, 0, /warning\s+name\/unused/],
    ['what is off is not said', { severity: { 'name/unused': 'off' } }, 0, /^(?![^]*name\/unused)/],
    ['a key that is no setting is an error', { severty: {} }, 1, /postil\.json:2:3[^]*settings\/unknown-key[^]*"severty"/],
    ['an error of meaning stays one', { severity: { 'name/unresolved': 'off' } }, 1, /settings\/fixed-severity/],
  ])('%s', async (_, settings, exitCode, said) => {
    const at = folder({ 'a.postil': warned, 'postil.json': json(settings) });
    const found = await cli(at, ['check']);
    expect(found.exitCode).toBe(exitCode);
    expect(found.stdout.replace(/错误/g, 'error').replace(/警告/g, 'warning')).toMatch(said);
  });

  it('counts for the manuals below its folder; the nearest alone', async () => {
    const at = folder({ 'a.postil': warned, 'postil.json': json({ severity: { 'name/unused': 'error' } }) });
    mkdirSync(join(at, 'in/deep'), { recursive: true });
    writeFileSync(join(at, 'in/deep/b.postil'), warned);
    expect((await cli(at, ['check', 'in'])).exitCode).toBe(1);
    writeFileSync(join(at, 'in/postil.json'), '{}');
    expect((await cli(at, ['check', 'in'])).exitCode).toBe(0);
    expect((await cli(at, ['check', 'a.postil'])).exitCode).toBe(1);
  });

  it('ends at the repository', async () => {
    const at = folder({ 'postil.json': json({ severity: { 'name/unused': 'error' } }) });
    mkdirSync(join(at, 'repository/.git'), { recursive: true });
    writeFileSync(join(at, 'repository/b.postil'), warned);
    expect((await cli(at, ['check', 'repository'])).exitCode).toBe(0);
  });

  it('gives scripts its findings as others', async () => {
    const at = folder({ 'a.postil': warned, 'postil.json': '{"output": 1}' });
    const { stdout } = await cli(at, ['check', '--format', 'json']);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ code: 'settings/bad-value', file: 'postil.json', severity: 'error' }),
    );
  });

  it('says how fmt writes keywords, where --keywords does not', async () => {
    const at = folder({ ...starter, 'postil.json': json({ keywords: 'en' }) });
    expect((await cli(at, ['fmt', '--check'])).exitCode).toBe(1);
    await cli(at, ['fmt']);
    expect(readFileSync(join(at, 'manual.postil'), 'utf8')).toContain('penalty 投递延误');
    await cli(at, ['fmt', '--keywords', 'zh']);
    expect(readFileSync(join(at, 'manual.postil'), 'utf8')).toBe(starter['manual.postil']);
  });

  it('says where build writes and which templates it takes', async () => {
    const at = folder({ ...starter, 'postil.json': json({ output: 'made', templates: 'own' }) });
    mkdirSync(join(at, 'own'));
    writeFileSync(join(at, 'own/no-such.md.hbs'), '');
    expect((await cli(at, ['build'])).stderr).toContain('no-such.md.hbs');
    writeFileSync(join(at, 'postil.json'), json({ output: 'made' }));
    const { exitCode, stdout } = await cli(at, ['build', '--only', 'docs']);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('made/docs/index.html')]);
    expect(existsSync(join(at, 'made/docs/index.html'))).toBe(true);
  });

  it.each<[what: string, settings: object]>([
    ['a folder above', { output: '../beside' }],
    ['a link to elsewhere', { output: 'link' }],
    ['a folder in a link to elsewhere', { output: 'link/new/deeper' }],
    ['templates in a link to elsewhere', { output: 'made', templates: 'link' }],
  ])('%s is an error with its place, and nothing is written there', async (_, settings) => {
    const at = folder({
      ...Object.fromEntries(Object.entries(starter).map(([path, text]) => [`in/${path}`, text])),
      'beside/x': '',
    });
    symlinkSync(join(at, 'beside'), join(at, 'in/link'));
    writeFileSync(join(at, 'in/postil.json'), json(settings));
    const { exitCode, stderr } = await cli(join(at, 'in'), ['build']);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/postil\.json:[23]:\d+[^]*settings\/outside/);
    expect(readdirSync(join(at, 'beside'))).toEqual(['x']);
  });

  it('may name a link to a folder of its own', async () => {
    const at = folder({ ...starter, 'real/.keep': '', 'postil.json': json({ output: 'link/made' }) });
    symlinkSync(join(at, 'real'), join(at, 'link'));
    expect(await cli(at, ['build', '--only', 'engine'])).toMatchObject({ exitCode: 0 });
  });

  it('that is a folder is an error, and counts for nothing', async () => {
    const at = folder({ 'a.postil': warned });
    mkdirSync(join(at, 'postil.json'));
    expect(await cli(at, ['check'])).toMatchObject({
      exitCode: 1,
      stdout: expect.stringMatching(/postil\.json:1:1[^]*settings\/unreadable/) as string,
    });
  });

  it('without an output folder, build asks for one; with wrong settings it builds nothing', async () => {
    const at = folder(starter);
    expect(await cli(at, ['build'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--out') as string });
    writeFileSync(join(at, 'postil.json'), json({ output: 'made', colour: 'red' }));
    expect(await cli(at, ['build'])).toMatchObject({ exitCode: 1 });
    expect(existsSync(join(at, 'made'))).toBe(false);
  });
});
