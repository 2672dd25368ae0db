/** What is published installs without a network and works. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

interface Manifest {
  name: string;
  version: string;
  engines: Record<string, string>;
  [key: string]: unknown;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const env = {
  ...process.env,
  PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
  LANG: 'zh_CN.UTF-8',
  NO_COLOR: '1',
};
const npm = (cwd: string, ...args: string[]) =>
  execFileSync('npm', [...args, '--offline', '--ignore-scripts', '--silent'], { cwd, env, encoding: 'utf8' });

let folder = '';
let made = '';
let installed = '';
let tarball = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'postil-package-')));
  made = join(folder, 'package');
  execFileSync(process.execPath, [join(root, 'scripts/package.mjs'), made]);
  tarball = npm(folder, 'pack', made).trim();
  const user = join(folder, 'user');
  cpSync(join(root, 'examples/county-fines'), join(user, 'county-fines'), { recursive: true });
  writeFileSync(join(user, 'package.json'), '{"private":true}');
  npm(user, 'install', join(folder, tarball));
  installed = join(user, 'node_modules/postil');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function postil(...args: string[]) {
  const user = join(folder, 'user');
  const { status, stdout, stderr } = spawnSync(join(user, 'node_modules/.bin/postil'), args, {
    cwd: user,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('has a manifest of its own: no other package is needed', () => {
  const {
    name,
    version,
    private: isPrivate,
    engines,
    dependencies,
    devDependencies,
    optionalDependencies,
    scripts,
  } = manifestOf(installed);
  expect({ name, version }).toEqual({ name: 'postil', version: manifestOf(root).version });
  expect(engines).toEqual({ node: '>=22' });
  expect({ isPrivate, dependencies, devDependencies, optionalDependencies, scripts }).toEqual({});
});

it('is packed under the name that the documents give', () => {
  for (const document of ['README.md', 'README.zh.md'])
    expect(readFileSync(join(root, document), 'utf8')).toContain(`./${tarball}`);
});

it('brings the licences of what is bundled', () => {
  const text = readFileSync(join(installed, 'dist/third-party-licences.txt'), 'utf8');
  for (const name of ['langium', 'chevrotain', 'handlebars', 'commander', 'csv-parse'])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(readFileSync(join(installed, 'LICENSE'), 'utf8')).toContain('MIT License');
});

it('says its version', () => {
  expect(postil('--version')).toEqual({ status: 0, stdout: `${manifestOf(root).version}\n`, stderr: '' });
});

it('checks, tests, builds and runs the example', () => {
  expect(postil('check', 'county-fines')).toMatchObject({ status: 0, stderr: '' });
  expect(postil('test', 'county-fines')).toMatchObject({ status: 0 });
  expect(postil('build', 'county-fines', '-o', 'out')).toMatchObject({ status: 0 });
  const judged = postil(
    'run',
    'county-fines',
    '--data',
    '公益活动=county-fines/data/公益活动.ndjson',
    '--allow-rejects',
    '--threads',
    '2',
    '-q',
  );
  expect(judged).toMatchObject({ status: 0 });
  expect(judged.stdout).toContain('"record":"公益活动"');
});

it('makes a first manual', () => {
  expect(postil('init', 'new', '--yes')).toMatchObject({ status: 0 });
  expect(postil('check', 'new')).toMatchObject({ status: 0 });
});
