import type { CodeAction } from 'vscode-languageserver';
import { afterEach, describe, expect, it } from 'vitest';
import { recheckSettings } from '../../../language/lsp/settings-updates.ts';
import { settingsDiagnostics } from '../../../language/settings/settings-library.ts';
import { at, files, lsp, opened, services, type OpenSpec } from './editor.ts';

const { Settings } = services.shared.postil;
const spec = '机构 县局\n日历 窗口 { 周 周一..周五 }\n<|>';
const settings = (value: object) => ({ 'postil.json': JSON.stringify(value) });
const level = ({ document }: OpenSpec) => document.diagnostics?.find(({ code }) => code === 'name/unused')?.severity;

afterEach(() => void Settings.setEditor({}));

describe('severities', () => {
  it.each<[what: string, project: object | undefined, editor: object, found: number | undefined]>([
    ['as they are', undefined, {}, 4],
    ['of the project', { severity: { 'name/unused': 'warning' } }, {}, 2],
    ['off', { severity: { 'name/unused': 'off' } }, {}, undefined],
    ['of the editor', undefined, { severity: { 'name/unused': 'error' } }, 1],
    [
      'of the project before those of the editor',
      { severity: { 'name/unused': 'warning' } },
      { severity: { 'name/unused': 'off' } },
      2,
    ],
    [
      'of the editor where the project says nothing of them',
      { keywords: 'zh' },
      { severity: { 'name/unused': 'off' } },
      undefined,
    ],
    ['wrong ones pass', undefined, { severity: { 'name/unused': 'of' }, keywords: 3 }, 4],
  ])('%s', async (_, project, editor, found) => {
    Settings.setEditor(editor);
    expect(level(await opened(spec, project === undefined ? {} : settings(project)))).toBe(found);
  });
});

it('an edit of the file checks again', async () => {
  const open = await opened(spec);
  const file = at(open.folder, 'postil.json');
  files.write(file, JSON.stringify({ severity: { 'name/unused': 'warning' }, keyword: 'zh' }));
  await services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  await recheckSettings(services.shared);
  expect(level(open)).toBe(2);
  const [wrong] = Settings.all().filter(({ uri }) => uri.toString() === file.toString());
  if (wrong === undefined) throw new Error('not read');
  expect(settingsDiagnostics(wrong, 'zh')).toMatchObject([{ code: 'settings/unknown-key', range: { start: { character: 38 } } }]);
});

describe('the spelling that is written', () => {
  const broken = '机构 县局\n机构 支局 隶属 市<|>局\n';
  async function titlesAndText(open: OpenSpec) {
    const range = { start: open.position, end: open.position };
    const context = { diagnostics: [], only: ['quickfix'] };
    const found = (await lsp.CodeActionProvider.getCodeActions(open.document, { ...open, range, context })) as CodeAction[];
    return JSON.stringify(found.map(({ edit }) => edit));
  }

  it.each<[what: string, project: object, editor: object, word: string]>([
    ['of the file', {}, {}, '机构 市局'],
    ['as settled', { keywords: 'en' }, {}, 'unit 市局'],
    ['as the editor has it', {}, { keywords: 'en' }, 'unit 市局'],
    ['as written, whatever the editor has', { keywords: 'as written' }, { keywords: 'en' }, '机构 市局'],
  ])('%s', async (_, project, editor, word) => {
    Settings.setEditor(editor);
    expect(await titlesAndText(await opened(broken, settings(project)))).toContain(word);
  });

  it('completes and formats so', async () => {
    const open = await opened(spec, settings({ keywords: 'en' }));
    const completion = await lsp.CompletionProvider.getCompletion(open.document, open);
    const labels = completion?.items.map(({ label }) => label) ?? [];
    expect(labels).toContain('unit');
    expect(labels).not.toContain('机构');
    const edits = await lsp.Formatter.formatDocument(open.document, { ...open, options: { tabSize: 2, insertSpaces: true } });
    expect(edits.map(({ newText }) => newText)).toContain('unit');
  });
});
