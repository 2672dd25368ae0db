/** The bundled command line, in a folder of its own: for what only a process can show. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const launcher = join(root, 'generator/cli/postil.mjs');

/** Chinese surroundings without colours, and nothing kept from one run to another. */
export const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', NO_COLOR: '1', XDG_CACHE_HOME: join(root, 'package.json') };

/** Makes the bundle before the tests of a file, and says where its launcher is. */
export function bundled(): () => string {
  let dist = '';
  beforeAll(() => {
    dist = mkdtempSync(join(tmpdir(), 'postil-dist-'));
    mkdirSync(join(dist, 'generator/cli'), { recursive: true });
    cpSync(launcher, join(dist, 'generator/cli/postil.mjs'));
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), join(dist, 'dist')]);
  });
  afterAll(() => rmSync(dist, { recursive: true, force: true }));
  return () => join(dist, 'generator/cli/postil.mjs');
}
