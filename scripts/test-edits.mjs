// npm run test:edits [-- EXAMPLE…] [--edits 10000] [--seed N]: random edits of each example, compared with a fresh start; no leak over them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { edits: { type: 'string', default: '10000' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const only = positionals.length === 0 ? [] : ['-t', `^(${positionals.join('|')})$`];
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/language/lsp/edited-examples.test.ts', ...only], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, POSTIL_EDITS: values.edits, ...(values.seed === undefined ? {} : { POSTIL_SEED: values.seed }) },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
