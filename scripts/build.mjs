/** Bundles the command line into dist/ (or the folder named): one small entry, and pieces that load when a command needs them. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { thirdPartyLicences } from './third-party-licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const out = resolve(process.argv[2] ?? `${root}dist`);

rmSync(out, { recursive: true, force: true });
const { metafile } = await build({
  metafile: true,
  absWorkingDir: root,
  entryPoints: { cli: 'generator/cli/main.ts', 'judge-worker': 'generator/cli/run/judge-worker.ts' },
  outdir: out,
  entryNames: '[name]',
  // Pieces lie beside the entry: what they read beside themselves is where it is in the sources.
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  minifySyntax: true,
  minifyWhitespace: true,
  define: { POSTIL_BUNDLED: 'true' },
  legalComments: 'linked',
  // Libraries in CommonJS ask for Node's own modules with require.
  banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
  logLevel: 'warning',
});
cpSync(`${root}generator/cli/starter`, `${out}/starter`, { recursive: true });

/** What is bundled keeps its licence. */
const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
const used = bundled.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
writeFileSync(`${out}/third-party-licences.txt`, thirdPartyLicences(used, root));

/** Told from all other builds by its bytes: what one build keeps for later runs no other one reads. */
const identity = createHash('sha256');
for (const path of Object.keys(metafile.outputs).sort())
  identity.update(path.slice(path.lastIndexOf('/'))).update(readFileSync(resolve(root, path)));
writeFileSync(`${out}/build-id`, identity.digest('hex'));
