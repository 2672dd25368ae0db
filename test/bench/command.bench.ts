/** `postil` as people start it: checking the example, and judging NDJSON files, beside reading the same files only. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checked, inTurn, ratio, table } from './measure.ts';

const quick = process.argv.includes('--quick');
const large = process.argv.includes('--large');
const here = path.dirname(fileURLToPath(import.meta.url));
const example = 'examples/county-fines';
const postil = 'generator/cli/postil.mjs';
const work = mkdtempSync(path.join(os.tmpdir(), 'postil-bench-'));
const out = path.join(work, 'verdicts.ndjson');
/** Clearing hundreds of megabytes of an earlier run away is no part of a run. */
const clear = () => rmSync(out, { force: true });
process.env['XDG_CACHE_HOME'] = path.join(work, 'cache');

try {
  const [check] = await inTurn(quick ? 1 : 5, [[postil, 'check', example]]);
  console.log(
    `## The command\n\nWhole processes in turn, medians; processor time of all threads, and the highest memory of any run. To parse a file line by line with readline\nis the usual way; reading it in blocks is what a careful one does.\n`,
  );
  console.log(`\`postil check ${example}\` from a cold start: ${check?.seconds.toFixed(2)} s.\n`);

  const rows: string[][] = [];
  for (const records of quick ? [20_000] : large ? [1_000_000, 10_000_000] : [1_000_000]) {
    const folder = path.join(work, String(records));
    await checked([`${example}/data/generate.mjs`, String(records), folder]);
    const files = readdirSync(folder).map((name) => path.join(folder, name));
    const data = files.flatMap((file) => ['--data', `${path.basename(file, '.ndjson')}=${file}`]);
    const judge = [postil, 'run', example, ...data, '--quiet', '--out', out];
    // What it keeps for later runs is there from here on.
    if (rows.length === 0) await checked(judge);
    const commands = [
      judge,
      [...judge, '--no-cache'],
      ...['lines', 'chunks'].map((way) => [path.join(here, 'parse-only-run.mjs'), way, ...files]),
    ];
    const [run, first, lines, chunks] = await inTurn(records > 1_000_000 || quick ? 1 : 5, commands, clear);
    if (run === undefined || first === undefined || lines === undefined || chunks === undefined) throw new Error('no runs');
    const name = records.toLocaleString('en');
    const ways = [
      ['`postil run` to verdicts with reasons, specs as in the run before', run],
      ['`postil run --no-cache`: the specs are checked and compiled too', first],
      ['only readline and JSON.parse of each line', lines],
      ['only blocks of 1 MB and JSON.parse of each line', chunks],
    ] as const;
    for (const [what, { seconds, processor, megabytes }] of ways)
      rows.push([
        name,
        what,
        `${seconds.toFixed(2)} s`,
        `${processor.toFixed(2)} s`,
        `${Math.round(megabytes)} MB`,
        ratio(seconds / lines.seconds),
        ratio(seconds / chunks.seconds),
        ratio(processor / lines.processor),
      ]);
    rmSync(folder, { recursive: true });
  }
  console.log(
    table(
      ['records', 'what', 'time', 'processor time', 'peak', 'time / readline', 'time / blocks', 'processor time / readline'],
      rows,
    ),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
