import { describe, expect, it } from 'vitest';
import { cli, folder, starter } from './cli.ts';

const failing = `用例 "算错了" {
  已知 投递 { 编号: "F1", 投递员: "张三", 种类: 给据邮件, 应投日: 2025-03-03, 妥投日: 2025-03-04 }
  应得 投递延误 应扣 "张三" 6 元
  不应得 邮件丢失
}
`;
const files = { ...starter, 'more/failing.postil': failing };

const lineOf = (name: string) => (starter['manual.postil'] ?? '').split('\n').findIndex((line) => line.includes(name)) + 1;

describe('exit codes', () => {
  it.each<[what: string, files: Record<string, string>, args: string[], exitCode: number]>([
    ['all pass', starter, [], 0],
    ['one fails', files, [], 1],
    ['only the file asked for', files, ['manual.postil'], 0],
    ['no scenario at all', { 'a.postil': '规程 甲 "甲" {}\n' }, [], 0],
    ['errors in the specs', { ...starter, 'b.postil': '用例 "x" { 应得 }' }, [], 1],
    ['no manual', { 'a.postil': '术语 词 "词"\n' }, [], 2],
  ])('%s', async (_, content, args, exitCode) => {
    for (const engine of ['js', 'interpreter'])
      expect((await cli(folder(content), ['test', ...args, '--engine', engine])).exitCode).toBe(exitCode);
  });
});

describe('reports', () => {
  it('pretty says what was expected, what came out and why', async () => {
    const { stdout } = await cli(folder(files), ['test']);
    expect(stdout).toContain('✗ 算错了  more/failing.postil:1');
    expect(stdout).toContain('应得 投递延误 应扣 "张三" 6 元  (第 3 行)');
    expect(stdout).toContain('应得  6 元');
    expect(stdout).toContain('实得  投递延误 张三 5.00 元');
    expect(stdout).toContain('因为  投递延误: 5 元/日 × 1 = 5 元');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 个未通过，3 个通过');
  });

  it('json has the shape that scripts read', async () => {
    const { stdout } = await cli(folder(files), ['test', '--format', 'json']);
    const report = JSON.parse(stdout) as { passed: number; failed: number; scenarios: Record<string, unknown>[] };
    expect(report).toMatchObject({ passed: 3, failed: 1 });
    expect(report.scenarios).toContainEqual({
      name: '当日投完,不扣',
      file: 'manual.postil',
      line: lineOf('当日投完,不扣'),
      ok: true,
    });
    expect(report.scenarios.at(-1)).toMatchObject({
      name: '算错了',
      file: 'more/failing.postil',
      line: 1,
      ok: false,
      failures: [{ line: 3, expected: '6 元', actual: '投递延误 张三 5.00 元' }],
    });
  });

  it('junit counts', async () => {
    const { stdout } = await cli(folder(files), ['test', '--format', 'junit']);
    expect(stdout).toContain('<testsuites name="postil test" tests="4" failures="1" errors="0">');
    expect(stdout).toContain('<testcase name="算错了" classname="more/failing.postil">');
  });

  it('--coverage names rungs, not ladders; a table that decides is no rule that could fail to fire', async () => {
    const at = folder({
      'a.postil': `规程 甲 {}
记录 事 { 编号: 文本 主键 人: 人员 日期: 日期 发生 }
判定表 分级 针对 事 {
  | 编号 || 级别 |
  | "1"  || 一级 |
  | 否则 || 二级 |
}
追责 逐级 针对 事 逐 人 每 年 {
  第1次 -> 处分 人 "约谈"
  第2次 及以后 -> 处分 人 "降职"
}
指标 次数 针对 事 { 计数 逐 人 每 月 }
目标 少 之 次数 每 月 { 不高于 9 }
用例 "一次" { 已知 事 { 编号: "1", 人: "甲", 日期: 2024-03-01 } 应得 逐级 应处分 "约谈" }
`,
    });
    const { stdout } = await cli(at, ['test', '--coverage']);
    expect(stdout).toContain('规则：3 条中 1 条有用例触发\n  未触发  逐级 第2次  a.postil:10\n  未触发  少  a.postil:13\n');
  });

  it('--coverage names the rules that nothing fires', async () => {
    const more = { ...starter, 'b.postil': '扣罚 从不 针对 投递 依据 办法 §3 { 当 编号 为 "从不"  扣款 投递员 1 元 }\n' };
    const { stdout } = await cli(folder(more), ['test', '--coverage']);
    expect(stdout).toContain('规则：3 条中 2 条有用例触发');
    expect(stdout).toContain('未触发  从不  b.postil:1');
    const json = JSON.parse((await cli(folder(more), ['test', '--coverage', '--format', 'json'])).stdout) as {
      coverage: unknown;
    };
    expect(json.coverage).toMatchObject({
      rules: { total: 3, fired: 2, notFired: [{ rule: '从不', file: 'b.postil', line: 1 }] },
      conditions: { total: 5, open: [{ rule: '从不', part: 'when', text: '编号 = "从不"', untried: 'yes' }] },
    });
  });
});
