import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { lsp, opened } from './editor.ts';

async function actions(marked: string, only?: string[]) {
  const { document, textDocument, position } = await opened(marked);
  const context = only === undefined ? { diagnostics: [] } : { diagnostics: [], only };
  const found = (await lsp.CodeActionProvider.getCodeActions(document, {
    textDocument,
    range: { start: position, end: position },
    context,
  })) as CodeAction[];
  const after = (title: string) => {
    const [edits = []] = Object.values(found.find((one) => one.title === title)?.edit?.changes ?? {});
    return TextDocument.applyEdits(document.textDocument as TextDocument, edits as TextEdit[]);
  };
  return { found, titles: found.map(({ title }) => title), after };
}

const record = 'record 事件 {\n  编号: text key\n  发生日: date occurs\n}\n';

describe('writes', () => {
  it.each<[what: string, text: string, title: string, after: string]>([
    ['the name that is near', 'unit 县局\nunit 支局 under 县<|>居', '改为所建议的', 'unit 县局\nunit 支局 under 县局'],
    [
      'a field more',
      `${record}penalty 甲 on 事件 { charge 责<|>任人 5 元 }`,
      '在“事件”中添字段“责任人”',
      `${record.replace('occurs\n', 'occurs\n  责任人: person\n')}penalty 甲 on 事件 { charge 责任人 5 元 }`,
    ],
    ['Chinese keywords', 'role 甲 reports to <|>乙\nrole 乙', '关键字改写为中文', '岗位 甲 上级 乙\n岗位 乙'],
    ['English keywords', '岗位  甲 上级 <|>乙\n岗位 乙', '关键字改写为英文', 'role  甲 reports to 乙\nrole 乙'],
    ['all fixes at once', 'measure 件 also 件\nmeasure 袋 also 袋, 包\n<|>', '全部自动修复', 'measure 件\nmeasure 袋 also 包\n'],
  ])('%s', async (_, text, title, after) => {
    expect((await actions(text)).after(title)).toBe(after);
  });

  it.each<[string, string, string]>([
    ['role', 'role 甲 reports to 乙<|>', '新建岗位“乙”'],
    ['unit', 'unit 甲 under 乙<|>', '新建机构“乙”'],
    ['record', 'penalty 甲 on 乙<|> { charge 丙 5 元 }', '新建记录“乙”'],
    ['source', 'term 甲 "邮件" cites 乙<|> §一', '新建文件“乙”'],
    ['calendar', 'manual 甲 { calendar 乙<|> }', '新建日历“乙”'],
  ])('a missing %s, so that the name is known', async (_, text, title) => {
    const made = (await actions(text)).after(title);
    const { document } = await opened(made);
    expect(document.parseResult.parserErrors).toEqual([]);
    const unknown =
      document.diagnostics?.filter(({ code, message }) => code === 'name/unresolved' && JSON.stringify(message).includes('乙')) ??
      [];
    expect(unknown).toEqual([]);
  });
});

it.each<[string, string, string[] | undefined, string[]]>([
  ['nothing where nothing is wrong', 'role 甲<|>', ['quickfix'], []],
  ['guesses are not fixed with all', 'unit 县局\nunit 支局 under 县<|>居', ['source.fixAll'], []],
  ['only what is asked for', 'unit 县局\nunit 支局 under 县<|>居', ['refactor'], ['关键字改写为中文']],
  ['no respelling of a broken file', 'role 甲 {<|>', ['refactor'], []],
])('%s', async (_, text, only, titles) => {
  expect((await actions(text, only)).titles).toEqual(titles);
});
