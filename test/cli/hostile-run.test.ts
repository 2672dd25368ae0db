/** Whatever texts records and manuals hold, what `run`, `check` and `test` write is well-formed, and reads the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { verdictColumns } from '../../generator/data/output-columns.ts';
import { openVerdictWriter } from '../../generator/data/verdict-writers.ts';
import { hostileFiles, hostileRecord, hostileSpec } from '../hostile-spec.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { mustBeXml } from '../well-formed.ts';
import { cli, folder, lines, parsedLines } from './cli.ts';

/**
 * A manual and one record a text. Every text of a verdict is one of a record or a name; the texts of the manual stand in its reasons and
 * sanctions.
 */
function withText(text: string) {
  return folder({ '甲.postil': hostileSpec(text), ...hostileFiles(text), 'd.ndjson': lines(hostileRecord(text)) });
}

describe.each(Object.entries(hostileTexts))('%s', (_, text) => {
  it('in verdicts: one a line, and the same in CSV and XLSX', async () => {
    const at = withText(text);
    const { exitCode, stdout } = await cli(at, ['run', '--data', '事件=d.ndjson', '--as-of', '2025-04-30']);
    // Half a character is none: such a record is rejected, not judged.
    if (!text.isWellFormed()) return expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    const verdicts = parsedLines(stdout);
    expect(verdicts.map(({ rule }) => rule)).toEqual(['丢失', '丢失', '须', '期', '追']);
    expect(verdicts[0]).toMatchObject({ key: `${text} 1`, subject: `${text} 人` });
    for (const name of ['v.csv', 'v.xlsx']) {
      const writer = await openVerdictWriter(join(at, name), verdictColumns);
      for (const verdict of verdicts) await writer.write(verdict);
      await writer.close();
    }
    const [head = [], ...rows] = parseCsv(readFileSync(join(at, 'v.csv')), { bom: true }) as string[][];
    expect(rows.flat().filter((cell) => FORMULA.test(cell) && !/^[-+]?[\d.]+$/.test(cell))).toEqual([]);
    expect(rows.map((row) => (row[head.indexOf('key')] ?? '').replace(/^'/, ''))).toEqual(
      verdicts.map(({ key }) => String(key).replace(/^'/, '')),
    );
    await mustBeTexts(readFileSync(join(at, 'v.xlsx')));
  });

  it('in findings and scenarios', async () => {
    const at = withText(text);
    mustBeXml((await cli(at, ['check', '--format', 'junit'])).stdout);
    const { runs } = JSON.parse((await cli(at, ['check', '--format', 'sarif'])).stdout) as { runs: { results: object[] }[] };
    expect(runs[0]?.results.length).toBeGreaterThan(0);
    const tested = (await cli(at, ['test', '--format', 'junit'])).stdout;
    mustBeXml(tested);
    expect(tested.match(/<testcase /g)).toHaveLength(1);
  });
});

const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A workbook of texts and numbers alone: no formula, no link, each part well-formed. */
async function mustBeTexts(content: Buffer): Promise<void> {
  const zip = await JSZip.loadAsync(content);
  for (const file of Object.values(zip.files)) {
    if (file.dir) continue;
    const xml = await file.async('string');
    mustBeXml(xml);
    expect(xml).not.toMatch(/<f[ >]|<hyperlink\b|TargetMode="External"/);
  }
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(content as unknown as ExcelJS.Buffer);
  expect(workbook.worksheets[0]?.rowCount).toBeGreaterThan(1);
}
