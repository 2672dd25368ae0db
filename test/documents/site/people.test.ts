import { describe, expect, it } from 'vitest';
import { isRole } from '../../../language/generated/ast.ts';
import { mentionsOf } from '../../../generator/documents/site/people/mentions.ts';
import { personPage } from '../../../generator/documents/site/people/person.view.ts';
import { raciPage } from '../../../generator/documents/site/people/raci.view.ts';
import { chapterName } from '../../../generator/documents/site/chapters.view.ts';
import type { TextRun } from '../../../generator/documents/view.ts';
import { contextOf } from '../build.ts';

const spec = `规程 甲 {}
机构 县局
岗位 局长 属于 县局
岗位 投递员 属于 县局 上级 局长 { 职责 投递 "当日投完" }
岗位 稽查员
小组 考核组 { 组长 局长 成员 稽查员 }
记录 事件 { 编号 : 文本 主键 日 : 日期 发生 人 : 人员 }
扣罚 慢 针对 事件 { 当 编号 为 "a" 扣款 投递员 50 元 处分 人 "通报" 由 局长 }
例行 月报 由 考核组 至 县局 每 月
要求 守时 针对 事件 { 必须 编号 为 "b" 由 投递员 }
training 上岗 of 投递员 by 局长 every year
流程 查处 { 起于 发现
 步骤 登记 由 投递员 限 10 分钟 { 产出 登记表 }
 步骤 核实 由 稽查员 后于 登记 { 使用 登记表 移交 局长 }
 止于 核实 }`;
const textOf = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join('');

describe('the page of somebody', async () => {
  const context = await contextOf(spec);
  const mentions = mentionsOf(context);
  const pageOf = (name: string) => {
    const role = context.all(isRole).find((one) => one.name === name);
    if (role === undefined) throw new Error(name);
    const { sections, lines, note } = personPage(role, mentions, context);
    return {
      note,
      lines: lines.map(({ label, runs }) => `${label} ${textOf(runs)}`),
      rows: Object.fromEntries(sections.map(({ anchor, grid }) => [anchor, grid.rows.map((row) => row.map(textOf).join(' | '))])),
    };
  };

  it('has what is asked of them, and what can hit them', () => {
    expect(pageOf('投递员')).toEqual({
      note: '另有 1 项扣罚落在当事人本人身上，不论岗位，见',
      lines: [],
      rows: {
        'my-steps': ['登记 | 查处：限 10 分钟 | 本人'],
        'my-requirements': ['守时 | 编号 为 “b” | 本人'],
        'my-obligations': ['上岗 | 每 年 | 本人'],
        'my-reports': ['月报 | 每 月 | 县局'],
        'my-fines': ['慢 | 50 元 人民币伍拾元整 | 本人'],
      },
    });
  });

  it('has what they do as part of a group, and who reports to them', () => {
    const { lines, rows } = pageOf('局长');
    expect(lines).toEqual(['下属 投递员', '所在小组 考核组']);
    expect(rows).toMatchObject({
      'my-receipts': ['核实 | 查处 | 本人'],
      'my-obligations': ['月报 | 每 月 | 考核组', '上岗 | 每 年 | 本人'],
      'my-decisions': ['慢 | 通报 由 局长 | 本人'],
    });
  });

  it('who does, answers for, is asked and is told: as the manual says it', () => {
    const view = raciPage(context);
    const grids = view?.sections.map(({ grid }) => [grid.columns.slice(1), ...grid.rows.map((row) => row.map(textOf))]);
    expect(grids).toEqual([
      [
        ['投递员', '局长'],
        ['投递', 'R', 'A'],
      ],
      [
        ['投递员', '局长', '稽查员'],
        ['登记', 'R', 'A', ''],
        ['核实', 'C', 'I', 'A R'],
      ],
      [
        ['考核组', '局长', '县局'],
        ['月报', 'R', 'A', 'I'],
      ],
    ]);
  });
});

describe('chapters', () => {
  it.each([
    ['二(一)2(4)', '二'],
    ['1.3.4', '1'],
    ['1', '1'],
    ['2.1-5', '2'],
    ['第二章第三条', '第二章'],
    ['责任制一/二2 L49', '责任制一'],
    ['处置流程/恢复服务 L95', '处置流程'],
    ['一、3 L29', '一'],
    ['三·句5', '三'],
    ['引言', '引言'],
    ['段4', '段'],
    ['ASM-152', 'ASM'],
    ['一般规定', '一般规定'],
  ])('%s stands in %s', (place, chapter) => {
    expect(chapterName(place)).toBe(chapter);
  });
});
