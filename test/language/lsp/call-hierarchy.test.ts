import type { CallHierarchyItem } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { linkedEditingRanges } from '../../../language/lsp/linked-editing.ts';
import { lsp, opened, services } from './editor.ts';

const procedure = `role 营业员
procedure 投诉处理 "受理到回访" {
  starts with 来电
  step 受理 by 营业员 after 来电
  step 核实 by 营业员 after 受理 within 2 hours on timeout 上报
  step 上报 by 营业员
  step 答复 by 营业员 after any of 核实, 上报
  ends with 答复
}
penalty 漏步 on deviation from 投诉处理 step 答复 { sanction 经办人 "通报" }
`;
const chain = `record 邮件 { 编号: text key  单位: text  及时: yes/no  收寄: datetime occurs  投出: datetime optional }
deadline 投递 on 邮件 { from 收寄 to 投出 within 24 hours }
metric 及时率 on 邮件 { share of 及时 for each 单位 every month }
target 达标 of 及时率 { at least 90% }
penalty 逾期扣 on breach of 投递 { charge 单位 5 元 }
exemption 天灾 from 逾期扣 { when 及时 }
scenario "甲" { expect no 逾期扣 }
`;
const fine = 'penalty 未达扣 on miss of 达标 { charge 单位 100 元 }\n';

async function around(text: string, name: string) {
  const at = text.indexOf(name);
  const { document, textDocument, position } = await opened(`${text.slice(0, at)}<|>${text.slice(at)}`, { 'more.postil': fine });
  const items = (await lsp.CallHierarchyProvider.prepareCallHierarchy(document, { textDocument, position })) ?? [];
  const names = (found: CallHierarchyItem[]) => found.map((item) => item.name).sort();
  const [item] = items;
  if (item === undefined) return undefined;
  const [incoming, outgoing] = [
    (await lsp.CallHierarchyProvider.incomingCalls({ item })) ?? [],
    (await lsp.CallHierarchyProvider.outgoingCalls({ item })) ?? [],
  ];
  return { before: names(incoming.map(({ from }) => from)), after: names(outgoing.map(({ to }) => to)), outgoing };
}

describe('what comes before and what follows', () => {
  it.each<[what: string, text: string, name: string, before: string[], after: string[]]>([
    ['the start', procedure, '来电', [], ['受理']],
    ['a step', procedure, '核实', ['受理'], ['上报', '答复']],
    ['a step in the place of another', procedure, '上报\n', ['核实'], ['答复']],
    ['a step that a fine is on', procedure, '答复 by', ['上报', '核实'], ['漏步']],
    ['a procedure', procedure, '投诉处理 "', [], ['漏步']],
    ['a record', chain, '邮件 {', [], ['及时率', '投递']],
    ['a deadline', chain, '投递 on', ['邮件'], ['逾期扣']],
    ['a figure', chain, '及时率 on', ['邮件'], ['达标']],
    ['a target, to another file', chain, '达标 of', ['及时率'], ['未达扣']],
    ['a fine', chain, '逾期扣 on', ['投递'], ['天灾']],
    ['a name where it is used', chain, '投递 {', ['邮件'], ['逾期扣']],
  ])('of %s', async (_, text, name, before, after) => {
    expect(await around(text, name)).toMatchObject({ before, after });
  });

  it('leads into the other file', async () => {
    const found = await around(chain, '达标 of');
    expect(found?.outgoing[0]?.to.uri).toMatch(/more\.postil$/);
  });

  it.each<[string, string]>([
    ['a field', '单位: text'],
    ['a keyword', 'deadline'],
    ['white space', '\nmetric'],
  ])('nothing of %s', async (_, at) => {
    expect(await around(chain, at)).toBeUndefined();
  });
});

describe('names that are typed in several places at once', () => {
  it.each<[what: string, text: string, places: string[] | undefined]>([
    ['a step, everywhere in its file', procedure.replace('核实 by', '核<|>实 by'), ['4:7', '6:30']],
    ['a name that another file uses', chain.replace('达标', '达<|>标'), undefined],
    ['a name used nowhere else', chain.replace('天灾', '天<|>灾'), undefined],
    ['a keyword', `<|>${chain}`, undefined],
  ])('%s', async (_, text, places) => {
    const { document, position } = await opened(text, { 'more.postil': fine });
    const found = linkedEditingRanges(document, position, services.postil);
    expect(found?.ranges.map(({ start }) => `${start.line}:${start.character}`)).toEqual(places);
  });
});
