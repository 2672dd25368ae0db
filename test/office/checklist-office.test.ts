/** Checklists in an office suite: LibreOffice opens, computes and prints them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, entries, fillWorkbook, fixture, head, type Given } from '../checklists/fixture.ts';
import { cli } from '../cli/cli.ts';
import { officeIn, type Office } from './libreoffice.ts';

let at: string;
let office: Office;

beforeAll(async () => {
  at = mkdtempSync(join(tmpdir(), 'postil-office-'));
  office = officeIn(at);
  for (const [path, text] of Object.entries(fixture())) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  expect(await cli(at, ['build', 'manual.postil', '-o', 'out', '--only', 'checklists'])).toMatchObject({ exitCode: 0 });
});

afterAll(() => rmSync(at, { recursive: true, force: true }));

const built = (name: string) => join(at, 'out/checklists', name);

/** What the formulas of a filled-in workbook come to, as LibreOffice computes them. */
async function outcome(given: Record<string, Given>, of: Record<string, string> = head): Promise<Record<string, unknown>> {
  const filled = { ...entries(given), ...Object.fromEntries(Object.entries(of).map(([id, answer]) => [id, { answer }])) };
  const source = join(at, 'filled.xlsx');
  writeFileSync(source, await fillWorkbook(readFileSync(built('窗口检查表.xlsx')), filled));
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(office.convert(source, 'xlsx')));
  const values: Record<string, unknown> = {};
  workbook.worksheets[0]?.eachRow((row) => {
    const value = row.getCell(3).value;
    values[String(row.getCell(2).value)] =
      typeof value === 'object' && value !== null && 'result' in value ? value.result : value;
  });
  return values;
}

const good: Record<string, Given> = { ...answers, 工牌: { answer: '是' }, 着装: { answer: '好' } };

describe('a workbook', () => {
  it.each<[string, Record<string, Given>, [points: number, applicable: number, whole: string], Record<string, string>?]>([
    ['two items fail', answers, [7, 10, '不合格']],
    ['all is well', good, [10, 10, '合格']],
    ['nothing is filled in', {}, [0, 9, '还不能定']],
    ['an item that must pass fails', { ...good, 积压: { answer: 4 } }, [7, 10, '不合格']],
    ['what does not apply does not count', { ...good, 坡道: { answer: '不适用' }, 防滑: {} }, [8, 8, '合格']],
    ['in the country', good, [8, 8, '合格'], { ...head, 地区: '农村' }],
    ['evidence is missing', { ...good, 防滑: { answer: '是' } }, [9, 10, '合格']],
    ['an answer is open', { ...good, 积压: {} }, [7, 10, '还不能定']],
  ])('%s: the score is the engine’s', async (_, given, expected, of = head) => {
    const values = await outcome(given, of);
    expect([values['得分'], values['应得分'], values['结论']]).toEqual(expected);
    const { stderr } = await cli(at, ['run', 'manual.postil', '--as-of', '2025-04-01', '--data', 'checklist=filled.xlsx']);
    const [points, applicable, whole] = expected;
    if (Object.keys(given).length > 0) {
      expect(stderr).toContain(`得分 ${points} ÷ ${applicable} =`);
      expect(stderr).toContain(whole);
    }
  });

  it('prints, each sheet on its pages', () => {
    const text = office.printed(built('窗口检查表.xlsx'), 'checklist-xlsx');
    for (const word of ['营业窗口服务规范检查', '检查编号', '结论', '未填', '佩戴统一工牌', '营业员', '支局长'])
      expect(text).toContain(word);
    expect(text).not.toMatch(/#(NAME|VALUE|REF|DIV)|Err:\d/);
  });

  it.each(['by-role', 'by-frequency', 'by-step', 'by-chapter', 'by-place'])('%s opens', (name) => {
    expect(office.printed(built(`${name}.xlsx`), name)).not.toMatch(/#(NAME|VALUE|REF|DIV)|Err:\d/);
  });
});

describe('a Word document', () => {
  it.each(['窗口检查表', 'by-role'])('%s prints', (name) => {
    const text = office.printed(built(`${name}.docx`), `${name === 'by-role' ? name : 'checklist'}-docx`);
    const bare = text.replace(/\s+/g, '');
    for (const word of ['检查编号', '佩戴统一工牌', '☐是', '签字']) expect(bare).toContain(word);
  });
});
