import { describe, expect, it } from 'vitest';
import { openCall } from '../../../language/lsp/signature-help.ts';
import { at, lsp, opened } from './editor.ts';

const csv = { 'sources/办法.csv': 'id,clause,statement\nA-1,一,延误\nA-2,二,丢失\n' };
const spec = `文件 办法 自 "sources/办法.csv"
计量 袋
岗位 甲
岗位 乙 上级 甲
术语 总包 "邮件" 依据 办法 §一
记录 事件 { 编号: 文本 主键  数量: 数 之 袋  加倍 = 2 × 数量  多 = 数量 > 2 袋  坏 = 2 × 没有  责任人: 人员  发生日: 日期 发生 }
用例 "𠮷例" { 已知 事件 { 编号: "1" } }
`;

it('inlay hints say what computed fields come to', async () => {
  const { document, textDocument } = await opened(spec, csv);
  const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hints = (await lsp.InlayHintProvider.getInlayHints(document, { textDocument, range: all })) ?? [];
  expect(hints.map(({ label }) => label)).toEqual([': 数(袋)', ': 是/否']);
  expect(document.textDocument.getText({ start: { line: 5, character: 0 }, end: hints[0]?.position ?? all.end })).toMatch(
    /加倍$/,
  );
  const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
  expect(await lsp.InlayHintProvider.getInlayHints(document, { textDocument, range })).toEqual([]);
});

it.each<[what: string, text: string, hints: string[]]>([
  [
    'parameters where they decide',
    '参数 时限值 : 时长 = 24 小时 设定 县局\n参数 罚额 : 金额 未定\n记录 邮件 { 编号: 文本 主键  责任人: 人员  收寄: 日期时间 发生  投出: 日期时间 }\n时限 投递 针对 邮件 { 自 收寄 至 投出 限 时限值 }\n扣罚 甲 针对 邮件 { 当 投出 > 收寄  扣款 责任人 罚额 }\n',
    [' = 24 小时', ' = 未定'],
  ],
  [
    'shares by time',
    'record 欠费 { 编号: text key  应缴日: date occurs  金额: money  天数: number of 日  率 = 0.5‰/天 * 2\n每日 = 金额 × 率  加率 = 率 × 天数 }\n',
    [': ratio (%/day)', ': number (yuan/day)', ': ratio'],
  ],
  [
    'totals of weights',
    '检查表 窗口 {\n  部分 甲部 { 项目 甲 "甲" 分值 30\n 项目 乙 "乙" 分值 2.5 }\n  部分 乙部 { 项目 丙 "丙" }\n}\n检查表 无 { 项目 丁 "丁" }\n',
    [' Σ 33.5', ' Σ 32.5'],
  ],
])('inlay hints resolve %s', async (_, text, labels) => {
  const { document, textDocument } = await opened(text);
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hints = (await lsp.InlayHintProvider.getInlayHints(document, { textDocument, range })) ?? [];
  expect(document.parseResult.parserErrors.map(({ message }) => message)).toEqual([]);
  expect(hints.map(({ label }) => label)).toEqual(labels);
});

it('lenses run scenarios, count uses in all files, and say what is covered', async () => {
  const more = { 'more.postil': '岗位 丙 上级 甲' };
  const { document, textDocument } = await opened(spec, { ...csv, ...more });
  const lenses = (await lsp.CodeLensProvider.provideCodeLens(document, { textDocument })) ?? [];
  const shown = lenses.map(({ range, command }) => `${document.textDocument.getText(range)} ${command?.title}`);
  expect(shown).toEqual(['办法 用到 1 处', '办法 2 条中已落实 1 条', '甲 用到 2 处', '事件 用到 1 处', '"𠮷例" 执行用例']);
  expect(lenses.at(-1)?.command).toMatchObject({ command: 'postil.runScenario', arguments: [textDocument.uri, '𠮷例'] });
});

it('paths of sources are links, where the file is there', async () => {
  const { document, textDocument, folder } = await opened(`${spec}文件 缺 自 "sources/没有.csv"\n`, csv);
  const links = (await lsp.DocumentLinkProvider.getDocumentLinks(document, { textDocument })) ?? [];
  expect(links.map(({ target }) => target)).toEqual([at(folder, 'sources/办法.csv').toString()]);
});

describe('signature help', () => {
  it.each<[string, ReturnType<typeof openCall>]>([
    ['x = max(', { name: 'max', argument: 0 }],
    ['x = 较大(甲, ', { name: 'max', argument: 1 }],
    ['x = workdays(甲,max(1, 2), ', { name: 'workdays', argument: 2 }],
    ['x = max(1, (2 + ', { name: 'max', argument: 1 }],
    ['x = 2×工作日数（甲，"（", ', { name: 'workdays', argument: 2 }],
    ['x = max(1, 2)', undefined],
    ['甲 in (', undefined],
    ['max(1, } when (', undefined],
    ['', undefined],
  ])('%s', (text, call) => {
    expect(openCall(text)).toEqual(call);
  });

  it('names what the function takes, in an unfinished text', async () => {
    const { document, textDocument, position } = await opened('记录 甲 { 丁: 日期  戊 = 工作日数(丁, <|>');
    const help = await lsp.SignatureHelp.provideSignatureHelp(document, { textDocument, position });
    expect(help).toMatchObject({ activeParameter: 1, signatures: [{ label: '工作日数(自, 至, 日历)' }] });
    const none = await opened('记录 甲 { <|>');
    expect(await lsp.SignatureHelp.provideSignatureHelp(none.document, none)).toBeUndefined();
  });
});
