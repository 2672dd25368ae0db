import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../generator/plan/plan.ts';
import { dayReader, inForce } from '../../generator/cli/run/in-force.ts';
import { cli, folder, lines, parsedLines, starter } from './cli.ts';
import { gb18030 } from './gb18030.ts';

const late = { 编号: 'A1', 投递员: '张三', 种类: '给据邮件', 应投日: '2025-03-03', 妥投日: '2025-03-05' };
const lost = { 编号: 'A2', 投递员: '李四', 种类: '平常邮件', 应投日: '2025-03-03', 丢失: true };
const settled = '记录 奖金 { 人员 : 人员  月份 : 月  金额 : 金额 }\n结算 月结 每 月 依据 办法 §3 { 扣自 奖金  不足结转次月 }\n';

const withSettlement = { ...starter, 'settlement.postil': settled };

describe('verdicts on standard output', () => {
  it('one JSON object a line, in the order of the records', async () => {
    const at = folder({ ...starter, 'd.ndjson': lines(lost, late) });
    const { exitCode, stdout, stderr } = await cli(at, ['run', '--data', '投递=d.ndjson']);
    expect(exitCode).toBe(0);
    expect(parsedLines(stdout).map(({ rule, key, kind }) => [rule, key, kind])).toEqual([
      ['邮件丢失', 'A2', 'undecided'],
      ['投递延误', 'A1', 'penalty'],
    ]);
    expect(Object.keys(parsedLines(stdout)[1] ?? {})).toEqual([
      'rule',
      'kind',
      'manual',
      'record',
      'key',
      'subject',
      'amount',
      'currency',
      'date',
      'cites',
      'because',
    ]);
    expect(stderr).toContain('投递延误     1       10.00');
    expect(stderr).toContain('投递：2 条，d.ndjson');
  });

  it('of a record type that is not the first of the manual', async () => {
    const second =
      '记录 手续 { 编号: 文本 主键  责任人: 人员  日期: 日期 发生 }\n扣罚 手续不全 针对 手续 依据 办法 §3 { 扣款 责任人 10 元 }\n';
    const first = '记录 甲 { 编号: 文本 主键  日期: 日期 发生 }\n';
    const data = lines({ 编号: 'S1', 责任人: '张三', 日期: '2025-03-03' });
    const at = folder({ ...starter, '0.postil': first, 'z.postil': second, 'd.ndjson': data });
    const { exitCode, stdout } = await cli(at, ['run', '--data', '手续=d.ndjson']);
    expect([exitCode, parsedLines(stdout).map(({ rule, amount }) => [rule, amount])]).toEqual([0, [['手续不全', '10.00']]]);
  });

  it('settlement lines follow the verdicts', async () => {
    const at = folder({ ...withSettlement, 'd.ndjson': lines(late), 'b.csv': '人员,月份,金额\n张三,2025-03,8\n' });
    const { stdout } = await cli(at, ['run', '--data', '奖金=b.csv', '--data', '投递=d.ndjson', '-q']);
    expect(parsedLines(stdout)).toMatchObject([
      { rule: '投递延误', amount: '10.00' },
      {
        settlement: '月结',
        subject: '张三',
        period: '2025-03',
        due: '10.00',
        bonus: '8.00',
        deducted: '8.00',
        carriedOver: '2.00',
      },
    ]);
  });

  it('both engines and every run give the same bytes', async () => {
    const at = folder({ ...withSettlement, 'd.ndjson': lines(lost, late) });
    const once = await cli(at, ['run', '--data', '投递=d.ndjson']);
    expect(await cli(at, ['run', '--data', '投递=d.ndjson'])).toEqual(once);
    expect(await cli(at, ['run', '--data', '投递=d.ndjson', '--engine', 'interpreter'])).toEqual(once);
  });

  it('--lang speaks in the reasons too', async () => {
    const at = folder({ ...starter, 'd.ndjson': lines(lost) });
    const { stdout } = await cli(at, ['run', '--data', '投递=d.ndjson', '--lang', 'en']);
    expect(parsedLines(stdout)[0]?.['because']).toContain('丢失 = yes');
  });

  it('an empty file has no verdicts', async () => {
    const at = folder({ ...starter, 'd.ndjson': '' });
    expect(await cli(at, ['run', '--data', '投递=d.ndjson', '-q'])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });
});

describe('--out', () => {
  it.each(['ndjson', 'csv', 'xlsx'])('.%s: whole files, settlement beside, the same bytes every time', async (extension) => {
    const at = folder({ ...withSettlement, 'd.ndjson': lines(lost, late), 'data/keep.txt': '' });
    const args = ['run', '--data', '投递=d.ndjson', '-o', `out/v.${extension}`];
    const { exitCode, stdout, stderr } = await cli(at, args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(readdirSync(join(at, 'out')).toSorted()).toEqual([`v.${extension}`, `v.settlement.${extension}`].toSorted());
    expect(stderr).toContain(`已写入 out/v.${extension}`);
    const bytes = () => readdirSync(join(at, 'out')).map((name) => readFileSync(join(at, 'out', name)).toString('hex'));
    const first = bytes();
    await cli(at, args);
    expect(bytes()).toEqual(first);
  });

  it('--settlement-out chooses the place', async () => {
    const at = folder({ ...withSettlement, 'd.ndjson': lines(late) });
    await cli(at, ['run', '--data', '投递=d.ndjson', '-o', 'v.ndjson', '--settlement-out', 's/settled.csv']);
    expect(readFileSync(join(at, 's/settled.csv'), 'utf8')).toMatch(/^\ufeffsettlement,manual,subject,period/);
    expect(existsSync(join(at, 'v.settlement.ndjson'))).toBe(false);
  });

  it('nothing is written, and what was there stays, where the data cannot be read', async () => {
    const at = folder({ ...starter, 'bad.csv': '编号,编号\n', 'v.ndjson': 'before' });
    const { exitCode, stderr } = await cli(at, ['run', '--data', '投递=bad.csv', '-o', 'v.ndjson']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('[data/duplicate-column]');
    expect(readFileSync(join(at, 'v.ndjson'), 'utf8')).toBe('before');
    expect(readdirSync(at).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('rejects', () => {
  const bad = [
    lines(late),
    '{"编号":"B1"\n',
    lines({ ...late, 编号: 'B2', 种类: '明信片' }),
    lines({ ...late, 编号: 'B3', 应投日: '2025-02-30', 妥投日: '昨天' }),
    lines({ ...late }),
    '{"编号":"B4","投递员":"张三","种类":"给据邮件","应投日":"2025-03-03","妥投日":"2025-03-04","__proto__":{"丢失":true}}\n',
    '{"编号":"B5","投递员":"张三","种类":"给据邮件","应投日":"2025-03-03","裁量额":1e400}\n',
  ].join('');

  it('go to a file with line and reason, the others are judged, the exit code is 1', async () => {
    const at = folder({ ...starter, 'd.ndjson': bad });
    const { exitCode, stdout, stderr } = await cli(at, ['run', '--data', '投递=d.ndjson']);
    expect(exitCode).toBe(1);
    expect(parsedLines(stdout).map(({ key }) => key)).toEqual(['A1', 'B4']);
    const rejects = parsedLines(readFileSync(join(at, 'd.ndjson.rejected.ndjson'), 'utf8'));
    expect(rejects.map(({ line, code, field }) => [line, code, field])).toEqual([
      [2, 'record/bad-json', undefined],
      [3, 'record/unknown-enum-value', '种类'],
      [4, 'record/bad-date', '应投日'],
      [5, 'record/duplicate-key', '编号'],
      [7, 'record/bad-number', '裁量额'],
    ]);
    expect(rejects[2]?.['message']).toMatch(/应投日.*妥投日/);
    expect(stderr).toContain('d.ndjson: 拒收 5 条，见 d.ndjson.rejected.ndjson');
  });

  it('--allow-rejects: exit code 0; the next run without rejects takes the file away', async () => {
    const at = folder({ ...starter, 'd.ndjson': bad });
    expect((await cli(at, ['run', '--data', '投递=d.ndjson', '--allow-rejects'])).exitCode).toBe(0);
    writeFileSync(join(at, 'd.ndjson'), lines(late));
    expect((await cli(at, ['run', '--data', '投递=d.ndjson'])).exitCode).toBe(0);
    expect(existsSync(join(at, 'd.ndjson.rejected.ndjson'))).toBe(false);
  });

  it('a key is known across the files of a record type', async () => {
    const at = folder({ ...starter, 'a.ndjson': lines(late), 'b.ndjson': lines({ ...late, 投递员: '王五' }) });
    const { stdout, stderr } = await cli(at, ['run', '--data', '投递=a.ndjson', '--data', '投递=b.ndjson', '-q']);
    expect(parsedLines(stdout).map(({ subject }) => subject)).toEqual(['张三']);
    expect(stderr).toBe('b.ndjson: 拒收 1 条，见 b.ndjson.rejected.ndjson\n');
  });
});

describe('tables from offices', () => {
  it.each<[string, string | Uint8Array]>([
    ['CRLF and a mark', '\ufeff编号,投递员,种类,应投日,妥投日\r\nA1,张三,给据邮件,2025/3/3,2025年3月5日\r\n'],
    ['GB18030', gb18030('编号,投递员,种类,应投日,妥投日\nA1,张三,给据邮件,2025-03-03,2025-03-05\n')],
    ['semicolons', '编号;投递员;种类;应投日;妥投日\nA1;张三;给据邮件;2025-03-03;2025-03-05\n'],
  ])('%s', async (_, csv) => {
    const { exitCode, stdout } = await cli(folder({ ...starter, 'd.csv': csv }), ['run', '--data', '投递=d.csv', '-q']);
    expect(exitCode).toBe(0);
    expect(parsedLines(stdout)).toMatchObject([{ rule: '投递延误', key: 'A1', amount: '10.00' }]);
  });

  it('unknown columns are said once, with the field that may be meant; missing ones too', async () => {
    const csv = '编号,投递圆,种类,应投日\nA1,张三,给据邮件,2025-03-03\nA2,张三,给据邮件,2025-03-03\n';
    const { stderr } = await cli(folder({ ...starter, 'd.csv': csv }), ['run', '--data', '投递=d.csv']);
    expect(stderr.match(/列“投递圆”/g)).toHaveLength(1);
    expect(stderr).toContain('是否为“投递员”');
    expect(stderr).toContain('缺少“投递”的必填列：投递员');
  });

  it('unknown fields of NDJSON too', async () => {
    const { stderr } = await cli(folder({ ...starter, 'd.ndjson': lines(late, { ...late, 编号: 'A3', 备注: 'x' }) }), [
      'run',
      '--data',
      '投递=d.ndjson',
    ]);
    expect(stderr.match(/列“备注”/g)).toHaveLength(1);
  });
});

describe('records of a day on which no rule was in force', () => {
  it('are counted', async () => {
    const at = folder({ ...starter, 'd.ndjson': lines({ ...late, 编号: 'A0', 应投日: '2024-12-31' }, late) });
    const { stderr, stdout } = await cli(at, ['run', '--data', '投递=d.ndjson']);
    expect(parsedLines(stdout)).toHaveLength(1);
    expect(stderr).toContain('1 条发生在没有规则生效的日子');
  });

  it.each<[occurs: unknown, expected: boolean]>([
    ['2024-12-31', false],
    ['2025-01-01', true],
    ['2025-06-30', true],
    ['2025-07-01', false],
    ['2025-09-01', true],
    ['bad', true],
    [undefined, true],
  ])('%s: %s', (day, expected) => {
    const rules = [
      { record: 'r', from: '2024-06-01', until: '2025-06-30' },
      { record: 'r', from: '2025-08-01' },
      { record: 'other' },
    ];
    const plan = { manual: { effective: '2025-01-01', timezone: 'Asia/Shanghai' }, rules, collectors: [] } as unknown as Plan;
    const record = {
      name: 'r',
      occurs: 'd',
      fields: [{ name: 'd', type: { kind: 'date' }, optional: false }],
      computed: [],
      source: { file: '', line: 0, character: 0 },
    };
    const read = dayReader(record as never, plan)?.({ d: day });
    expect(read === undefined || inForce(record as never, plan)?.(read)).toBe(expected);
  });
});

it('what occurred after --as-of is counted, not judged', async () => {
  const at = folder({ ...starter, 'd.ndjson': lines(late, { ...late, 编号: 'A3', 应投日: '2025-03-04' }) });
  const { exitCode, stdout, stderr } = await cli(at, ['run', '--data', '投递=d.ndjson', '--as-of', '2025-03-03']);
  expect(exitCode).toBe(0);
  expect(parsedLines(stdout).map(({ key }) => key)).toEqual(['A1']);
  expect(stderr).toContain('1 条晚于截至日期，未判');
});

it('a manual with errors is not run: its errors are told', async () => {
  const at = folder({ ...starter, 'more.postil': '扣罚 坏 针对 没有 { 扣款 人 5 元 }\n', 'd.ndjson': '' });
  const { exitCode, stdout, stderr } = await cli(at, ['run', '--data', '投递=d.ndjson']);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toContain('more.postil:1:9  错误  name/unresolved');
});

it('two manuals are one too many', async () => {
  const at = folder({ 'a/m.postil': '规程 甲 "甲" {}\n', 'b/m.postil': '规程 乙 "乙" {}\n' });
  const { exitCode, stderr } = await cli(at, ['run', '--data', 'x=y']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('甲、乙');
});
