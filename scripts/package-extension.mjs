/** Bundles the extension with its server into extension/dist, and packs it: out/postil.vsix. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';
import { bundleWebServer } from './bundle-web-server.mjs';
import { thirdPartyLicences } from './third-party-licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const extension = join(root, 'extension');
const dist = join(extension, 'dist');

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node22',
  minifySyntax: true,
  minifyWhitespace: true,
  define: { POSTIL_BUNDLED: 'true' },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};
rmSync(dist, { recursive: true, force: true });
const built = await Promise.all([
  build({
    ...common,
    entryPoints: ['extension/client/main.ts'],
    outfile: join(dist, 'client.cjs'),
    format: 'cjs',
    external: ['vscode'],
  }),
  build({
    ...common,
    entryPoints: ['extension/client/web-main.ts'],
    outfile: join(dist, 'client-web.cjs'),
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
  }),
  build({
    ...common,
    entryPoints: { server: 'generator/editor/main.ts' },
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    // What answers first is small; the rest is a piece beside it.
    splitting: true,
    chunkNames: 'server-[hash]',
    format: 'esm',
    // Libraries in CommonJS ask for Node's own modules with require.
    banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
  }),
  bundleWebServer(join(dist, 'server-web.js')).then((metafile) => ({ metafile })),
]);
writeFileSync(join(dist, 'starter.json'), JSON.stringify({ zh: starterFiles('zh'), en: starterFiles('en') }));
// The command line as it is published: builds, runs and imports in a process of its own.
execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), join(dist, 'cli')], { cwd: root, stdio: 'inherit' });

cpSync(join(root, 'docs/postil.schema.json'), join(dist, 'postil.schema.json'));

const bundled = built.flatMap(({ metafile }) => Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)));
writeFileSync(join(dist, 'third-party-licences.txt'), thirdPartyLicences(bundled, root));

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
for (const file of ['LICENSE', 'CHANGELOG.md']) cpSync(join(root, file), join(extension, file));
mkdirSync(join(root, 'out'), { recursive: true });
const packagePath = join(root, 'out/postil.vsix');
await createVSIX({
  cwd: extension,
  packagePath,
  version,
  dependencies: false,
  updatePackageJson: false,
  gitTagVersion: false,
  allowMissingRepository: true,
});
for (const file of ['LICENSE', 'CHANGELOG.md']) rmSync(join(extension, file));
console.log(packagePath);

/** The sample's files by path from its folder. */
function starterFiles(language) {
  const folder = join(root, 'generator/cli/starter', language);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}
