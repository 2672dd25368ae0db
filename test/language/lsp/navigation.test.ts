import { CancellationToken, type DocumentSymbol, type Location, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { selectionRange } from '../../../language/lsp/selection-ranges.ts';
import { lsp, opened, services, type OpenSpec } from './editor.ts';

const csv = { 'sources/办法.csv': 'id,clause,statement\nA-1,一,"延误,\n两行"\nA-2,二(一),丢失\n' };
const spec = `source 办法 from "sources/办法.csv"
measure 件 also 袋
record 事件 "𠮷" { 编号: text key  种类: one of 总包, 报纸  数量: number of 袋  责任人: person  发生日: date occurs }
penalty 延误 on 事件 cites 办法 §二(一) { when 种类 is 总包 and 数量 > 2 袋 charge 责任人 5 元/袋 * 数量 }
`;
const other = {
  'more.postil': 'scenario "甲" { given 事件 { 编号: "1", 种类: 总包, 数量: 3 袋 } expect 延误 charges "张" 15 元 }',
};

const place = (text: string, word: string, nth = 0) => {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = text.indexOf(word, at + 1);
  return `${text.slice(0, at)}<|>${text.slice(at)}`;
};
const under = (open: OpenSpec, range: Location['range']) => open.document.textDocument.getText(range);

describe('definition', () => {
  it.each<[string, string]>([
    ['事件', place(spec, '事件', 1)],
    ['总包', place(spec, '总包', 1)],
    ['袋', place(spec, '袋', 2)],
    ['责任人', place(spec, '责任人', 1)],
  ])('of %s', async (name, text) => {
    const open = await opened(text, { ...csv, ...other });
    const [found] = (await lsp.DefinitionProvider.getDefinition(open.document, open)) ?? [];
    expect(found && under(open, found.targetSelectionRange)).toBe(name);
  });

  it('of a clause is its line in the source, of a path its file', async () => {
    const clause = await opened(place(spec, '§二'), csv);
    const [found] = (await lsp.DefinitionProvider.getDefinition(clause.document, clause)) ?? [];
    expect(found?.targetUri).toBe(`${clause.folder.toString()}/sources/%E5%8A%9E%E6%B3%95.csv`);
    expect(found?.targetRange.start.line).toBe(3);
    const path = await opened(place(spec, '"sources'), csv);
    expect(await lsp.DefinitionProvider.getDefinition(path.document, path)).toHaveLength(1);
  });

  it('of nothing is nothing', async () => {
    const open = await opened(place(spec, '§二'), {});
    expect((await lsp.DefinitionProvider.getDefinition(open.document, open)) ?? []).toEqual([]);
  });
});

describe('references', () => {
  it.each<[string, number, number]>([
    ['事件', 0, 3],
    ['数量', 0, 4],
    ['总包', 0, 3],
    ['延误', 0, 2],
    ['袋', 0, 5],
  ])('of %s', async (word, nth, count) => {
    const open = await opened(place(spec, word, nth), { ...csv, ...other });
    const found = await lsp.ReferencesProvider.findReferences(open.document, { ...open, context: { includeDeclaration: true } });
    expect(found).toHaveLength(count);
  });

  it('are highlighted in their own file', async () => {
    const open = await opened(place(spec, '数量', 0), { ...csv, ...other });
    const found = await lsp.DocumentHighlightProvider.getDocumentHighlight(open.document, open);
    expect(found?.map(({ range }) => under(open, range))).toEqual(['数量', '数量', '数量']);
  });
});

describe('rename', () => {
  async function renamed(text: string, newName: string): Promise<Record<string, string>> {
    const open = await opened(text, { ...csv, ...other });
    const edit = await lsp.RenameProvider.rename(open.document, { ...open, newName });
    const texts = services.shared.workspace.LangiumDocuments.all.filter(({ uri }) => uri.path.startsWith(open.folder.path));
    const apply = (uri: string, document: TextDocument) =>
      TextDocument.applyEdits(document, (edit?.changes?.[uri] ?? []) as TextEdit[]);
    return Object.fromEntries(
      texts.toArray().map(({ uri, textDocument }) => [uri.path.split('/').at(-1), apply(uri.toString(), textDocument)]),
    );
  }

  it.each<[string, string]>([
    ['事件', '邮件事件'],
    ['数量', '𠮷数'],
    ['延误', '迟到'],
    ['袋', '布袋'],
    ['总包', '大包'],
  ])('%s to %s in all files', async (from, to) => {
    const result = await renamed(place(spec, from), to);
    const all = (text: string) => text.replaceAll(from, to);
    expect(result).toEqual({ 'main.postil': all(spec), 'more.postil': all(other['more.postil']) });
  });

  it.each<[string, string, string]>([
    ['a word that is none', '数量', '数 量'],
    ['a number', '数量', '三'],
    ['a reserved word', '数量', '若'],
    ['a name that is taken', '事件', '延误'],
    ['another field', '数量', '责任人'],
  ])('refuses %s', async (_, from, to) => {
    await expect(renamed(place(spec, from), to)).rejects.toThrow();
  });

  it('does not begin on keywords and texts', async () => {
    for (const word of ['record', '"𠮷"', '§二', '2 ']) {
      const open = await opened(place(spec, word), csv);
      expect(await lsp.RenameProvider.prepareRename(open.document, open)).toBeUndefined();
    }
    const open = await opened(place(spec, '数量', 1), csv);
    const range = await lsp.RenameProvider.prepareRename(open.document, open);
    expect(range && under(open, range)).toBe('数量');
  });
});

describe('outline', () => {
  const names = (symbols: DocumentSymbol[]): unknown[] =>
    symbols.map(({ name, children }) => (children?.length ? [name, names(children)] : name));

  it.each<[string, string, unknown[]]>([
    ['a spec', spec, ['办法', ['件', ['袋']], ['事件', ['编号', '种类', '数量', '责任人', '发生日']], '延误']],
    ['a broken text', 'role 甲\npenalty 延误 on 事件 { when 迟到 charge\n\nrole 乙', ['甲', '延误', '乙']],
    ['an empty file', '', []],
  ])('of %s', async (_, text, wanted) => {
    const { document, textDocument } = await opened(text, csv);
    expect(names((await lsp.DocumentSymbolProvider.getSymbols(document, { textDocument })) as DocumentSymbol[])).toEqual(wanted);
  });

  it('has titles; any part of a name finds it in the workspace', async () => {
    const { document, textDocument } = await opened('role 唯一岗 "唯一的岗位"');
    const [symbol] = (await lsp.DocumentSymbolProvider.getSymbols(document, { textDocument })) ?? [];
    expect(symbol).toMatchObject({ name: '唯一岗', detail: '唯一的岗位' });
    const found = await services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: '一岗' }, CancellationToken.None);
    expect(found).toHaveLength(1);
  });
});

it('blocks fold; selections grow from the word to the file', async () => {
  const { document, textDocument, position } = await opened('role 甲\nrecord 事件 {\n  编号: text key\n  数<|>量: number\n}\n');
  const folds = await lsp.FoldingRangeProvider.getFoldingRanges(document, { textDocument });
  expect(folds?.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([[1, 3]]);
  const words: string[] = [];
  for (
    let at: ReturnType<typeof selectionRange> | undefined = selectionRange(document, position);
    at !== undefined;
    at = at.parent
  )
    words.push(document.textDocument.getText(at.range));
  expect(words.slice(0, 2)).toEqual(['数量', '数量: number']);
  expect(words.at(-1)).toContain('role 甲');
});
