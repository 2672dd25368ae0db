/** What a run keeps for the next one: used while nothing has changed, and never missed. */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../generator/cli/run/run-cache.ts';
import { bundled, env } from './bundle.ts';
import { lines, starter } from './cli.ts';

const script = bundled();
const base = realpathSync(mkdtempSync(join(tmpdir(), 'postil-cache-')));
const specs = join(base, 'specs');
const home = join(base, 'home');
const kept = join(home, 'postil');
const data = lines({ 编号: 'M1', 投递员: '赵一', 种类: '给据邮件', 应投日: '2025-03-01', 妥投日: '2025-03-09' });

beforeAll(async () => {
  for (const [path, text] of Object.entries({ ...starter, 'd.ndjson': data })) {
    mkdirSync(dirname(join(specs, path)), { recursive: true });
    writeFileSync(join(specs, path), text);
  }
  // What was touched just now is not kept.
  await setTimeout(2100);
});
beforeEach(() => rmSync(home, { recursive: true, force: true }));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const environment = { ...env, XDG_CACHE_HOME: home };
const command = ['run', '--quiet', '--data', '投递=d.ndjson'];

function run(...more: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(), ...command, ...more], {
    cwd: specs,
    env: environment,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const entries = () => readdirSync(kept).map((name) => join(kept, name));

/** Changes what is kept, so that it can be told from what is made anew. */
function mark(): void {
  expect(entries()).toHaveLength(1);
  for (const path of entries()) {
    const text = readFileSync(path, 'utf8').split('\n').slice(1).join('\n').replaceAll('给据邮件', '挂号邮件');
    writeFileSync(path, `${createHash('sha256').update(text).digest('hex')}\n${text}`);
  }
}

describe('a second run', () => {
  it('uses what the first one has kept', () => {
    const first = run();
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain('投递延误');
    expect(entries()).toHaveLength(1);
    expect(run()).toEqual(first);
    mark();
    expect(run('--allow-rejects')).not.toEqual(first);
    expect(run('--no-cache')).toEqual(first);
  });

  const changes: Record<string, () => () => unknown> = {
    'a spec has changed': () => rewritten('manual.postil', (text) => `${text}\n`),
    'a clause has changed': () => rewritten('sources/办法.md', (text) => `${text}\n`),
    'there is another spec': () => added('b/更多.postil', '// 无\n'),
    'there is a spec in a folder above': () => added('../上级.postil', '// 无\n'),
    'there are settings': () => added('postil.json', '{}'),
    'there are settings in a folder above': () => added('../postil.json', '{}'),
    'what is kept is cut off': () => damaged((bytes) => bytes.subarray(0, bytes.length - 7)),
    'what is kept is empty': () => damaged(() => Buffer.alloc(0)),
    'a bit of what is kept has flipped': () => damaged((bytes) => bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1)),
    'others may write to the folder': () => {
      chmodSync(kept, 0o777);
      return () => chmodSync(kept, 0o700);
    },
  };

  it.each(Object.entries(changes))('makes all anew where %s', async (_, change) => {
    const first = run();
    mark();
    const back = change();
    try {
      expect(run()).toEqual(first);
    } finally {
      await back();
    }
  });

  it.each([
    ['the language of messages', ['--lang', 'en']],
    ['the engine', ['--engine', 'interpreter']],
    ['the specs asked for', ['.']],
  ])('keeps %s apart', (_, more) => {
    run();
    mark();
    expect(run(...more).stdout).toContain('给据邮件');
    expect(entries()).toHaveLength(2);
  });
});

it('needs no folder to keep anything in', () => {
  writeFileSync(home, '');
  expect(run()).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(home, 'utf8')).toBe('');
});

it('keeps nothing of specs with errors', () => {
  const back = added('b.postil', '规程 乱 {');
  try {
    expect(run().status).toBe(1);
    expect(entries()).toEqual([]);
  } finally {
    back();
  }
});

it('makes one entry in runs at the same time', { timeout: 60_000 }, async () => {
  const options = { cwd: specs, env: environment, encoding: 'utf8' } as const;
  const runs = await Promise.all(
    Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, [script(), ...command], options)),
  );
  expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
  expect(entries()).toHaveLength(1);
  expect(run().stdout).toBe(runs[0]?.stdout);
});

it('makes room for new entries, the oldest first', () => {
  mkdirSync(kept, { recursive: true, mode: 0o700 });
  for (const name of ['1.run', '2.run']) writeFileSync(join(kept, name), Buffer.alloc(40 * 1024 * 1024));
  run();
  const bytes = entries().reduce((sum, path) => sum + statSync(path).size, 0);
  expect(bytes).toBeLessThan(64 * 1024 * 1024);
  expect(entries()).toHaveLength(2);
});

it.each([
  [{ HOME: '/home/a' }, 'linux', '/home/a/.cache/postil'],
  [{ HOME: '/home/a', XDG_CACHE_HOME: '/c' }, 'linux', '/c/postil'],
  [{ HOME: '/Users/a' }, 'darwin', '/Users/a/Library/Caches/postil'],
  [{ HOME: '/u', LOCALAPPDATA: '/u/local' }, 'win32', '/u/local/postil/cache'],
])('%j on %s: %s', (environment, platform, folder) => {
  expect(cacheFolder({ env: environment }, platform).replaceAll('\\', '/')).toBe(folder);
});

function rewritten(name: string, change: (text: string) => string): () => Promise<void> {
  const path = join(specs, name);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, change(before));
  return () => {
    writeFileSync(path, before);
    return setTimeout(2100);
  };
}

function added(name: string, text: string): () => void {
  const path = join(specs, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return () => rmSync(path);
}

function damaged(change: (bytes: Uint8Array) => Uint8Array): () => void {
  for (const path of entries()) writeFileSync(path, change(readFileSync(path)));
  return () => undefined;
}
