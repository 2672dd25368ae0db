// Writes generator/generated/browser-scripts.ts: what runs in the pages that a build makes, as text.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const licence = readFileSync(join(root, 'node_modules/minisearch/LICENSE.txt'), 'utf8').trim();

const { outputFiles } = await build({
  entryPoints: [join(root, 'generator/documents/browser/site.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2020',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  banner: { js: `/* Contains MiniSearch:\n${licence} */` },
});

mkdirSync(join(root, 'generator/generated'), { recursive: true });
writeFileSync(
  join(root, 'generator/generated/browser-scripts.ts'),
  `/** The site's script. Written by scripts/bundle-browser.mjs. */\nexport const siteScript: string = ${JSON.stringify(outputFiles[0].text)};\n`,
);
