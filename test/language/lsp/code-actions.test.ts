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
    ['the name that is near', 'unit 县局\nunit 支局 under 县<|>居', '改为“县局”', 'unit 县局\nunit 支局 under 县局'],
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

describe('a field that is missing has the type that its place asks for', () => {
  const spec = (rule: string, fields = '编号: text key  发生日: date occurs') =>
    `measure 袋\nrecord 事件 { ${fields} }\npenalty 甲 on 事件 { ${rule} }`;
  it.each<[string, string]>([
    ['charge 新<|> 5 元', 'person'],
    ['when 新<|> > 5 元 charge 乙 5 元', 'money'],
    ['when 新<|> >= 80% charge 乙 5 元', 'ratio'],
    ['when 新<|> > 2024-01-01 charge 乙 5 元', 'date'],
    ['when 新<|> is "急" charge 乙 5 元', 'text'],
    ['when 新<|> and 发生日 > 2024-01-01 charge 乙 5 元', 'yes/no'],
    ['unless 新<|> charge 乙 5 元', 'yes/no'],
    ['when 发生日 within 3 days of 新<|> charge 乙 5 元', 'date'],
    ['charge 乙 5 元/袋 × 新<|>', 'number of 袋'],
    ['charge 乙 5 元/日 × 新<|>', 'number of day'],
    ['charge 乙 新<|>', 'money'],
    ['charge 乙 5 元 .. 9 元 at discretion 新<|>', 'money'],
  ])('%s: %s', async (rule, type) => {
    const { after } = await actions(spec(rule));
    expect(after('在“事件”中添字段“新”')).toContain(`发生日: date occurs  新: ${type} }`);
  });

  it('in Chinese, in a record without any, with the line ends of the file', async () => {
    const text = '计量 袋\r\n记录 事件 ｛｝\r\n扣罚 甲 针对 事件 ｛ 扣款 张三 5 元/日 × 新<|> ｝\r\n';
    expect((await actions(text)).after('在“事件”中添字段“新”')).toContain('记录 事件 ｛\r\n  新: 数 之 日\r\n｝\r\n');
  });
});

describe('in files as they are', () => {
  it.each<[what: string, text: string, title: string, after: string]>([
    [
      'a broken one: in front of what breaks off',
      '岗位 甲 上级 乙<|>\n扣罚 丙 针对 {\n',
      '新建岗位“乙”',
      '岗位 甲 上级 乙\n\n岗位 乙 "全称" {\n  职责 名称 "内容"\n}\n\n扣罚 丙 针对 {\n',
    ],
    ['Windows line ends', 'role 甲 reports to 乙<|>\r\n', '关键字改写为中文', '岗位 甲 上级 乙\r\n'],
    [
      'Windows line ends, something new',
      'unit 甲 under 乙<|>\r\n',
      '新建机构“乙”',
      'unit 甲 under 乙\r\n\r\nunit 乙 "full name"\r\n',
    ],
    [
      'full-width punctuation',
      '记录 甲<|> ｛ 编号：文本 主键　人：人员 ｝\n',
      '关键字改写为英文',
      'record 甲 ｛ 编号：text key　人：person ｝\n',
    ],
    ['both spellings', '岗位 甲 reports to 乙<|>\nrole 乙', '关键字改写为中文', '岗位 甲 上级 乙\n岗位 乙'],
    [
      'characters outside the BMP',
      'role 𠮷 reports to <|>𠮶',
      '新建岗位“𠮶”',
      'role 𠮷 reports to 𠮶\n\nrole 𠮶 "full name" {\n  duty name_of_it "what is to be done"\n}\n',
    ],
    [
      'fixes at once, with Windows line ends',
      'measure 件 also 件\r\nmeasure 袋 also 袋, 包\r\n<|>',
      '全部自动修复',
      'measure 件\r\nmeasure 袋 also 包\r\n',
    ],
    [
      'a waiver, with Windows line ends',
      'manual 试 { version "1" }\r\nrole 甲 { duty "及<|>时处理" }\r\n',
      '豁免,写明理由',
      'manual 试 { version "1" }\r\nrole 甲 { duty "及时处理" }\r\nwaive "text/vague-time" for 甲 because "原文如此"\r\n',
    ],
    [
      'a waiver in Chinese, on a part',
      '规程 试 { 版本 "1" }\n岗位 甲 { 职责 办理 "及<|>时处理" }\n',
      '豁免,写明理由',
      '规程 试 { 版本 "1" }\n岗位 甲 { 职责 办理 "及时处理" }\n豁免 "text/vague-time" 于 甲 中的 办理 因 "原文如此"\n',
    ],
  ])('%s', async (_, text, title, after) => {
    expect((await actions(text)).after(title)).toBe(after);
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
