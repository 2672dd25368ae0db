/**
 * The extension as people use it: packs it, sets up a VS Code server, runs the suite of test/e2e in its extension host, then drives the
 * workbench as a person, on a computer and in a browser. Needs Chromium (Debian: apt-get install chromium fonts-noto-cjk). Screenshots are in out/e2e.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const run = (script, ...args) => {
  console.log(`-- ${script}`);
  const { status } = spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run('package-extension');
run('setup-vscode-server');

const out = `${root}out/e2e`;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await bundle('test/e2e', out);
await bundle('test/e2e/virtual', `${out}/virtual`, 'test/e2e/index.ts', 'test/e2e/virtual/memory-files.ts');
run('test-in-server', 'out/postil.vsix');
run('test-in-server', 'out/postil.vsix', 'virtual');
run('ui-smoke', 'out/postil.vsix', 'out/e2e');
run('ui-web', 'out/postil.vsix', 'out/e2e');
run('ui-workspaces', 'out/postil.vsix', 'out/e2e');

/** The tests of a folder, and what else is named. */
async function bundle(folder, outdir, ...more) {
  const files = readdirSync(`${root}${folder}`).filter((file) => file.endsWith('.test.ts') || file === 'index.ts');
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      [...files.map((file) => `${folder}/${file}`), ...more].map((file) => [file.replace(/.*\/|\.ts$/g, ''), file]),
    ),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
