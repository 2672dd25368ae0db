/** `postil notices`: what each person is charged with, on paper. */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../documents/manual-docx/package-parts.ts';
import { cli, folder, lines, starter } from './cli.ts';

const example = fileURLToPath(new URL('../../examples/county-fines', import.meta.url));

/** The county's data, with the arguments that name them. */
function county(): { at: string; data: string[] } {
  const at = folder();
  cpSync(example, at, { recursive: true });
  const files = readdirSync(join(at, 'data')).filter((name) => /\.(csv|ndjson)$/.test(name));
  return { at, data: files.flatMap((name) => ['--data', `${name.replace(/\.\w+$/, '')}=data/${name}`]) };
}

const textOf = async (path: string) =>
  ((await partsOf(readFileSync(path))).get('word/document.xml') ?? '').replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');

describe('the notices of county-fines', () => {
  const few = ['--month', '2025-03', '--subject', '刘洋', '--subject', '吴刚', '--as-of', '2025-12-31'];

  it('say rule, clause, facts, arithmetic, amounts and what is undecided; the same with both engines', async () => {
    const { at, data } = county();
    const run = (out: string, ...more: string[]) => cli(at, ['notices', '.', ...data, ...few, '--out', out, ...more]);
    const { exitCode, stderr, stdout } = await run('a.html');
    expect({ exitCode, stdout, said: stderr.endsWith('通知书 2 份\n') }).toEqual({ exitCode: 0, stdout: '', said: true });
    await run('b.html', '--engine', 'interpreter');
    const page = readFileSync(join(at, 'a.html'), 'utf8');
    expect(readFileSync(join(at, 'b.html'), 'utf8')).toBe(page);
    await expect(/<main>[\s\S]*<\/main>/.exec(page)?.[0]).toMatchFileSnapshot('notices/county-fines.page.txt');
  });

  it.each(['zh', 'en'])('as Word, in %s: the same bytes each time', async (language) => {
    const { at, data } = county();
    const run = (out: string) => cli(at, ['notices', '.', ...data, ...few, '--lang', language, '--out', out]);
    expect(await run('a.docx')).toMatchObject({ exitCode: 0 });
    await run('b.docx');
    expect(readFileSync(join(at, 'b.docx')).equals(readFileSync(join(at, 'a.docx')))).toBe(true);
    await expect(await textOf(join(at, 'a.docx'))).toMatchFileSnapshot(`notices/county-fines.${language}.txt`);
  });
});

const late = { 编号: 'A1', 投递员: '张三', 种类: '给据邮件', 应投日: '2025-03-03', 妥投日: '2025-03-05' };
const inTime = { ...late, 妥投日: '2025-03-03' };

function notices(records: object[], ...more: string[]) {
  const at = folder({ ...starter, 'd.ndjson': lines(...records), 'old.html': 'old' });
  return { at, run: (out: string) => cli(at, ['notices', '--data', '投递=d.ndjson', ...more, '--out', out]) };
}

describe('a run', () => {
  it.each<[what: string, records: object[], more: string[]]>([
    ['without records', [], []],
    ['that charges nobody', [inTime], []],
    ['that charges nobody of that name', [late], ['--subject', '李四']],
    ['that charges nobody in that month', [late], ['--month', '2025-04']],
  ])('%s says so in the file', async (_, records, more) => {
    const { at, run } = notices(records, ...more);
    for (const out of ['n.html', 'n.docx']) expect(await run(out)).toMatchObject({ exitCode: 0 });
    const said = '按给出的数据，没有需要通知的人。';
    expect(readFileSync(join(at, 'n.html'), 'utf8')).toContain(said);
    expect(await textOf(join(at, 'n.docx'))).toContain(said);
  });

  it('with a record that cannot be read exits as `run` does, and notifies the others', async () => {
    const { at, run } = notices([late, { ...late, 编号: 'A2', 种类: '包裹' }]);
    expect(await run('n.html')).toMatchObject({ exitCode: 1 });
    expect(existsSync(join(at, 'd.ndjson.rejected.ndjson'))).toBe(true);
    expect(readFileSync(join(at, 'n.html'), 'utf8')).toContain('人民币壹拾元整');
  });

  it.each<[what: string, out: string, more: string[], said: string]>([
    ['to a file of another kind', 'n.pdf', [], '[cli/bad-value]'],
    ['for what is no month', 'n.html', ['--month', '2025-13'], '[cli/bad-value]'],
    ['for what is no day', 'n.html', ['--as-of', '2025-02-30'], '[cli/bad-value]'],
    ['with templates that are not there', 'n.html', ['--templates', 'none'], '[data/not-found]'],
    ['with a Word template that is none', 'n.docx', ['--word-template', 'old.html'], '[build/word-template]'],
    ['over its own Word template', 'old.docx', ['--word-template', 'old.docx'], '[data/not-found]'],
  ])('%s begins nothing', async (_, out, more, said) => {
    const { at, run } = notices([late], ...more);
    const { exitCode, stderr } = await run(out);
    expect({ exitCode, said: stderr.includes(said), out: existsSync(join(at, out)) }).toEqual({
      exitCode: 2,
      said: true,
      out: false,
    });
  });

  it('over what it reads is refused', async () => {
    const at = folder({ ...starter, 'd.html': lines(late) });
    const { exitCode, stderr } = await cli(at, ['notices', '--data', '投递=d.html', '--out', 'd.html']);
    expect({ exitCode, said: /\[(run\/same-output|data\/[\w-]+)\]/.test(stderr) }).toEqual({ exitCode: 2, said: true });
    expect(readFileSync(join(at, 'd.html'), 'utf8')).toBe(lines(late));
  });

  it('with too many charges for one file leaves what stood there', async () => {
    const many = Array.from({ length: 5001 }, (_, at) => ({ ...late, 编号: `A${at}` }));
    const { at, run } = notices(many);
    const { exitCode, stderr } = await run('old.html');
    expect({ exitCode, said: stderr.includes('[notices/too-many]') }).toEqual({ exitCode: 2, said: true });
    expect(readFileSync(join(at, 'old.html'), 'utf8')).toBe('old');
    expect(readdirSync(at).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('prints by a template of the user', async () => {
    const { at, run } = notices([late], '--templates', 'own');
    cpSync(join(fileURLToPath(new URL('.', import.meta.url)), 'notices/own'), join(at, 'own'), { recursive: true });
    expect(await run('n.html')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(at, 'n.html'), 'utf8')).toContain('<p>张三: 10.00 元</p>');
  });
});
