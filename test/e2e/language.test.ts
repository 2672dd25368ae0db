import * as assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import { extensions, Position, workspace, WorkspaceEdit } from 'vscode';
import type { CodeAction, CompletionList, DocumentSymbol, Hover, Location, LocationLink, TextDocument, TextEdit } from 'vscode';
import { at, codesIn, fixture, opened, run, until, withChange } from './workspace.ts';

suite('the language in VS Code', () => {
  let manual: TextDocument;
  let scenarios: TextDocument;

  suiteSetup(async () => {
    scenarios = await workspace.openTextDocument(fixture('2-scenarios.postil'));
    manual = await opened('1-manual.postil');
    await extensions.getExtension('postil.postil')?.activate();
  });

  test('is known by its file name', () => {
    assert.equal(manual.languageId, 'postil');
    assert.equal(scenarios.languageId, 'postil');
  });

  test('findings arrive with their codes and go when the fault is mended', async () => {
    await until(() => codesIn(manual).length === 0);
    await withChange(manual, ['扣款 责任人', '扣款 责任八'], async () => {
      assert.deepEqual(await until(() => codesIn(manual).length > 0 && codesIn(manual)), ['name/unresolved']);
    });
    await until(() => codesIn(manual).length === 0);
  });

  test('a change of the clauses is seen in what cites them', async () => {
    const source = await workspace.openTextDocument(fixture('sources/pilot.md'));
    await withChange(source, ['§2', '§3'], async () => {
      await until(() => codesIn(manual).includes('citation/unknown-clause'));
    });
    await until(() => codesIn(manual).length === 0);
  });

  test('hover', async () => {
    const hovers = await until(async () => {
      const found = await run<Hover[]>('vscode.executeHoverProvider', manual.uri, at(manual, '投递员'));
      return found.length > 0 && found;
    });
    const texts = hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)));
    assert.match(texts.join('\n'), /投递员/);
  });

  test('completion offers keywords and names', async () => {
    const labels = async (position: Position) => {
      const list = await run<CompletionList>('vscode.executeCompletionItemProvider', manual.uri, position);
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await labels(at(manual, '责任人 100', { into: 0 }))).includes('责任人'));
    const below = new Position(manual.lineCount - 1, 0);
    assert.ok((await labels(below)).some((label) => label.includes('扣罚')));
  });

  test('definition leads into another file', async () => {
    const found = await run<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      scenarios.uri,
      at(scenarios, '丢件'),
    );
    const [target] = found;
    assert.ok(target !== undefined);
    const uri = 'targetUri' in target ? target.targetUri : target.uri;
    assert.equal(uri.toString(), manual.uri.toString());
  });

  test('references are found across files', async () => {
    const found = await run<Location[]>('vscode.executeReferenceProvider', manual.uri, at(manual, '丢件'));
    assert.ok(found.filter(({ uri }) => uri.toString() === scenarios.uri.toString()).length >= 3);
  });

  test('rename changes every file', async () => {
    const edit = await run<WorkspaceEdit>('vscode.executeDocumentRenameProvider', manual.uri, at(manual, '丢件'), '遗失');
    assert.deepEqual(
      edit
        .entries()
        .map(([uri, edits]) => [uri.path.split('/').at(-1), edits.length])
        .sort(),
      [
        ['1-manual.postil', 1],
        ['2-scenarios.postil', 3],
      ],
    );
  });

  test('the outline names the declarations', async () => {
    const symbols = await run<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', manual.uri);
    const names = symbols.map(({ name }) => name).join(' ');
    for (const name of ['试点', '投递员', '邮件', '丢件']) assert.match(names, new RegExp(name));
  });

  test('formatting', async () => {
    await withChange(manual, ['  扣款 责任人 100 元', '      扣款   责任人 100元'], async () => {
      const edits = await until(async () => {
        const found = await run<TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', manual.uri, {
          tabSize: 2,
          insertSpaces: true,
        });
        return found !== undefined && found.length > 0 && found;
      });
      const edit = new WorkspaceEdit();
      edit.set(manual.uri, edits);
      await workspace.applyEdit(edit);
      assert.match(manual.getText(), /^ {2}扣款 责任人 100 元$/m);
    });
  });

  test('a quick fix mends what it is offered for', async () => {
    const text = manual.getText();
    await withChange(manual, ['扣款 责任人', '扣款 责任任人'], async () => {
      await until(() => codesIn(manual).includes('name/unresolved'));
      const range = manual.getWordRangeAtPosition(at(manual, '责任任人', { into: 0 }));
      const actions = await run<CodeAction[]>('vscode.executeCodeActionProvider', manual.uri, range, 'quickfix', 10);
      const edit = actions.find((action) => action.edit !== undefined)?.edit;
      assert.ok(edit !== undefined, `only ${JSON.stringify(actions.map(({ title }) => title))}`);
      await workspace.applyEdit(edit);
      assert.equal(manual.getText(), text);
    });
    await until(() => codesIn(manual).length === 0);
  });
});
