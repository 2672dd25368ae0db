import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copied = [
  'language',
  'generator',
  'scripts',
  'test',
  'docs',
  'extension',
  'examples',
  'langium-config.json',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];
const packages = join(root, 'node_modules');
let copy = '';

const node = (...command: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8' });
const newConcept = (...words: string[]) => node('scripts/new-concept.mjs', ...words);
const read = (path: string) => readFileSync(join(copy, path), 'utf8');

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'postil-new-concept-'));
  for (const path of copied.filter((name) => existsSync(join(root, name))))
    cpSync(join(root, path), join(copy, path), {
      recursive: true,
      filter: (file) => !['node_modules', 'dist'].includes(basename(file)),
    });
  symlinkSync(packages, join(copy, 'node_modules'), 'junction');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a new concept', { timeout: 300_000 }, () => {
  it('stands in all three wings', () => {
    const { status, stderr } = newConcept('service-promise', '服务承诺');
    expect(status, stderr).toBe(0);
    for (const wing of ['language', 'generator', 'test'])
      expect(existsSync(join(copy, wing, 'concepts', 'service-promise'))).toBe(true);
    expect(read('language/postil.langium')).toMatch(/ \| ServicePromise;/);
    expect(read('docs/zh/guide.md')).toContain('服务承诺 | `service-promise`');
  });

  it('is well written', async () => {
    const files = ['language', 'generator'].flatMap((wing) =>
      readdirSync(join(copy, wing, 'concepts', 'service-promise')).map((file) =>
        join(copy, wing, 'concepts', 'service-promise', file),
      ),
    );
    const config = await resolveConfig(join(root, 'package.json'));
    for (const file of files.filter((name) => name.endsWith('.ts')))
      expect(await check(readFileSync(file, 'utf8'), { ...config, filepath: file }), file).toBe(true);
  });

  it('is typed', () => {
    const { stdout } = node(join(packages, 'typescript', 'bin', 'tsc'), '--noEmit', '-p', '.');
    expect(stdout).toBe('');
  });

  it('passes the tests of all concepts, those of the house and those of the guide', () => {
    const { status, stdout } = node(
      join(packages, 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=verbose',
      'test/concepts/fixtures.test.ts',
      'test/tidy.test.ts',
      'test/docs/snippets.test.ts',
    );
    expect(stdout).toContain('service-promise/no-title');
    expect(status, stdout).toBe(0);
  });
});

test.each<[what: string, words: string[], said: RegExp]>([
  ['no name', [], /One name is needed/],
  ['too many words', ['risk', '风险', 'x'], /One name is needed/],
  ['capitals', ['Risk'], /no name for a room/],
  ['a path', ['../risk'], /no name for a room/],
  ['a room that is there', ['penalty'], /There is a room penalty already/],
  ['a keyword that is there', ['weight'], /“weight” is a keyword already/],
  ['a Chinese keyword that is there', ['pledge', '扣罚'], /“扣罚” is a keyword already/],
  ['no word', ['pledge', "'; x"], /no keyword/],
])('refuses %s', (_, words, said) => {
  const { status, stderr } = newConcept(...words);
  expect(status).toBe(2);
  expect(stderr).toMatch(said);
  expect(existsSync(join(copy, 'language', 'concepts', 'pledge'))).toBe(false);
});
