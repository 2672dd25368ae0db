import { describe, expect, it } from 'vitest';
import { lsp, opened } from './editor.ts';

const csv = { 'sources/办法.csv': 'id,clause,statement\nA-1,二(一)1,延误一袋一日扣 50 元\n' };
const base = `source 办法 from "sources/办法.csv"
measure 袋 also 包
term 总包 "装有邮件的袋"
role 投递员 "城区投递员" { duty "按时投递" cites 办法 §A-1 }
record 事件 { 编号: text key  种类: one of 总包件, 报纸  数量: number of 袋  天: number of 日  完成日: date optional  责任人: person  迟 = 数量 > 3 袋  发生日: date occurs }
`;
const rule = (body: string) => `${base}penalty 延误 on 事件 cites 办法 §二(一)1 { ${body} }`;

async function hover(marked: string): Promise<string | undefined> {
  const { document, textDocument, position } = await opened(marked, csv);
  const found = await lsp.HoverProvider.getHoverContent(document, { textDocument, position });
  return found === undefined ? undefined : (found.contents as { value: string }).value;
}

describe('says', () => {
  const cases: [what: string, text: string, said: string[]][] = [
    [
      'a keyword in both languages',
      rule('wh<|>en 迟 charge 责任人 5 元'),
      ['**when** · 当', 'Applies only where', '成立时才适用'],
    ],
    ['a Chinese keyword', '岗<|>位 甲', ['**岗位** · role']],
    ['a clause', `${base}penalty 延误 on 事件 cites 办法 §二(<|>一)1 { charge 责任人 5 元 }`, ['延误一袋一日扣 50 元', '`A-1`']],
    ['a field with its type', rule('when 数<|>量 > 2 袋 charge 责任人 5 元'), ['数量: number of 袋', 'type: number (袋)']],
    ['a name at its end', rule('when 数量<|> > 2 袋 charge 责任人 5 元'), ['type: number (袋)']],
    ['a computed field', rule('when 迟<|> charge 责任人 5 元'), ['迟 = 数量 > 3 袋', 'yes/no']],
    ['a value with its field', rule('when 种类 is 报<|>纸 charge 责任人 5 元'), ['种类: one of 总包件, 报纸']],
    ['a role with its duties', rule('charge 投递<|>员 5 元'), ['duty "按时投递"']],
    ['a rule with what it cites', `${rule('charge 责任人 5 元')}\nscenario "甲" { expect no 延<|>误 }`, ['延误一袋一日扣 50 元']],
    ['a measure by its other name', rule('when 数量 > 2 包<|> charge 责任人 5 元'), ['measure 袋 also 包']],
    ['a built-in unit', rule('charge 责任人 2 万<|>元'), ['1 万元 = 10000 yuan']],
    ['an amount with figures', rule('charge 责任人 5<|>0 元/袋/日 * 数量 * 天'), ['数量 = 2 袋, 天 = 3 days', '**300 yuan**']],
    ['a function', `${base}record 乙 { 甲: number  丙 = m<|>ax(甲, 3) }`, ['**max** · 较大', 'the largest']],
    ['a term within a text', `${base}role 甲 "管总<|>包的人"`, ['装有邮件的袋']],
    ['a name behind characters outside the BMP', `role 𠮷 "𠮷野"\nrole 乙 reports to 𠮷<|>`, ['role 𠮷 "𠮷野"']],
    ['names in a broken text', `${base}penalty 延误 on 事<|>件 { when `, ['record 事件']],
  ];
  it.each(cases)('%s', async (_, text, said) => {
    const content = await hover(text);
    for (const part of said) expect(content).toContain(part);
  });

  it.each<[string, string]>([
    ['white space', 'role 甲\n<|>\n\nrole 乙'],
    ['an unknown name', 'unit 乙 under 甲<|>'],
    ['a comment', '// 甲<|>乙\nrole 甲'],
    ['an empty file', '<|>'],
  ])('nothing of %s', async (_, text) => {
    expect(await hover(text)).toBeUndefined();
  });
});
