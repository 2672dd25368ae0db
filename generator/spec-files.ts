import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { homedir, tmpdir } from 'node:os';
import { decodeText } from '../language/values/decode-text.ts';
import { byCodeUnits } from './code-unit-order.ts';
import { usageError, type UsageError } from './usage-error.ts';

export const SPEC_EXTENSION = '.postil';

/** No spec is larger; what is, is some other file. */
const MAX_BYTES = 50 * 1024 * 1024;

/** All specs in a folder and below, sorted by path: without `node_modules` and dot folders, each folder once however it is linked. */
export function specFilesBelow(folder: string): string[] {
  const seen = new Set<string>();
  const files: string[] = [];
  const visit = (at: string): void => {
    const real = realPath(at);
    if (real === undefined || seen.has(real)) return;
    seen.add(real);
    const { specs, folders } = entriesOf(at);
    files.push(...specs);
    for (const below of folders) visit(below);
  };
  visit(folder);
  return files.sort(byCodeUnits);
}

/** The specs directly in a folder. */
export function specFilesIn(folder: string): string[] {
  return entriesOf(folder).specs;
}

/** A folder and those above it, nearest first, as far as its repository, or below the home folder, that for temporary files, or the root. */
export function* foldersFrom(folder: string): Iterable<string> {
  const ends = [homedir(), tmpdir()];
  for (let at = folder; ; at = dirname(at)) {
    if (dirname(at) === at || ends.includes(at)) return;
    yield at;
    if (kindOf(join(at, '.git')) !== undefined) return;
  }
}

export type SpecText = { text: string } | { problem: UsageError };

/** The text of a spec, in UTF-8, UTF-16 with a mark, or GB18030; or why there is none. */
export function readSpec(path: string, shown: string): SpecText {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { problem: usageError('spec/not-a-spec', { path: shown }) };
    if (stats.size > MAX_BYTES) return { problem: usageError('spec/too-large', { path: shown, limit: `${MAX_BYTES >> 20} MB` }) };
    const text = decodeText(readFileSync(path));
    return text === undefined ? { problem: usageError('spec/binary', { path: shown }) } : { text };
  } catch (error) {
    return { problem: readProblem(shown, error) };
  }
}

/** What a path names; undefined where there is nothing. */
export function kindOf(path: string): 'file' | 'folder' | 'other' | undefined {
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
  } catch {
    return undefined;
  }
}

/** The path without links, by which the same file is known under several names. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function readProblem(path: string, error: unknown): UsageError {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return usageError('spec/not-found', { path });
  if (code === 'EACCES' || code === 'EPERM') return usageError('spec/no-permission', { path });
  return usageError('spec/unreadable', { path, reason: code });
}

/**
 * A folder that cannot be listed has no entries: its files are not there for the user either. A link that leads nowhere is a spec that
 * cannot be read, but for the hidden ones by which editors lock a file.
 */
function entriesOf(folder: string): { specs: string[]; folders: string[] } {
  const specs: string[] = [];
  const folders: string[] = [];
  for (const entry of listed(folder)) {
    const path = join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? kindOf(path) : entry.isDirectory() ? 'folder' : 'file';
    if (kind === 'folder' && !entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(path);
    else if (kind !== 'folder' && entry.name.endsWith(SPEC_EXTENSION) && (kind !== undefined || !entry.name.startsWith('.')))
      specs.push(path);
  }
  return { specs: specs.sort(byCodeUnits), folders: folders.sort(byCodeUnits) };
}

function listed(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
