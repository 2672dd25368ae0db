import * as assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import { commands, extensions, tasks, window, workspace } from 'vscode';
import type { CodeLens, TextDocument, Uri } from 'vscode';
import { codesIn, fixture, opened, replaceAll, run, until, withChange } from './workspace.ts';

interface Tally {
  passed: number;
  failed: number;
}

suite('a manual in VS Code', () => {
  let manual: TextDocument;

  suiteSetup(async () => {
    manual = await opened('1-manual.postil');
    await extensions.getExtension('postil.postil')?.activate();
  });

  test('one scenario runs, and one fails as it should', async () => {
    const scenarios = await opened('2-scenarios.postil');
    const tally = (name: string) => run<Tally>('postil.runScenario', scenarios.uri.toString(), name);
    assert.deepEqual(await tally('丢一件扣一百元'), { passed: 1, failed: 0 });
    assert.deepEqual(await tally('写错的预期'), { passed: 0, failed: 1 });
    assert.deepEqual(await tally('没有这个用例'), { passed: 0, failed: 0 });
  });

  test('all scenarios run on what is typed, saved or not', async () => {
    manual = await opened('1-manual.postil');
    assert.deepEqual(await run<Tally>('postil.runAllScenarios'), { passed: 2, failed: 1 });
    await withChange(manual, ['100 元', '50 元'], async () => {
      assert.deepEqual(await run<Tally>('postil.runAllScenarios'), { passed: 2, failed: 1 });
    });
    await withChange(manual, ['扣款 责任人', '扣款 责任八'], async () => {
      assert.deepEqual(await run<Tally>('postil.runAllScenarios'), { passed: 0, failed: 3 });
    });
  });

  test('every code lens has its command', async () => {
    const known = new Set(await commands.getCommands(true));
    const lenses = await until(async () => {
      const found = await run<CodeLens[]>('vscode.executeCodeLensProvider', manual.uri, 50);
      return found.length > 0 && found;
    });
    assert.deepEqual(
      lenses.map(({ command }) => command?.command ?? '').filter((command) => !known.has(command)),
      [],
    );
  });

  test('the manual is checked as a whole', async () => {
    assert.deepEqual(await run('postil.checkManual'), { errors: 0, warnings: 0 });
  });

  test('commands are about the manual while a file of another kind has the focus', async () => {
    await opened('sources/pilot.md');
    assert.deepEqual(await run('postil.checkManual'), { errors: 0, warnings: 0 });
    assert.deepEqual(await run<Tally>('postil.runAllScenarios'), { passed: 2, failed: 1 });
    assert.equal(await run('postil.openPreview'), '试点支局管理办法');
    assert.equal(
      window.visibleTextEditors.some(({ document }) => document.uri.toString() === manual.uri.toString()),
      true,
    );
    await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    manual = await opened('1-manual.postil');
  });

  test('keywords become English and Chinese again', async () => {
    const text = manual.getText();
    assert.equal(await run('postil.keywordsInEnglish'), true);
    assert.match(manual.getText(), /^penalty 丢件/m);
    await until(() => codesIn(manual).length === 0);
    assert.equal(await run('postil.keywordsInChinese'), true);
    assert.match(manual.getText(), /^扣罚 丢件/m);
    await replaceAll(manual, text);
  });

  test('the preview has the title of the manual', async () => {
    await window.showTextDocument(manual);
    assert.equal(await run('postil.openPreview'), '试点支局管理办法');
    await until(() => window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === '试点支局管理办法')));
    await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  });

  test('a record is judged in a form of its own', async () => {
    await window.showTextDocument(manual);
    assert.equal(await run<number>('postil.judgeRecord'), 1);
    await until(() => window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /Judge a record|判一条记录/.test(label))));
    await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    await withChange(manual, ['扣款 责任人', '扣款 责任八'], async () => {
      await window.showTextDocument(manual);
      assert.equal(await run<number | undefined>('postil.judgeRecord'), undefined);
    });
  });

  test('a procedure is drawn as swimlanes', async () => {
    await window.showTextDocument(manual);
    assert.equal(await run<string | undefined>('postil.openDiagram'), undefined);
    const procedure = '\n流程 中断处置 {\n  起于 服务中断\n  步骤 事故报告 由 投递员 后于 服务中断\n}\n';
    await withChange(manual, ['', procedure], async () => {
      await window.showTextDocument(manual);
      assert.equal(await run<string | undefined>('postil.openDiagram'), '中断处置');
      await until(() => window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === '中断处置')));
      await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    });
  });

  test('the coverage tree leads to what cites a clause', async () => {
    await run('postil.coverage.focus');
    await run('postil.showClause', manual.uri.toString(), 3);
    assert.equal(window.activeTextEditor?.selection.active.line, 3);
  });

  test('documents are built into the folder of the settings', async () => {
    await window.showTextDocument(manual);
    const written = await run<Uri[]>('postil.buildDocuments');
    const page = written.find(({ path }) => path.endsWith('/out/docs/index.html'));
    assert.ok(page !== undefined);
    assert.match(new TextDecoder().decode(await workspace.fs.readFile(page)), /试点支局管理办法/);
    await withChange(manual, ['扣款 责任人', '扣款 责任八'], async () => {
      assert.deepEqual(await run<Uri[]>('postil.buildDocuments'), []);
    });
  });

  test('a new manual is written from the sample, sound and once', async () => {
    const folder = fixture('new');
    const written = await run<Uri | undefined>('postil.newManual', folder, 'zh');
    assert.ok(written?.path.endsWith('/new/manual.postil'));
    assert.deepEqual(await run('postil.checkManual'), { errors: 0, warnings: 0 });
    const { passed, failed } = await run<Tally>('postil.runAllScenarios');
    assert.ok(passed > 0 && failed === 0);
    assert.equal(await run('postil.newManual', folder, 'zh'), undefined);
    await workspace.fs.delete(folder, { recursive: true });
  });

  test('tasks are offered', async () => {
    const names = (await tasks.fetchTasks({ type: 'postil' })).map(({ name }) => name).sort();
    assert.deepEqual(names, ['check', 'test']);
  });

  test('every command of the manifest is there', async () => {
    const known = new Set(await commands.getCommands(true));
    const { contributes } = extensions.getExtension('postil.postil')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  });
});
