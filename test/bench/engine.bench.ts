/** Judging: beside hand-written code, by the number of rules, and beside other rule engines. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { countyFines } from '../engine/county-fines.plan.ts';
import { median, ratio, runNode, table } from './measure.ts';

const quick = process.argv.includes('--quick');
const program = path.join(path.dirname(fileURLToPath(import.meta.url)), 'engine-run.mjs');
const processes = quick ? 1 : 3;

/** Medians over several processes of one measurement, and of its ratios to `base`. */
async function medians(
  what: string,
  count: number,
  dates = '',
): Promise<Map<string, { nanoseconds: number; over: (base: string) => number }>> {
  const runs: Record<string, number>[] = [];
  for (let run = 0; run < processes; run++) {
    const { stdout, exitCode } = await runNode(['--max-old-space-size=8000', program, what, String(count), dates]);
    if (exitCode !== 0) throw new Error(stdout);
    runs.push(JSON.parse(stdout) as Record<string, number>);
  }
  const of = (name: string) => ({
    nanoseconds: median(runs.map((run) => run[name] ?? 0)),
    over: (base: string) => median(runs.map((run) => (run[name] ?? 0) / (run[base] ?? 1))),
  });
  return new Map(Object.keys(runs[0] ?? {}).map((name) => [name, of(name)]));
}

const nanoseconds = (value: number): string => `${value < 10_000 ? Math.round(value) : Math.round(value / 1000) * 1000} ns`;

const names: Record<string, string> = {
  hand: 'H: by hand (amount and rules)',
  tally: 'compiled, `tally` (amount and rules)',
  judge: 'compiled, `judge` (verdicts with `because`)',
  lines: 'compiled, `judgeLines` (the same as JSON)',
};
const catalogueRows: string[][] = [];
for (const count of quick ? [100_000] : [100_000, 1_000_000]) {
  const [plain, tuned] = [await medians('catalogue', count), await medians('catalogue', count, 'own')];
  for (const [name, { nanoseconds: each, over }] of plain) {
    const [first, second] = [over('hand'), tuned.get(name)?.over('hand') ?? 0].map(ratio);
    catalogueRows.push([count.toLocaleString('en'), names[name] ?? name, nanoseconds(each), first ?? '', second ?? '']);
  }
}
console.log(
  `## Judging the county's fines\n\nObjects in, ${countyFines.rules.length} rules on five record types, identical amounts and rules; medians of ${processes} processes, alternating within each. H trusts its input (the compiled engine checks every cell) and parses dates with Date.parse; H' has a date parser of its own.\n`,
);
console.log(table(['records', 'engine', 'a record', 'time / H', "time / H'"], catalogueRows));

const byRules = await medians('rules', 100_000);
console.log('\n## By the number of rules\n\nRules keyed on one code; each record meets one.\n');
console.log(
  table(
    ['rules', 'tally', 'to 14 rules', 'lines', 'to 14 rules'],
    [14, 140, 1400].map((number) => {
      const [tally, lines] = [byRules.get(`${number} tally`), byRules.get(`${number} lines`)];
      return [
        number,
        nanoseconds(tally?.nanoseconds ?? 0),
        ratio(tally?.over('14 tally') ?? 0),
        nanoseconds(lines?.nanoseconds ?? 0),
        ratio(lines?.over('14 lines') ?? 0),
      ];
    }),
  ),
);

const peers = await medians('peers', 20_000);
console.log(
  '\n## Beside other rule engines\n\nThe fourteen fines on mail, what rests on dates computed beforehand for all; identical sums.\n',
);
console.log(
  table(
    ['engine', 'a record', 'time / postil'],
    [...peers].map(([name, { nanoseconds: each, over }]) => [name, nanoseconds(each), ratio(over('postil'))]),
  ),
);
