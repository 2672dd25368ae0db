import { describe, expect, it } from 'vitest';
import { scenariosSection } from '../../generator/concepts/scenario/scenario.view.ts';
import type { TextRun } from '../../generator/documents/view.ts';
import { contextOf } from './build.ts';

const spec = (scenario: string) => `规程 甲 {}
机构 县局
岗位 局员 属于 县局
记录 事件 { 编号 : 文本 主键 日 : 日期 发生 人 : 人员 }
要求 守时 针对 事件 { 必须 编号 为 "b" 由 人 }
检查表 表 由 局员 { 项目 项 "好" 可不适用 项目 补 "全" }
流程 查处 { 起于 发现 步骤 登记 由 局员 限 10 分钟 止于 登记 }
用例 "一" { ${scenario} }`;
const textOf = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join('');

describe('a worked example in the documents', () => {
  it.each<[scenario: string, given: string[], expected: string[]]>([
    ['given 事件 { 编号: "a", 人: "张三" } expect 守时 breaches "张三"', ['事件 编号=a 人=张三'], ['守时：张三 应判逾期']],
    [
      'given answers to 表 of "1" date 2025-03-01 { 项 n/a because "无" 补: no evidence "1.jpg" } expect 表 of "1" fails 补',
      ['表（1，2025-03-01） 项=不适用，无 补=否，1.jpg'],
      ['表（1）：应判不合格 补'],
    ],
    [
      'given log 查处 of "1" { 登记 at 2024-03-01T09:10 by "张三" as 局员 } as of 2024-03-02 expect 查处 of "1" deviates at 登记 overdue "张三" 30 分钟',
      ['查处（1） 登记=2024-03-01 09:10，张三，局员', '截至日 2024-03-02'],
      ['查处（1）：应判偏离 登记 逾期 张三 30 分钟'],
    ],
  ])('%s', async (scenario, given, expected) => {
    const [shown] = scenariosSection(await contextOf(spec(scenario)))?.scenarios ?? [];
    const values = shown?.given.map(({ record, values }) =>
      [textOf(record), ...values.map(({ label, runs }) => `${label}=${textOf(runs)}`)].join(' '),
    );
    expect({ given: values, expected: shown?.expectations.map(textOf) }).toEqual({ given, expected });
  });
});
