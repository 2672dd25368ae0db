/** Checking many files, with our services and with Langium's default linking, scoping and validation of the same grammar and checks. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, ratio, runNode, table } from './measure.ts';

interface Run {
  files: number;
  bytes: number;
  full: number;
  heap: number;
}

const quick = process.argv.includes('--quick');
const program = path.join(path.dirname(fileURLToPath(import.meta.url)), 'language-run.mjs');
const rounds = quick ? 1 : 3;
const one = async (services: string, files: number, rules: number, options: string[] = []): Promise<Run> => {
  const run = await runNode(['--max-old-space-size=8000', ...options, program, services, String(files), String(rules)]);
  if (run.exitCode !== 0) throw new Error(run.stdout);
  return JSON.parse(run.stdout) as Run;
};

const rows: string[][] = [];
for (const files of quick ? [100] : [100, 1000]) {
  const ours: Run[] = [];
  const theirs: Run[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await one('postil', files, 28));
    theirs.push(await one('default', files, 28));
  }
  const [mine, other] = [ours, theirs].map((runs) => median(runs.map(({ full }) => full)));
  const megabytes = ((ours[0]?.bytes ?? 0) / 1e6).toFixed(1);
  rows.push([
    `${files} files, ${megabytes} MB`,
    `${((mine ?? 0) / 1000).toFixed(2)} s`,
    `${((other ?? 0) / 1000).toFixed(2)} s`,
    ratio((other ?? 0) / (mine ?? 1)),
  ]);
}
if (!quick) {
  const big = await one('postil', 1, 38_000);
  rows.push([`one file, ${(big.bytes / 1e6).toFixed(1)} MB`, `${(big.full / 1000).toFixed(2)} s`, '(not run)', '']);
}
const [server, other] = [
  await one('server', quick ? 100 : 300, 28, ['--expose-gc']),
  await one('default', quick ? 100 : 300, 28, ['--expose-gc']),
];
rows.push(['heap of a server for each MB of source', `${server.heap} MB`, `${other.heap} MB`, ratio(other.heap / server.heap)]);
console.log(
  `## Checking specs\n\nProcessor time from text to all diagnostics, median of ${rounds} processes each, alternating.\n`,
);
console.log(table(['specs', 'Postil', 'Langium default services', 'times faster'], rows));
