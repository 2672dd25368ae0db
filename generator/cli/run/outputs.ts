import { extname, resolve } from 'node:path';
import { sheetOf } from '../../data/reader.ts';
import { rejectsPath } from '../../data/rejects.ts';
import { outputFormat } from '../../data/verdict-writers.ts';
import { realPath } from '../../spec-files.ts';
import { usageError } from '../../usage-error.ts';
import type { SinkPaths } from './verdict-sink.ts';

/** Where a run writes, from its options; `verdicts.csv` has its settlement lines in `verdicts.settlement.csv`. Throws UsageError. */
export function outputPaths(
  { out, settlementOut }: { out?: string; settlementOut?: string },
  { hasSettlements, data, cwd }: { hasSettlements: boolean; data: readonly string[]; cwd: string },
): SinkPaths {
  const verdicts = out === undefined || out === '-' ? undefined : out;
  const settlements = settlementOut ?? (verdicts === undefined ? undefined : besideOf(verdicts));
  const written = [
    ...(verdicts === undefined ? [] : [verdicts]),
    ...(settlements === undefined || !hasSettlements ? [] : [settlements]),
  ];
  written.forEach(outputFormat);
  const read = data.flatMap((path) => [sheetOf(path).file, rejectsPath(path)]);
  const taken = new Set(read.map((path) => known(path, cwd)));
  for (const path of written) {
    if (taken.has(known(path, cwd))) throw usageError('run/same-output', { path });
    taken.add(known(path, cwd));
  }
  return {
    ...(verdicts === undefined ? {} : { verdicts }),
    ...(settlements === undefined || !hasSettlements ? {} : { settlements }),
  };
}

function besideOf(path: string): string {
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}.settlement${extension}`;
}

function known(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  return realPath(absolute) ?? absolute;
}
