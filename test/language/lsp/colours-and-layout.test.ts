import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { lsp, opened } from './editor.ts';

async function coloured(text: string, range?: { start: number; end: number }): Promise<string[]> {
  const { document, textDocument } = await opened(text);
  const provider = lsp.SemanticTokenProvider;
  const lines = range && { start: { line: range.start, character: 0 }, end: { line: range.end, character: 99 } };
  const { data } = await (lines
    ? provider.semanticHighlightRange(document, { textDocument, range: lines })
    : provider.semanticHighlight(document, { textDocument }));
  const { tokenTypes } = provider.semanticTokensOptions.legend;
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 4);
    line += down;
    character = down === 0 ? character + right : right;
    const place = { start: { line, character }, end: { line, character: character + length } };
    found.push(`${document.textDocument.getText(place)} ${tokenTypes[type]}`);
  }
  return found;
}

describe('colours', () => {
  it.each<[string, string, string[]]>([
    [
      'keywords and names',
      'role 𠮷 "𠮷"\n岗位 乙 上级 𠮷',
      ['role keyword', '𠮷 class', '岗位 keyword', '乙 class', '上级 keyword', '𠮷 class'],
    ],
    [
      'a keyword as the name that it is',
      'unit 上级\nunit 乙 under 上级',
      ['unit keyword', '上级 class', 'unit keyword', '乙 class', 'under keyword', '上级 class'],
    ],
    ['an unknown name not', 'unit 乙 under 丙', ['unit keyword', '乙 class', 'under keyword']],
    ['a broken text', 'role 甲\npenalty x on', ['role keyword', '甲 class', 'penalty keyword', 'x event', 'on keyword']],
  ])('%s', async (_, text, wanted) => {
    expect(await coloured(text)).toEqual(wanted);
  });

  it('fields, values, units, clauses and functions', async () => {
    const text =
      'record 事件 { 编号: text key  种类: one of 总包, 报纸  数: number  责任人: person  发生日: date occurs }\npenalty 延误 on 事件 cites 办法 §一 { when 种类 is 总包 charge 责任人 max(5 元, 3 元) }';
    expect(await coloured(text, { start: 1, end: 1 })).toEqual(
      expect.arrayContaining([
        '种类 property',
        '总包 enumMember',
        '责任人 property',
        'max function',
        '5 number',
        '元 type',
        '§一 macro',
        '延误 event',
      ]),
    );
    expect(await coloured(text, { start: 1, end: 1 })).not.toContain('record keyword');
  });
});

describe('layout', () => {
  const messy = 'role   甲 {\nduty "一"\n  }\nrole   乙\n';
  const edited = (document: TextDocument, edits: Parameters<typeof TextDocument.applyEdits>[1]) =>
    TextDocument.applyEdits(document, edits);
  const options = { tabSize: 2, insertSpaces: true };

  it('of the whole file', async () => {
    const { document, textDocument } = await opened(messy);
    const edits = await lsp.Formatter.formatDocument(document, { textDocument, options });
    expect(edited(document.textDocument, edits)).toBe('role 甲 {\n  duty "一"\n}\nrole 乙\n');
  });

  it('of some lines', async () => {
    const { document, textDocument } = await opened(messy);
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } };
    const edits = await lsp.Formatter.formatDocumentRange(document, { textDocument, options, range });
    expect(edited(document.textDocument, edits)).toBe('role   甲 {\nduty "一"\n  }\nrole 乙\n');
  });

  it.each<[string, string, number, string]>([
    ['the line of a brace', '}', 2, 'role   甲 {\nduty "一"\n}\nrole   乙\n'],
    ['the line before a new one', '\n', 2, 'role   甲 {\n  duty "一"\n  }\nrole   乙\n'],
    ['nothing before the first', '\n', 0, messy],
  ])('while typing: %s', async (_, ch, line, after) => {
    const { document, textDocument } = await opened(messy);
    const edits = await lsp.Formatter.formatDocumentOnType(document, {
      textDocument,
      options,
      ch,
      position: { line, character: 1 },
    });
    expect(edited(document.textDocument, edits)).toBe(after);
  });

  it('leaves broken files alone', async () => {
    const { document, textDocument } = await opened('role   甲 {');
    expect(await lsp.Formatter.formatDocument(document, { textDocument, options })).toEqual([]);
  });
});
