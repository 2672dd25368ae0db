import * as assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import { extensions, window } from 'vscode';
import type { CompletionList, DocumentSymbol, Hover, TextDocument, Uri } from 'vscode';
import { at, codesIn, opened, run, until, withChange } from '../workspace.ts';

suite('a manual in a file system of the editor, beside a Node extension host', () => {
  let manual: TextDocument;

  suiteSetup(async () => {
    await extensions.getExtension('test.developed')?.activate();
    manual = await opened('1-manual.postil');
    assert.equal(manual.uri.scheme, 'memory');
    const { ready } = (await extensions.getExtension('postil.postil')?.activate()) as { ready: Promise<void> };
    await ready;
  });

  test('is checked across files, with its clauses', async () => {
    await withChange(manual, ['依据 办法 §2', '依据 办法 §9'], async () => {
      await until(() => codesIn(manual).includes('citation/unknown-clause'));
    });
    await until(() => codesIn(manual).length === 0);
    assert.deepEqual(await run('postil.checkManual'), { errors: 0, warnings: 0 });
  });

  test('hover', async () => {
    const hovers = await until(async () => {
      const found = await run<Hover[]>('vscode.executeHoverProvider', manual.uri, at(manual, '§2'));
      return found.length > 0 && found;
    });
    const texts = hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)));
    assert.match(texts.join('\n'), /丢失一件扣 100 元/);
  });

  test('completion', async () => {
    const position = at(manual, '责任人 100', { into: 0 });
    const list = await run<CompletionList>('vscode.executeCompletionItemProvider', manual.uri, position);
    assert.ok(list.items.some(({ label }) => (typeof label === 'string' ? label : label.label) === '责任人'));
  });

  test('the outline', async () => {
    const symbols = await run<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', manual.uri);
    assert.ok(symbols.some(({ name }) => name.includes('丢件')));
  });

  test('scenarios of another folder of it run', async () => {
    assert.deepEqual(await run('postil.runAllScenarios'), { passed: 1, failed: 0 });
  });

  test('the preview', async () => {
    await window.showTextDocument(manual);
    assert.equal(await run('postil.openPreview'), '试点支局管理办法');
  });

  test('what needs a disk says so and does nothing', async () => {
    await window.showTextDocument(manual);
    assert.equal(await run('postil.runData', {}), undefined);
  });

  test('pages are built into the same file system', async () => {
    await window.showTextDocument(manual);
    const written = await run<Uri[]>('postil.buildDocuments');
    assert.ok(written.some(({ scheme, path }) => scheme === 'memory' && path.endsWith('/out/docs/index.html')));
  });
});
