import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, realpath, rmdir, stat, unlink } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { byCodeUnits } from '../../code-unit-order.ts';
import { writeError } from '../../data/data-file-error.ts';
import { usageError } from '../../usage-error.ts';
import { writeOutput } from '../../write-output.ts';

/** The file that marks a folder as ours: which files each part of a build wrote, with a digest of their content. */
export const MANIFEST = '.postil-build.json';

interface BuildManifest {
  format: 'postil-build';
  version: 1;
  /** By part (`docs`, `engine`): path with forward slashes -> SHA-256. */
  parts: Record<string, Record<string, string>>;
}

/** The new files of one part of a build, by path from the output folder. */
export type BuildPart = ReadonlyMap<string, string | Uint8Array>;

export interface BuildChanges {
  written: string[];
  unchanged: number;
  removed: string[];
  /** Files of an earlier build that were changed by someone since, and stay. */
  kept: string[];
}

/**
 * Writes the parts into the folder and removes what an earlier build of the same parts wrote there and this one did not; nothing else is
 * touched. The manifest names every file before it is there, so that an interrupted build is still known to be ours.
 * Throws UsageError (build/not-empty, build/not-a-folder, build/outside), DataFileError (data/cannot-write).
 */
export async function writeBuild(
  folder: string,
  parts: ReadonlyMap<string, BuildPart>,
  { force, shown }: { force: boolean; shown: string },
): Promise<BuildChanges> {
  const before = await manifestOf(folder, { force, shown });
  for (const part of parts.values()) for (const path of part.keys()) await mustLieWithin(folder, path);
  await mustLieWithin(folder, MANIFEST);
  const after = { ...before.parts };
  const during = { ...before.parts };
  for (const [name, files] of parts) {
    after[name] = Object.fromEntries(
      [...files].sort(([a], [b]) => byCodeUnits(a, b)).map(([path, content]) => [path, digest(content)]),
    );
    during[name] = { ...before.parts[name], ...after[name] };
  }
  await writeOutput(join(folder, MANIFEST), manifestText(during));
  const changes: BuildChanges = { written: [], unchanged: 0, removed: [], kept: [] };
  for (const files of parts.values()) {
    for (const [path, content] of files) {
      if (await writeOutput(join(folder, path), content)) changes.written.push(path);
      else changes.unchanged++;
    }
  }
  const present = new Set([...parts.values()].flatMap((files) => [...files.keys()]));
  const stale = [...parts.keys()]
    .flatMap((name) => Object.entries(before.parts[name] ?? {}))
    .filter(([path]) => !present.has(path));
  for (const [path, sha] of stale) {
    if (await removeOwn(folder, path, sha)) changes.removed.push(path);
    else if ((await lstat(join(folder, path)).catch(() => undefined)) !== undefined) changes.kept.push(path);
  }
  await writeOutput(join(folder, MANIFEST), manifestText(after));
  return changes;
}

function manifestText(parts: BuildManifest['parts']): string {
  const sorted = Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format: 'postil-build', version: 1, parts: sorted } satisfies BuildManifest, null, 2)}\n`;
}

/** What an earlier build left; empty for a new or empty folder, and for one that is not ours but forced. */
async function manifestOf(folder: string, { force, shown }: { force: boolean; shown: string }): Promise<BuildManifest> {
  const empty: BuildManifest = { format: 'postil-build', version: 1, parts: {} };
  const stats = await stat(folder).catch(() => undefined);
  if (stats === undefined) return empty;
  if (!stats.isDirectory()) throw usageError('build/not-a-folder', { path: shown });
  const known = parsedManifest(await readFile(join(folder, MANIFEST), 'utf8').catch(() => ''));
  if (known !== undefined) return known;
  const entries = await readdir(folder).catch((error: unknown) => {
    throw writeError(shown, error);
  });
  if (!force && entries.length > 0) throw usageError('build/not-empty', { path: shown });
  return empty;
}

function parsedManifest(text: string): BuildManifest | undefined {
  try {
    const manifest = JSON.parse(text) as Partial<BuildManifest> | null;
    if (manifest?.format !== 'postil-build' || typeof manifest.parts !== 'object' || manifest.parts === null) return undefined;
    return { format: 'postil-build', version: 1, parts: manifest.parts };
  } catch {
    return undefined;
  }
}

/** A link inside the folder must not lead out of it. */
async function mustLieWithin(folder: string, path: string): Promise<void> {
  if (path.split('/').includes('..')) throw usageError('build/outside', { path });
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined) return;
  for (let at = join(folder, path); at !== folder && at !== dirname(at); at = dirname(at)) {
    const real = await realpath(at).catch(() => undefined);
    if (real !== undefined && !`${real}${sep}`.startsWith(`${root}${sep}`)) throw usageError('build/outside', { path });
  }
}

/** Removes a file that is still as it was written, and the folders that are empty then. False where it is not ours any more. */
async function removeOwn(folder: string, path: string, sha: string): Promise<boolean> {
  const file = join(folder, path);
  try {
    await mustLieWithin(folder, path);
    if (!(await lstat(file)).isFile() || digest(await readFile(file)) !== sha) return false;
    await unlink(file);
  } catch {
    return false;
  }
  for (let at = dirname(file); at !== folder && at.startsWith(folder); at = dirname(at)) {
    const isRemoved = await rmdir(at).then(
      () => true,
      () => false,
    );
    if (!isRemoved) break;
  }
  return true;
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
