/** However many threads judge, and whichever engine: the same bytes. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundled, env } from './bundle.ts';
import { folder, starter } from './cli.ts';
import { gb18030 } from './gb18030.ts';

const script = bundled();

const settled = '记录 奖金 { 人员 : 人员  月份 : 月  金额 : 金额 }\n结算 月结 每 月 依据 办法 §3 { 扣自 奖金  不足结转次月 }\n';

/** Many blocks of a quarter of a megabyte, with something wrong in each. */
const records = Array.from({ length: 12_000 }, (_, at) => {
  const name = `${'赵钱孙李'[at % 4] ?? ''}${'一二三'[at % 3] ?? ''}`;
  const day = String(1 + (at % 28)).padStart(2, '0');
  const lost = at % 7 === 0 ? ',"丢失":true,"裁量额":"60.5"' : '';
  const line = `{"编号":"M${at}","投递员":"${name}","种类":"给据邮件","应投日":"2025-03-${day}","妥投日":"2025-04-01"${lost}}`;
  switch (at % 500) {
    case 3:
      return line.replace(`M${at}`, `M${Math.max(0, at - 6000)}`);
    case 4:
      return line.replace(`M${at}`, `M${at - 1 - (at % 3)}`);
    case 5:
      return line.slice(0, 40);
    case 6:
      return line.replace('"2025-04-01"', '"2025-02-30"');
    case 7:
      return line.replace('给据邮件', '明信片');
    case 8:
      return line.replace(name, '\\ud83d');
    case 9:
      return line.replace('}', `,"备注":"${'\\u957f'.repeat(50)}"}`);
    case 10:
      return `  ${line.replaceAll(':', ' : ')}\r`;
    case 11:
      return '';
    case 12:
      return line.replace(/"编号":"[^"]*"/, `"编号":${at}.0`);
    default:
      return line;
  }
});
const text = `${records.join('\n')}\n`;
const long = `{"编号":"${'x'.repeat(17 * 1024 * 1024)}"}`;
const middle = records.length / 2;

const cases: Record<string, string | Uint8Array> = {
  'UTF-8': text,
  'without the last line end': `${text}{"编号":"Z`,
  GB18030: gb18030(text),
  'UTF-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
  'a line too long in the middle': [...records.slice(0, middle), long, ...records.slice(middle)].join('\n'),
};

describe('every way of judging', () => {
  it.each(Object.entries(cases))('%s', { timeout: 120_000 }, (_, content) => {
    const judged = (...more: string[]) => {
      const at = folder({
        ...starter,
        'settled.postil': settled,
        'd.ndjson': content,
        'b.csv': '人员,月份,金额\n赵一,2025-03,800\n',
      });
      const args = ['run', '--data', '投递=d.ndjson', '--data', '奖金=b.csv', '-o', 'out/v.ndjson', ...more];
      const { status, stderr } = spawnSync(process.execPath, [script(), ...args], { cwd: at, env, encoding: 'utf8' });
      const read = (path: string) => readFileSync(join(at, path), 'utf8');
      const files = readdirSync(join(at, 'out')).map((name) => [name, read(join('out', name))]);
      return { status, stderr, rejects: read('d.ndjson.rejected.ndjson'), files };
    };
    const reference = judged('--engine', 'interpreter');
    expect(reference.status).toBe(1);
    expect(reference.rejects).toContain('record/duplicate-key');
    expect(reference.rejects.split('\n').length).toBeGreaterThan(100);
    expect(reference.files.map(([name]) => name)).toEqual(['v.ndjson', 'v.settlement.ndjson']);
    expect(reference.files[0]?.[1]?.split('\n').length).toBeGreaterThan(11_000);
    for (const threads of ['1', '2']) expect(judged('--threads', threads)).toEqual(reference);
  });
});
