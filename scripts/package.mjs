/**
 * Makes the package that is published, in dist/package/ (or the folder named): the bundled command line and its launcher. Everything is
 * in the bundle, so it depends on no other package; `npm pack` and `npm publish` take the folder as it is.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = resolve(process.argv[2] ?? join(root, 'dist/package'));

const { name, version, description, license, type, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const launcher = 'generator/cli/postil.mjs';
const copied = [launcher, 'README.md', 'README.zh.md', 'CHANGELOG.md', 'LICENSE', 'docs'];

rmSync(out, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), join(out, 'dist')], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

// The pages of findings stay out: postil explain prints them.
for (const path of copied) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  cpSync(join(root, path), join(out, path), { recursive: true, filter: (from) => !from.endsWith('diagnostics') });
}
const bin = { postil: launcher };
const manifest = { name, version, description, license, type, engines, bin, files: ['dist', ...copied] };
writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
console.log(`${out}: npm pack or npm publish from there`);
