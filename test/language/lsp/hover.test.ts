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
    ['a share by time', rule('charge 责任人 1000 元 * 0.<|>5‰/天 * 天'), ['天 = 2 days', '1000 元 × 0.5‰/天 × 天', '**1 yuan**']],
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

const judged = `
record 投递 { 编号: text key  局: unit  到达日: date occurs  妥投: yes/no  用时: number of 件 }
metric 妥投率 on 投递 { share of 妥投 for each 局 every month }
metric 平均用时 on 投递 { average of 用时 for each 局 every month }
measure 件
calendar 工作日历 { week monday..friday }
record 投诉 { 编号: text key  单位: unit  受理: datetime occurs  响应: datetime optional  收日: date  办日: date optional  生效日: date }
`;
const target = (limit: string, fine = '') =>
  `${judged}target 达标 of 妥投率 { ${limit} }\npenalty 未达罚 on miss of 达标 { charge 局 ${fine === '' ? '5 元' : fine} }`;
const deadline = (span: string, further = '') => `${judged}deadline 时限 on 投诉 { ${span}${further} }`;
const zh = (text: string) =>
  text
    .replace('at least', '不低于')
    .replace('per started', '按每不足亦计')
    .replace('of 差额', '之 差额')
    .replace(
      /^/,
      '机构 甲局\n机构 乙局\n机构 丙局\n机构 丁局\n机构 戊局\n机构 己局\n机构 庚局\n机构 辛局\n机构 壬局\n机构 癸局\n',
    );

describe('works out', () => {
  it.each<[what: string, text: string, said: string]>([
    ['a missed target', target('at least 9<|>8%'), 'For example: 96.3% (at least 98%) → 1.7 pp short'],
    [
      'a target where it is named',
      target('at least 98%').replace('of 达标', 'of 达<|>标'),
      '96.3% (at least 98%) → 1.7 pp short',
    ],
    [
      'steps that are begun',
      target('at least 98%', '5<|>0 元 per started 1 pp of 差额'),
      '1.7 pp short; per started 1 pp: 2 × 50 yuan = **100 yuan**',
    ],
    ['whole steps', target('at least 98%', '50 元 per full 1 pp of 差<|>额'), 'per full 1 pp: 1 × 50 yuan = **50 yuan**'],
    [
      'shares of steps',
      target('at least 9<|>8%', '50 元 per 2 pp of 差额'),
      '94.6% (at least 98%) → 3.4 pp short; per 2 pp: 1.7 × 50 yuan = **85 yuan**',
    ],
    ['most that may be', target('at most <|>2%'), '3.7% (at most 2%) → 1.7 pp short'],
    ['a limit that leaves little room', target('at least 0.<|>5%'), '0.25% (at least 0.5%) → 0.25 pp short'],
    [
      'a row of a table',
      `${judged}target 达标 of 妥投率 { | 局 | at least | \n | 甲 | 90% | \n | - | 8<|>0% | }`,
      '78.3% (at least 80%)',
    ],
    [
      'a parameter that is set',
      `parameter 线 : ratio = 90% set by 甲局 because "试"\n${target('at least 线').replace('of 达标', 'of 达<|>标')}`,
      '88.3% (at least 线)',
    ],
    [
      'hours',
      deadline('from 受理 to 响应 within 2<|>4 hours'),
      '受理 = 2025-06-06 10:00 (Friday) → 响应 by **2025-06-07 10:00 (Saturday)**',
    ],
    ['days', deadline('from 收日 to 办日 within 3 da<|>ys'), '收日 = 2025-06-06 (Friday) → 办日 by **2025-06-09 (Monday)**'],
    [
      'days from the same day',
      deadline('from 收日 to 办日 within <|>3 days', ' counting from same day'),
      'by **2025-06-08 (Sunday)**',
    ],
    ['days up to their end', deadline('from 受理 to 响应 within <|>2 days by the day'), 'by **2025-06-08 (Sunday)**'],
    ['days up to the minute', deadline('from 受理 to 响应 within <|>2 days by the clock'), 'by **2025-06-08 10:00 (Sunday)**'],
    ['working days', deadline('from 收日 to 办日 within <|>5 workdays of 工作日历'), 'by **2025-06-13 (Friday)**'],
    ['a time of day', deadline('from 受理 to 响应 within <|>1 day before 15:00'), 'by **2025-06-07 15:00 (Saturday)**'],
    ['the third day', deadline('from 收日 to 办日 up to day <|>3'), 'by **2025-06-08 (Sunday)**'],
    [
      'what must be done before',
      deadline('to 办日 at least <|>5 workdays of 工作日历 before 生效日'),
      '生效日 = 2025-06-06 (Friday) → 办日 by **2025-05-30 (Friday)**',
    ],
    [
      'a deadline where it is named',
      `${deadline('from 收日 to 办日 within 3 days')}\npenalty 罚 on breach of 时<|>限 { charge 单位 5 元 }`,
      'by **2025-06-09',
    ],
  ])('%s', async (_, text, said) => {
    expect(await hover(text)).toContain(said);
  });

  it('in Chinese', async () => {
    const text = zh(target('at least 98%', '5<|>0 元 per started 1 pp of 差额'));
    expect(await hover(text)).toContain('例如: 96.3% (不低于 98%) → 差 1.7 个百分点; 按每不足亦计 1 pp: 2 × 50 元 = **100 元**');
  });

  it.each<[what: string, text: string]>([
    ['days that can be read in two ways', deadline('from 受理 to 响应 within 2<|> days')],
    ['working days that no calendar counts', deadline('from 收日 to 办日 within 5<|> workdays')],
    [
      'a limit that nobody has set',
      `parameter 线 : ratio unbound "XX"\n${target('at least 线').replace('of 达标', 'of 达<|>标')}`,
    ],
    ['a charge within a broken text', `${judged}penalty 甲 on miss of 无 { charge 局 5<|>0 元 per`],
  ])('nothing of %s', async (_, text) => {
    expect((await hover(text)) ?? '').not.toContain('example');
  });
});
