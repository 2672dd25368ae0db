import type { CompletionItem } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../language/fix-edits.ts';
import { lsp, opened } from './editor.ts';

const csv = { 'sources/办法.csv': 'id,clause,statement\nA-1,二(一)1,延误一袋扣 50 元\nA-2,二(一)2,丢失\nB-1,第五条,邮件\n' };
const zh =
  '文件 办法 自 "sources/办法.csv"\n计量 袋\n岗位 投递员\n日历 工作历 { 周 周一..周五 }\n记录 事件 { 编号: 文本 主键  种类: 枚举 总包, 报纸  数量: 数 之 袋  责任人: 人员  发生日: 日期 发生 }\n';
const en =
  'source rules from "sources/办法.csv"\nmeasure bag\nrecord event { id: text key  kind: one of sack, paper  culprit: person  day: date occurs }\n';

async function complete(marked: string): Promise<{ items: CompletionItem[]; text: string; after(label: string): string }> {
  const { document, textDocument, position, text } = await opened(marked, csv);
  const items = (await lsp.CompletionProvider.getCompletion(document, { textDocument, position }))?.items ?? [];
  const after = (label: string) => {
    const item = items.find((one) => one.label === label) ?? expect.unreachable(`no ${label}`);
    const { range, newText } = item.textEdit as { range: { start: never; end: never }; newText: string };
    const offset = document.textDocument.offsetAt(range.start);
    return applyEdits(text, [{ offset, length: document.textDocument.offsetAt(range.end) - offset, text: newText }]);
  };
  return { items, text, after };
}

describe('offers', () => {
  const cases: [what: string, text: string, has: string[], not: string[]][] = [
    ['keywords in Chinese', `${zh}<|>`, ['扣罚', '岗位'], ['penalty', '扣款']],
    ['keywords in English', `${en}<|>`, ['penalty', 'role'], ['扣罚', 'charge']],
    ['a Chinese keyword for an English start', `${zh}pen<|>`, ['扣罚'], ['岗位']],
    ['an English keyword for a Chinese start', `${en}扣<|>`, ['penalty'], ['role']],
    ['whole constructs', `${zh}<|>`, ['扣罚:固定数额', '用例:应扣多少'], ['扣款']],
    ['records behind on', `${en}penalty late on <|>`, ['event'], ['rules', 'bag']],
    ['fields in a condition', `${zh}扣罚 迟 针对 事件 { 当 <|> }`, ['种类', '数量', '较大'], ['总包', '办法', '工作历', '迟']],
    ['the values of the field', `${zh}扣罚 迟 针对 事件 { 当 种类 为 <|> }`, ['总包', '报纸'], ['办法']],
    ['those who can be charged', `${zh}扣罚 迟 针对 事件 { 扣款 <|> }`, ['责任人', '投递员'], ['数量', '发生日', '工作历']],
    ['units behind a number', `${zh}扣罚 迟 针对 事件 { 扣款 责任人 50 <|> }`, ['元', '日', '袋'], ['yuan']],
    ['units in English', `${en}penalty late on event { charge culprit 50 <|> }`, ['yuan', 'days', 'bag'], ['个月']],
    ['units while they are typed', `${zh}扣罚 迟 针对 事件 { 扣款 责任人 50 万<|> }`, ['万元'], ['日']],
    ['clauses behind a source', `${zh}术语 总包 "邮件" 依据 办法 <|>`, ['§二(一)1', '§A-1', '第五条'], []],
    ['clauses behind the sign', `${zh}术语 总包 "邮件" 依据 办法 §<|>`, ['§二(一)1', '§A-1'], []],
    ['clauses while they are typed', `${zh}术语 总包 "邮件" 依据 办法 §二(一)<|>`, ['§二(一)1', '§二(一)2'], ['第五条']],
    ['clauses of the only source', `${zh}术语 总包 "邮件" 依据 §<|>`, ['§A-1'], []],
    ['fields that are not given yet', `${zh}用例 "甲" { 已知 事件 { 编号: "1", <|> } }`, ['种类', '数量'], ['编号']],
    ['fields without a comma', `${zh}用例 "甲" { 已知 事件 { 编号: "1"\n <|> } }`, ['种类'], ['编号']],
    ['what a field can be given', `${zh}用例 "甲" { 已知 事件 { 编号: "1", 种类: <|> } }`, ['总包', '报纸'], []],
    ['rules to expect', `${zh}扣罚 迟 针对 事件 { 扣款 责任人 5 元 }\n用例 "甲" { 应得 <|> }`, ['迟', '合计'], ['事件']],
    ['types of a field', `${zh}记录 乙 { 编号: <|> }`, ['文本', '日期'], ['text']],
    ['units of a number', `${zh}记录 乙 { 件数: 数 之 <|> }`, ['袋'], []],
    ['a calendar in a call only', `${zh}记录 乙 { 甲: 日期  丙 = 工作日数(甲, 甲, <|>) }`, ['工作历'], []],
    ['nothing in a comment', `${zh}// <|>\n`, [], ['总包']],
  ];

  it.each(cases)('%s', async (_, text, has, not) => {
    const labels = (await complete(text)).items.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(has));
    expect(labels.filter((label) => not.includes(label))).toEqual([]);
  });
});

describe('while the text is broken', () => {
  const cases: [what: string, text: string, has: string][] = [
    ['an open block', `${zh}扣罚 迟 针对 事件 {\n  当 种类 为 总包\n  扣款 <|>`, '责任人'],
    [
      'an unfinished rule, others behind it',
      `${zh}扣罚 迟 针对 事件 {\n  当 <|>\n\n岗位 甲\n扣罚 乙 针对 事件 { 扣款 责任人 5 元 }`,
      '种类',
    ],
    ['an unknown word before', `${zh}扣罚 迟 针对 事件 {\n  胡说 八道\n  当 <|>\n}`, '种类'],
    ['a quote that is open further on', `${zh}扣罚 迟 针对 事件 { 当 <|> }\n术语 甲 "未完\n`, '种类'],
    ['a brace too many', `${zh}岗位 乙 }\n扣罚 迟 针对 事件 { 当 <|> }`, '种类'],
  ];
  it.each(cases)('%s', async (_, text, label) => {
    expect((await complete(text)).items.map((item) => item.label)).toContain(label);
  });
});

describe('writes', () => {
  const cases: [what: string, before: string, label: string, after: string][] = [
    ['a keyword over its start', '岗位 甲\npen<|>', '扣罚', '岗位 甲\n扣罚'],
    ['a clause over its sign', `${zh}术语 𠮷 "邮件" 依据 办法 §二(一)<|>`, '§二(一)1', `${zh}术语 𠮷 "邮件" 依据 办法 §二(一)1`],
    ['a field with its colon', `${zh}用例 "𠮷" { 已知 事件 { 编<|> } }`, '编号', `${zh}用例 "𠮷" { 已知 事件 { 编号:  } }`],
    ['a construct in the spelling of the file', 'role a\nchecklist x { ite<|> }', 'item', 'role a\nchecklist x { item }'],
  ];
  it.each(cases)('%s', async (_, before, label, after) => {
    expect((await complete(before)).after(label)).toBe(after);
  });

  it('snippets with the keywords of the file', async () => {
    const { items } = await complete('岗位 甲\n扣<|>');
    const snippet = items.find(({ label }) => label === '扣罚:固定数额');
    expect(JSON.stringify(snippet?.textEdit)).toContain('针对 ${3:记录} 依据');
  });
});

it('a clause comes with its text, a keyword with its help in both languages', async () => {
  const clause = (await complete(`${zh}术语 总包 "邮件" 依据 办法 <|>`)).items.find(({ label }) => label === '§A-1');
  expect(clause).toMatchObject({ detail: '二(一)1', documentation: '延误一袋扣 50 元' });
  const keyword = (await complete(`${zh}<|>`)).items.find(({ label }) => label === '扣罚');
  expect(JSON.stringify(keyword?.documentation)).toMatch(/何种情形.*In which case/);
});
