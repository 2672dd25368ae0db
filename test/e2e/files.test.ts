import * as assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import type { Uri } from 'vscode';
import { extensions, FileType, window, workspace } from 'vscode';
import { fixture, opened, run, until, withChange } from './workspace.ts';

interface JudgedData {
  verdicts: Uri;
  rejected: Uri[];
}

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = async (uri: Uri) => new TextDecoder().decode(await workspace.fs.readFile(uri));

suite('data and documents in VS Code', () => {
  suiteSetup(async () => {
    const { ready } = (await extensions.getExtension('postil.postil')?.activate()) as { ready: Promise<void> };
    await ready;
  });

  test('a data file is judged: verdicts open as a table, what cannot be read is kept apart', async () => {
    const manual = await opened('1-manual.postil');
    const data = fixture('data/mail.csv');
    const rows = ['编号,责任人,发生日,丢失', 'M1,张三,2025-03-01,是', 'M2,李四,2025-03-01,否', 'M3,王五,2025-02-30,是'];
    await workspace.fs.writeFile(data, bytes(`${rows.join('\n')}\n`));
    const judged = await run<JudgedData | undefined>('postil.runData', { 邮件: data });
    assert.ok(judged !== undefined);
    assert.match(await textOf(judged.verdicts), /丢件.*M1.*张三.*100/);
    assert.deepEqual(
      judged.rejected.map(({ path }) => path.split('/').at(-1)),
      ['mail.csv.rejected.ndjson'],
    );
    await until(() => window.visibleTextEditors.some(({ document }) => document.uri.path.endsWith('mail.verdicts.csv')));
    await window.showTextDocument(manual);
    await withChange(manual, ['扣款 责任人', '扣款 责任八'], async () => {
      assert.equal(await run('postil.runData', { 邮件: data }), undefined);
    });
    await workspace.fs.delete(fixture('data'), { recursive: true });
  });

  test('a paper manual is imported, and checks at once', async () => {
    const paper = fixture('paper/办法.md');
    await workspace.fs.writeFile(paper, bytes('# 办法\n\n第一章 总则\n第一条 投递员应当投递。\n第二条 不得积压。\n'));
    const written = await run<Uri | undefined>('postil.importManual', paper, fixture('imported'));
    assert.ok(written !== undefined && written.path.endsWith('/imported/办法.postil'));
    assert.equal(window.activeTextEditor?.document.uri.toString(), written.toString());
    const { errors } = await until(() => run<{ errors: number } | undefined>('postil.checkManual'));
    assert.equal(errors, 0);
    assert.equal(await run('postil.importManual', paper, fixture('imported')), undefined);
    for (const folder of ['paper', 'imported']) await workspace.fs.delete(fixture(folder), { recursive: true });
  });

  test('everything is built, Word and engine as well, where the settings say', async () => {
    await opened('1-manual.postil');
    await workspace.getConfiguration('postil').update('outputFolder', 'made/here');
    const written = await run<Uri[]>('postil.buildDocuments');
    const names = written.map(({ path }) => path.split('/made/here/')[1]);
    for (const name of ['docs/index.html', 'docs/manual.docx', 'engine/index.js'])
      assert.ok(names.includes(name), names.join(' '));
    assert.equal((await workspace.fs.stat(fixture('made/here/docs/manual.docx'))).type, FileType.File);
    await workspace.getConfiguration('postil').update('outputFolder', undefined);
    await workspace.fs.delete(fixture('made'), { recursive: true });
  });
});
