import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../io.ts';
import { writeOutput } from '../../write-output.ts';

/**
 * Texts that cost much to make, kept in a folder of the user. Nothing depends on it: an entry that is not there, is damaged or cannot be
 * written is made anew.
 */
export interface RunCache {
  /** Undefined where there is none, or not every byte of it is as it was written. */
  read(key: string): string | undefined;
  /** Never throws. Old entries make room. */
  write(key: string, text: string): Promise<void>;
}

/** All entries together. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The user's cache, or undefined where there is no folder that only they may write to: entries hold code that is run. */
export function openRunCache(io: Pick<Io, 'env'>): RunCache | undefined {
  const folder = cacheFolder(io);
  if (!isOwnFolder(folder)) return undefined;
  return {
    read(key) {
      const path = pathOf(folder, key);
      const text = readWhole(path);
      if (text !== undefined) touch(path);
      return text;
    },
    async write(key, text) {
      if (text.length > MOST_BYTES / 8) return;
      try {
        await writeOutput(pathOf(folder, key), `${hash('sha256', text)}\n${text}`);
        makeRoom(folder);
      } catch {
        // The next run makes it again.
      }
    },
  };
}

/** Where the system keeps what can be made again. */
export function cacheFolder({ env }: Pick<Io, 'env'>, platform: string = process.platform): string {
  const home = env['HOME'] ?? homedir();
  const given = env['XDG_CACHE_HOME'];
  if (given !== undefined && given !== '') return join(given, 'postil');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'postil');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'postil', 'cache');
  return join(home, '.cache', 'postil');
}

const EXTENSION = '.run';

function pathOf(folder: string, key: string): string {
  return join(folder, `${hash('sha256', key)}${EXTENSION}`);
}

/** It is made where it is not there. */
function isOwnFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
  } catch {
    return false;
  }
}

function readWhole(path: string): string | undefined {
  try {
    const written = readFileSync(path, 'utf8');
    const text = written.slice(written.indexOf('\n') + 1);
    return written.startsWith(`${hash('sha256', text)}\n`) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** What was used last stays longest. */
function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // It is read-only or gone.
  }
}

function makeRoom(folder: string): void {
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith(EXTENSION))
    .map((name) => join(folder, name))
    .map((path) => ({ path, ...sizeAndAge(path) }))
    .sort((a, b) => b.usedAt - a.usedAt);
  let bytes = 0;
  for (const entry of entries) {
    bytes += entry.bytes;
    if (bytes > MOST_BYTES) rmSync(entry.path, { force: true });
  }
}

function sizeAndAge(path: string): { bytes: number; usedAt: number } {
  const stats = statSync(path, { throwIfNoEntry: false });
  return { bytes: stats?.size ?? 0, usedAt: stats?.mtimeMs ?? 0 };
}
