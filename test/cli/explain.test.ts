import { describe, expect, it } from 'vitest';
import { allDiagnostics } from '../../language/explain-diagnostic.ts';
import { cli, folder, lines, starter } from './cli.ts';

const data = lines(
  { 编号: 'A1', 投递员: '张三', 种类: '给据邮件', 应投日: '2025-03-03', 妥投日: '2025-03-05' },
  { 编号: 'A2', 投递员: '李四', 种类: '平常邮件', 应投日: '2025-03-03', 妥投日: '2025-03-05' },
  { 编号: 'A3', 投递员: '李四', 种类: '给据邮件', 应投日: '2024-03-03', 妥投日: '2024-03-05' },
  { 编号: 'A4', 投递员: '李四', 种类: '给据邮件', 应投日: '2025-03-03', 妥投日: '2025-03-05', 丢失: true },
  { 编号: 'A5', 投递员: '李四', 种类: '包裹', 应投日: '2025-03-03' },
);

const explained = async (...args: string[]) => (await cli(folder({ ...starter, 'd.ndjson': data }), ['explain', ...args])).stdout;

describe('a code', () => {
  it.each([...allDiagnostics.keys()])('%s has a page in both languages', async (code) => {
    const chinese = await cli(folder(), ['explain', code, '--lang', 'zh']);
    const english = await cli(folder(), ['explain', code, '--lang', 'en']);
    expect(chinese).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('## 避免') as string });
    expect(english).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('## Avoid') as string });
  });
});

describe('a rule', () => {
  it('without data: its clauses in their own words, and the whole of it', async () => {
    const said = await explained('投递延误');
    expect(said).toContain('投递延误 “给据邮件投递延误” 针对 投递\n  依据 办法 §3  给据邮件投递延误的，每逾期一日扣 5 元。\n');
    expect(said).toContain(
      '| 投递延误 给据邮件投递延误 | 当 种类 为 给据邮件 且 逾期天数 > 0 日；除非 丢失 | 5 元/日 × 逾期天数 投递员 | 办法 §3 |',
    );
  });

  it.each<[key: string, said: string[], unsaid: string[]]>([
    [
      'A1',
      ['投递 A1  2025-03-03  适用', '✓ 当 种类 = 给据邮件', '✓ 除非 丢失  (丢失 = 否)', '→ 张三 10.00 元', '5 元/日 × 2 = 10 元'],
      ['不适用'],
    ],
    [
      'A2',
      ['投递 A2  2025-03-03  不适用', '首先不成立的是: 当 种类 = 给据邮件', '✗ 当 种类 = 给据邮件  (种类 = 平常邮件)'],
      ['→'],
    ],
    ['A3', ['不适用', '首先不成立的是: 生效 2025-01-01 ..'], ['→']],
    ['A4', ['不适用', '首先不成立的是: 除非 丢失', '✗ 除非 丢失  (丢失 = 是)'], ['→']],
    ['A5', ['这条记录读不了', '[record/unknown-enum-value]'], ['适用']],
  ])('%s', async (key, said, unsaid) => {
    const text = await explained('投递延误', '--data', '投递=d.ndjson', '--key', key);
    for (const part of said) expect(text).toContain(part);
    for (const part of unsaid) expect(text).not.toContain(part);
  });

  it.each<[what: string, key: string[], exitCode: number, said: string]>([
    ['a record that it passed over', ['A2'], 0, '首先不成立的是: 当 种类 = 给据邮件'],
    ['one that it applies to', ['A1'], 1, '适用'],
    ['no record', [], 2, 'KEY'],
  ])('--why-not asks about %s', async (_, key, exitCode, said) => {
    const at = folder({ ...starter, 'd.ndjson': data });
    const result = await cli(at, ['explain', '--why-not', '投递延误', ...key, '--data', '投递=d.ndjson']);
    expect({ exitCode: result.exitCode, said: (result.stdout + result.stderr).includes(said) }).toEqual({ exitCode, said: true });
  });

  it('without a key: the records that it applies to', async () => {
    const text = await explained('投递延误', '--data', '投递=d.ndjson');
    expect(text).toContain('投递 A1');
    expect(text).not.toContain('投递 A2');
  });

  it.each<[args: string[], code: string]>([
    [['--key', 'no', '--data', '投递=d.ndjson'], 'explain/no-record'],
    [['--data', '投递=none.csv'], 'data/not-found'],
  ])('%j: %s', async (args, code) => {
    const { exitCode, stderr } = await cli(folder({ ...starter, 'd.ndjson': data }), ['explain', '投递延误', ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`[${code}]`);
  });
});

describe('a norm over many records', () => {
  const files = {
    'manual.postil': `规程 追责 { 生效 2024-01-01 }
岗位 局长
记录 问题 "问题" { 编号: 文本 主键 单位: 机构 日期: 日期 发生 不力: 是否 }
追责 领导追责 "逐级追责" 针对 问题 逐 单位 每 年 { 当 不力 第1次 -> 处分 局长 "通报批评" 第2次 及以后 -> 处分 局长 "降职" }
`,
    'd.ndjson': lines(
      { 编号: 'A1', 单位: '甲局', 日期: '2024-03-03', 不力: true },
      { 编号: 'A2', 单位: '甲局', 日期: '2024-04-03', 不力: true },
    ),
  };
  const ladder = async (...args: string[]) => (await cli(folder(files), ['explain', '领导追责', ...args])).stdout;

  it('without data: what it looks at', async () => {
    const said = await ladder();
    expect(said).toContain('领导追责 “逐级追责” 针对 问题\n');
    expect(said).toContain('第 1 次 通报批评 局长；第 2 次 及以后 降职 局长');
  });

  it('with data: each verdict with the records behind it', async () => {
    const text = await ladder('--data', '问题=d.ndjson', '--key', 'A2');
    expect(text).toContain('领导追责 甲局 局长 降职');
    expect(text).toContain('第 2 次:2024-03-03 A1、2024-04-03 A2');
    expect(text).not.toContain('通报批评');
  });

  it('says where there is nothing, and refuses the data of another record', async () => {
    expect(await ladder('--data', '问题=d.ndjson', '--key', 'no')).toContain('没有判定');
    const other = await cli(folder({ ...files, ...starter, 'd.ndjson': data }), [
      'explain',
      '投递延误',
      '--data',
      '问题=d.ndjson',
    ]);
    expect(other.exitCode).toBe(2);
  });
});

describe('a norm in words', () => {
  const spec = `manual desk { version "1" }
role clerk
record mail { id : text key  office : unit  day : date occurs  fit : yes/no }
metric fit_share on mail { share of fit for each office every month }
procedure handing_over {
  starts with arrival
  step count by clerk within 10 minutes
  step receipt by clerk after count
  ends with receipt
}`;
  const said = async (name: string, language: string) =>
    (await cli(folder({ 'desk.postil': spec }), ['explain', name, '--lang', language])).stdout;

  it.each([
    ['handing_over', 'en', ['starts with arrival', '| count | clerk | within 10 minutes |', '| receipt | clerk | after count |']],
    ['handing_over', 'zh', ['起于 arrival', '| receipt | clerk | 后于 count |']],
    ['fit_share', 'en', ['share of fit', 'for each office', 'every month']],
  ])('%s in %s', async (name, language, parts) => {
    const text = await said(name, language);
    for (const part of parts) expect(text).toContain(part);
  });
});

describe('a rule on what other norms find', () => {
  const spec = `规程 流 "流程" { 版本 "1" }
岗位 员工
记录 件 { 编号: 文本 主键  责任人: 人员  日: 日期 发生 }
记录 申报 { 申报号: 文本 主键  编号: 文本  日: 日期 发生  同意: 是否 }
流程 处置 "处置" { 起于 中断  步骤 报告 由 员工 限 10 分钟  止于 报告 }
扣罚 迟报 针对 偏离 处置 { 当 情形 为 "逾期"  扣款 经办人 50 元 }
扣罚 扣件 针对 件 { 扣款 责任人 10 元 }
免责 申诉 针对 申报 自 扣件 { 对应 编号  当 同意 }
`;
  const files = {
    'm.postil': spec,
    'log.csv':
      'case,activity,actor,role,time\nA,中断,,,2024-03-01T09:00\nA,报告,张,员工,2024-03-01T09:15\nB,中断,,,2024-03-01T09:00\nB,报告,张,组长,2024-03-01T09:05\n',
    '件.csv': '编号,责任人,日\n1,甲,2024-03-01\n2,乙,2024-03-01\n',
    '申报.csv': '申报号,编号,日,同意\nS,1,2024-04-01,是\n',
  };
  const say = async (...args: string[]) => cli(folder(files), ['explain', ...args, '--lang', 'zh']);

  it.each([
    [['处置', '--data', 'log=log.csv', '--key', 'A'], '处置 张 报告 偏离 逾期 5 分钟'],
    [['迟报', '--data', 'log=log.csv', '--key', 'A'], '→ 张 50.00 元'],
    [['--why-not', '迟报', 'B', '--data', 'log=log.csv'], '✗ 当 情形 = "逾期" (情形 = 岗位不符)'],
    [['迟报', '--data', 'log=log.csv', '--key', 'Z'], '“处置”没有 Z 的未达、违反或偏离'],
    [['--why-not', '扣件', '1', '--data', '件=件.csv', '--data', '申报=申报.csv'], '✗ 未免责： 申诉 (申报 S: 同意 = 是)'],
    [['扣件', '--data', '件=件.csv', '--data', '申报=申报.csv', '--key', '2'], '→ 乙 10.00 元'],
  ])('%j says why', async (args, said) => {
    const { stdout, exitCode } = await say(...args);
    expect(stdout.replace(/ +/g, ' ')).toContain(said);
    expect(exitCode).toBe(0);
  });

  it('of which all apply, there is nothing that did not', async () => {
    expect((await say('--why-not', '迟报', 'A', '--data', 'log=log.csv')).exitCode).toBe(1);
  });
});
