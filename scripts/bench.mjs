// npm run bench [-- language command engine collectors build] [--write] [--large]: measures beside peers, ratios within one run. Figures are whole processes,
// medians of several, alternating. --write puts the table, with the date and the machine, into docs/bench.md.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const parts = positionals.length > 0 ? positionals : ['engine', 'language', 'command', 'collectors', 'build'];

const out = path.join(root, 'dist/bench');
await build({
  entryPoints: fs
    .readdirSync(path.join(root, 'test/bench'))
    .filter((name) => name.endsWith('.bench.ts') || name.endsWith('-run.ts'))
    .map((name) => path.join(root, 'test/bench', name)),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  packages: 'external',
  logLevel: 'warning',
});

// Servers as an editor starts them: bundled, as in the extension.
await build({
  absWorkingDir: root,
  entryPoints: { 'postil-server': 'generator/editor/main.ts', 'default-server': 'test/bench/default-server.ts' },
  splitting: true,
  define: { POSTIL_BUNDLED: 'true' },
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  minifySyntax: true,
  minifyWhitespace: true,
  banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
  logLevel: 'warning',
});

const tables = [];
for (const part of parts.flatMap((name) => (name === 'language' ? ['language', 'server'] : [name]))) {
  const file = path.join(out, `${part}.bench.mjs`);
  if (!fs.existsSync(file)) throw new Error(`no such bench: ${part}`);
  const run = spawnSync(process.execPath, [file, ...(values.quick ? ['--quick'] : []), ...(values.large ? ['--large'] : [])], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
  process.stdout.write(run.stdout);
  tables.push(run.stdout.trim());
}

if (values.write) {
  const cpu = os.cpus()[0]?.model ?? 'unknown processor';
  const head = [
    '# Speed',
    '',
    `Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench -- --write\` with Node ${process.versions.node} on ${os.cpus().length} × ${cpu}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}.`,
    'Absolute figures drift with the machine; the ratios within one run are what counts.',
    '',
  ];
  fs.writeFileSync(path.join(root, 'docs/bench.md'), `${[...head, ...tables].join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`);
}
