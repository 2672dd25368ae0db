import { extname, resolve } from 'node:path';
import { sheetOf } from '../../data/reader.ts';
import { rejectsPath } from '../../data/rejects.ts';
import { outputFormat } from '../../data/verdict-writers.ts';
import { realPath } from '../../spec-files.ts';
import { usageError } from '../../usage-error.ts';
import type { SinkPaths } from './verdict-sink.ts';

/**
 * Where a run writes, from its options; `verdicts.csv` has its settlement lines in `verdicts.settlement.csv`. `data` and `specs` are the
 * files that are read. Throws UsageError.
 */
export function outputPaths(
  { out, settlementOut }: { out?: string; settlementOut?: string },
  { hasSettlements, ...reads }: ReadFiles & { hasSettlements: boolean },
): SinkPaths {
  const verdicts = out === undefined || out === '-' ? undefined : out;
  const settlements = settlementOut ?? (verdicts === undefined ? undefined : besideOf(verdicts));
  const written = [
    ...(verdicts === undefined ? [] : [verdicts]),
    ...(settlements === undefined || !hasSettlements ? [] : [settlements]),
  ];
  written.forEach(outputFormat);
  mustBeApart(written, reads);
  return {
    ...(verdicts === undefined ? {} : { verdicts }),
    ...(settlements === undefined || !hasSettlements ? {} : { settlements }),
  };
}

/** What a run reads: data as given, files of the specs. */
export interface ReadFiles {
  data: readonly string[];
  specs: readonly string[];
  cwd: string;
}

/** No data file is given twice, and what is written is neither read nor written twice. Throws UsageError. */
export function mustBeApart(written: readonly string[], { data, specs, cwd }: ReadFiles): void {
  const rejects = data.map(rejectsPath);
  const again = rejects.findIndex((path, at) => rejects.findIndex((other) => resolve(cwd, other) === resolve(cwd, path)) < at);
  if (again >= 0) throw usageError('run/same-data', { path: data[again] ?? '' });
  const read = [...data.map((path) => sheetOf(path).file), ...rejects, ...specs];
  const taken = new Set(read.map((path) => known(path, cwd)));
  for (const path of written) {
    if (taken.has(known(path, cwd))) throw usageError('run/same-output', { path });
    taken.add(known(path, cwd));
  }
}

function besideOf(path: string): string {
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}.settlement${extension}`;
}

function known(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  return realPath(absolute) ?? absolute;
}
