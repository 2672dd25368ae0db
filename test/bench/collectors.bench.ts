/** `postil run` of a manual full of metrics, targets, a ladder and limits, beside reading the same files only. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checked, inTurn, ratio, table } from './measure.ts';

const quick = process.argv.includes('--quick');
const large = process.argv.includes('--large');
const here = path.dirname(fileURLToPath(import.meta.url));
const example = 'examples/city-quality';
const postil = 'generator/cli/postil.mjs';
const work = mkdtempSync(path.join(os.tmpdir(), 'postil-bench-'));

try {
  console.log(
    `## Norms over many records\n\nMail items of \`${example}\`: each counts for a dozen metrics by office and product, by month, judged quarter by quarter; two limits turn late items\ninto lost ones, and a ladder counts grave problems. Whole processes in turn, medians; processor time of all threads, and the highest memory of\nany run.\n`,
  );
  const rows: string[][] = [];
  for (const records of quick ? [20_000] : large ? [1_000_000, 10_000_000] : [1_000_000]) {
    const folder = path.join(work, String(records));
    await checked([`${example}/data/generate.mjs`, String(records), folder]);
    const files = readdirSync(folder).map((name) => path.join(folder, name));
    const data = files.flatMap((file) => ['--data', `${path.basename(file, '.ndjson')}=${file}`]);
    const judge = [
      postil,
      'run',
      example,
      ...data,
      '--as-of',
      '2025-06-30',
      '--quiet',
      '--out',
      path.join(work, 'verdicts.ndjson'),
    ];
    const commands = [
      judge,
      [...judge, '--threads', '1'],
      ...(quick ? [[...judge, '--engine', 'interpreter']] : []),
      [path.join(here, 'parse-only-run.mjs'), 'lines', ...files],
    ];
    const names = [
      '`postil run`, threads as it likes',
      '`postil run --threads 1`',
      ...(quick ? ['`postil run --engine interpreter`'] : []),
      'only readline and JSON.parse of each line',
    ];
    const runs = await inTurn(records > 1_000_000 || quick ? 1 : 3, commands);
    const parsing = runs.at(-1);
    if (parsing === undefined) throw new Error('no runs');
    runs.forEach(({ seconds, processor, megabytes }, at) =>
      rows.push([
        records.toLocaleString('en'),
        names[at] ?? '',
        `${seconds.toFixed(2)} s`,
        `${processor.toFixed(2)} s`,
        `${Math.round(megabytes)} MB`,
        ratio(seconds / parsing.seconds),
        ratio(processor / parsing.processor),
      ]),
    );
    rmSync(folder, { recursive: true });
  }
  console.log(table(['records', 'what', 'time', 'processor time', 'peak', 'time / readline', 'processor / readline'], rows));
} finally {
  rmSync(work, { recursive: true, force: true });
}
