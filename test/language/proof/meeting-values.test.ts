import { describe, expect, it } from 'vitest';
import { isPenalty, type Penalty, type Specification } from '../../../language/generated/ast.ts';
import { meeting, whensOf } from '../../../language/proof/meeting-values.ts';
import { opened, services } from '../lsp/editor.ts';

const fields = [
  '编号: text key',
  '种类: one of 甲, 乙, 丙',
  '已找回: yes/no',
  '件数: number of 件',
  '历时: duration',
  '金额: money',
  '比例: ratio',
  '发生日: date occurs',
  '结束日: date optional',
  '说明: text',
  '严重 = 种类 is 甲 and 件数 > 2 件',
];

async function metBy(condition: string) {
  const { document } = await opened(
    `measure 件\nrecord 事件 { ${fields.join('\n')} }\npenalty 试 on 事件 { when ${condition}  sanction 张三 "通报" }`,
  );
  const [penalty] = (document.parseResult.value as Specification).declarations.filter(isPenalty);
  const values = meeting(whensOf(penalty as Penalty), services.shared.postil.Types);
  return values === undefined ? undefined : Object.fromEntries(values);
}

describe('values that meet a condition', () => {
  it.each<[string, Record<string, string>]>([
    ['种类 is 甲', { 种类: '甲' }],
    ['种类 is not 甲', { 种类: '乙' }],
    ['种类 not in (甲, 乙)', { 种类: '丙' }],
    ['种类 in (乙, 丙) and 已找回', { 种类: '乙', 已找回: 'yes' }],
    ['not 已找回 or 种类 is 甲', { 已找回: 'no' }],
    ['件数 >= 3 件', { 件数: '3' }],
    ['件数 > 3 件', { 件数: '4' }],
    ['件数 < 3 件', { 件数: '2' }],
    ['历时 > 2 小时', { 历时: '121' }],
    ['金额 >= 1 万元', { 金额: '10000' }],
    ['比例 < 80%', { 比例: '0.79' }],
    ['发生日 > 2024-02-28', { 发生日: '2024-02-29' }],
    ['说明 is "急"', { 说明: '急' }],
    ['严重', { 种类: '甲', 件数: '3' }],
  ])('%s', async (condition, values) => {
    expect(await metBy(condition)).toEqual(values);
  });

  it.each([
    '种类 is 甲 and 种类 is 乙',
    '种类 not in (甲, 乙, 丙)',
    '件数 × 2 > 3 件',
    '结束日 within 3 days of 发生日',
    'not 严重',
    '说明 is not "急"',
    '历时 > 1 日',
  ])('nobody guesses at %s', async (condition) => {
    expect(await metBy(condition)).toBeUndefined();
  });
});
