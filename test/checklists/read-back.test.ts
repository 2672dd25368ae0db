/** Filled-in checklists give the verdicts that the same answers give as records, whatever has become of the checklist since. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../generator/data/csv-writer.ts';
import { cli, folder, parsedLines } from '../cli/cli.ts';
import { answers, asRecords, entries, fillWorkbook, fixture, head, type Given } from './fixture.ts';

const AS_OF = ['--as-of', '2025-04-01'];
const run = (at: string, ...data: string[]) =>
  cli(at, ['run', 'manual.postil', ...AS_OF, ...data.flatMap((one) => (one.includes('=') ? ['--data', one] : [one]))]);
const build = (at: string, ...more: string[]) =>
  cli(at, ['build', 'manual.postil', '-o', 'out', '--only', 'checklists', ...more]);
const SHEET = 'out/checklists/窗口检查表';

/** The checklist as it was built, once for all tests. */
const sheets = builtSheets();

async function builtSheets(...more: string[]): Promise<Record<string, Uint8Array>> {
  const at = mkdtempSync(join(tmpdir(), 'postil-sheets-'));
  try {
    for (const [path, content] of Object.entries(fixture())) {
      mkdirSync(dirname(join(at, path)), { recursive: true });
      writeFileSync(join(at, path), content);
    }
    expect(await build(at, ...more)).toMatchObject({ exitCode: 0 });
    return Object.fromEntries(['csv', 'xlsx'].map((kind) => [`${SHEET}.${kind}`, readFileSync(join(at, `${SHEET}.${kind}`))]));
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

/** From March the checklist no longer asks for suggestions. */
function withEditions(manual: string): string {
  const [list = ''] = /检查表 窗口检查表 [^]*?\n}\n/.exec(manual) ?? [];
  const during = (days: string) => list.replace('每 月', `每 月 ${days}`);
  return manual.replace(list, `${during('截至 2025-02-28')}${during('自 2025-03-01').replace(/ +项目 建议 .*\n/, '')}`);
}

/** A folder with the checklist built, and the verdicts on the same answers as records. */
async function built(change?: (manual: string) => string) {
  const at = folder({ ...fixture(change), 'records.ndjson': asRecords(), ...(await sheets) });
  return { at, expected: (await run(at, '窗口检查表=records.ndjson')).stdout };
}

async function asWorkbook(at: string, given: Record<string, Given> = entries(), arrange?: Parameters<typeof fillWorkbook>[2]) {
  writeFileSync(join(at, 'filled.xlsx'), await fillWorkbook(readFileSync(join(at, `${SHEET}.xlsx`)), given, arrange));
}

function asCsv(at: string, given: Record<string, Given> = entries()): void {
  const rows = parse(readFileSync(join(at, `${SHEET}.csv`), 'utf8'), { bom: true }) as string[][];
  const filled = rows.map(([id = '', group, item, answer, evidence, note, ...rest]) => {
    const own = given[id.replace(/^'/, '')];
    return [id, group, item, own?.answer ?? answer, own?.evidence ?? evidence, own?.note ?? note, ...rest];
  });
  writeFileSync(join(at, 'filled.csv'), filled.map(csvLine).join(''));
}

function asResults(at: string, given: Record<string, Given> = entries()): void {
  const fields = Object.entries(given).filter(([id]) => !id.includes('/'));
  const items = Object.entries(given).filter(([id]) => id.includes('/'));
  const results = {
    format: 'postil-checklist-results',
    head: Object.fromEntries(fields.map(([id, { answer }]) => [id, answer])),
    answers: items.map(([id, own]) => ({ id, text: id, ...own })),
  };
  writeFileSync(join(at, 'filled.json'), JSON.stringify(results, null, 2));
}

const expectedVerdicts = [
  '无工牌 penalty',
  '窗口检查表 deviation 工牌',
  '窗口检查表 deviation 着装',
  '不达标 penalty',
  '窗口检查表 miss',
];

describe('a filled-in checklist', () => {
  it('as records', async () => {
    const { expected } = await built();
    const said = parsedLines(expected).map(({ rule, kind, step = '' }) =>
      `${String(rule)} ${String(kind)} ${String(step)}`.trim(),
    );
    expect(said.toSorted()).toEqual(expectedVerdicts.toSorted());
  });

  it.each(['checklist', '检查表', '窗口检查表'])('%s=FILE, in every format, gives the same verdicts', async (name) => {
    const { at, expected } = await built();
    await asWorkbook(at);
    asCsv(at);
    asResults(at);
    for (const file of ['filled.xlsx', 'filled.csv', 'filled.json']) {
      const { exitCode, stdout, stderr } = await run(at, `${name}=${file}`);
      expect({ file, exitCode, stdout }).toEqual({ file, exitCode: 0, stdout: expected });
      expect(stderr).toContain('窗口检查表 J-1：得分 7 ÷ 10 = 70%，不合格 2 项，未决 0 项，不合格');
    }
  });

  it('is read in the language of another build', async () => {
    const { at, expected } = await built();
    for (const [path, content] of Object.entries(await builtSheets('--lang', 'en'))) writeFileSync(join(at, path), content);
    const english = Object.fromEntries(
      Object.entries(entries()).map(([id, own]) => [
        id,
        own.answer === '是' ? { ...own, answer: 'Yes' } : own.answer === '否' ? { ...own, answer: 'No' } : own,
      ]),
    );
    await asWorkbook(at, english);
    asCsv(at, english);
    for (const file of ['filled.xlsx', 'filled.csv']) expect((await run(at, `checklist=${file}`)).stdout).toBe(expected);
  });

  it('is read from sheets in another order, with other names and other rows', async () => {
    const { at, expected } = await built();
    await asWorkbook(at, entries(), (workbook) => {
      for (const [place, sheet] of workbook.worksheets.entries()) {
        if (sheet.state === 'veryHidden') continue;
        sheet.name = `改名 ${9 - place}`;
        sheet.insertRow(5, ['', '', '插进来的一行']);
      }
    });
    expect(await run(at, 'checklist=filled.xlsx')).toMatchObject({ exitCode: 0, stdout: expected });
  });

  it('keeps its answers when items are reworded and moved, and lists what has gone', async () => {
    const { at } = await built();
    await asWorkbook(at);
    writeFileSync(
      join(at, 'manual.postil'),
      fixture((manual) =>
        manual
          .replace('佩戴统一工牌，标明姓名、岗位', '工牌戴在左胸')
          .replace('部分 仪容仪表', '部分 仪表')
          .replace(/ +项目 建议 .*\n/, '    项目 灯光 "灯光明亮"\n'),
      )['manual.postil'] ?? '',
    );
    const { exitCode, stdout, stderr } = await run(at, 'checklist=filled.xlsx');
    expect(exitCode).toBe(1);
    const verdicts = parsedLines(stdout);
    expect(verdicts.filter(({ step }) => step === '工牌')).toHaveLength(1);
    expect(verdicts.find(({ kind, step }) => kind === 'undecided' && step === '灯光')).toMatchObject({ missing: ['灯光'] });
    expect(stderr).toContain('有 1 个答案在规程里已经没有位置');
    expect(parsedLines(readFileSync(join(at, 'filled.xlsx.rejected.ndjson'), 'utf8'))).toMatchObject([
      { code: 'record/unknown-item', field: '窗口管理/item.窗口检查表.建议', record: { answer: '=1+1 是公式' } },
    ]);
  });

  it.each<[what: string, data: (at: string) => string, rejects: string]>([
    ['a form', () => 'checklist=filled.json', 'filled.json'],
    ['records line by line', () => '窗口检查表=records.ndjson', 'records.ndjson'],
    ['records of a table', () => '窗口检查表=records.csv', 'records.csv'],
  ])('lists an answer whose item the edition in force lacks: %s', async (_, data, rejects) => {
    const { at } = await built();
    writeFileSync(join(at, 'manual.postil'), fixture(withEditions)['manual.postil'] ?? '');
    asResults(at, { ...entries({ 工牌: { answer: '是' }, 建议: { answer: '多开一窗' } }) });
    const rows = [
      { 编号: 'J-1', 日期: '2025-03-10', 网点: '城东支局', 地区: '城市', 项目: '工牌', 答案: 'yes' },
      { 编号: 'J-1', 日期: '2025-03-10', 网点: '城东支局', 地区: '城市', 项目: '建议', 答案: '多开一窗' },
    ];
    writeFileSync(join(at, 'records.ndjson'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    writeFileSync(join(at, 'records.csv'), [Object.keys(rows[0] ?? {}), ...rows.map(Object.values)].map(csvLine).join(''));
    const { exitCode, stderr } = await run(at, data(at));
    expect(stderr).toContain('拒收 1 条');
    expect(exitCode).toBe(1);
    expect(parsedLines(readFileSync(join(at, `${rejects}.rejected.ndjson`), 'utf8'))).toMatchObject([
      { line: rejects === 'records.ndjson' ? 2 : (expect.any(Number) as number), code: 'record/not-in-edition', field: '建议' },
    ]);
  });

  it('of a day on which no edition is in force is counted', async () => {
    const { at } = await built();
    writeFileSync(join(at, 'early.ndjson'), asRecords().replaceAll('2025-03-10', '2024-12-31'));
    for (const engine of ['js', 'interpreter'])
      expect((await run(at, '窗口检查表=early.ndjson', '--engine', engine)).stderr).toContain('7 条发生在没有规则生效的日子');
  });

  it.each(['csv', 'xlsx'])('with nothing filled in says so, with the name of the list: %s', async (kind) => {
    const { at } = await built();
    writeFileSync(join(at, `blank.${kind}`), readFileSync(join(at, `${SHEET}.${kind}`)));
    const { exitCode, stdout, stderr } = await run(at, `checklist=blank.${kind}`);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(stderr).toContain(`窗口检查表：0 条，blank.${kind}`);
    expect(stderr).toContain(`blank.${kind} 里没有填写任何结果`);
  });

  it('of another manual is refused, answer by answer', async () => {
    const { at } = await built();
    asResults(at, { '@key': { answer: '1' }, '别家/item.窗口检查表.工牌': { answer: '是' } });
    expect(await run(at, 'checklist=filled.json')).toMatchObject({ exitCode: 1 });
    expect(readFileSync(join(at, 'filled.json.rejected.ndjson'), 'utf8')).toContain('属于另一份规程“别家”');
  });

  it('without its number is rejected, not passed', async () => {
    const { at } = await built();
    const { '@key': _, ...without } = entries();
    asResults(at, without);
    const { exitCode, stderr } = await run(at, 'checklist=filled.json');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('拒收 7 条');
  });

  it.each([
    ['plain.csv', '编号,项目\n1,工牌\n'],
    ['plain.json', '{"a":1}'],
  ])('%s holds none', async (name, content) => {
    const { at } = await built();
    writeFileSync(join(at, name), content);
    expect(await run(at, `checklist=${name}`)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('不是填好的检查表') as string,
    });
  });

  it('shows what is open and what lacks evidence', async () => {
    const { at } = await built();
    asResults(at, entries({ ...answers, 防滑: { answer: '是' }, 公示: {} }));
    const verdicts = parsedLines((await run(at, 'checklist=filled.json')).stdout);
    const open = verdicts.filter(({ kind, step }) => kind === 'undecided' && step !== undefined).map(({ missing }) => missing);
    expect(open).toEqual([['防滑 照片'], ['公示']]);
  });
});

describe('duties, steps and recurring work', () => {
  it('are judged by the sheet they were ticked on', async () => {
    const { at } = await built();
    asResults(at, {
      '@key': { answer: 'R-1' },
      '@date': { answer: head['@date'] ?? '' },
      '窗口管理/duty.支局长.按班巡查': { answer: 'no', note: '中班漏巡' },
      '窗口管理/step.丢失上报.报告': { answer: 'yes' },
      '窗口管理/step.丢失上报.登记': {},
      '窗口管理/obligation.月报': { answer: 'yes' },
    });
    const verdicts = parsedLines((await run(at, 'checklist=filled.json')).stdout);
    expect(verdicts.map(({ rule, kind, step }) => [rule, kind, step])).toEqual([
      ['岗位 支局长', 'deviation', '按班巡查'],
      ['流程 丢失上报', 'undecided', '登记'],
    ]);
  });
});
