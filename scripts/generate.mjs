/** Makes what is generated and not committed: the parser from the grammar, the engine's runtime, the templates and the pages' scripts as text. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlePage } from './bundle-page.mjs';
import { bundleRuntime } from './bundle-runtime.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

if (existsSync(join(root, 'langium-config.json'))) {
  const langium = join(dirname(fileURLToPath(import.meta.resolve('langium-cli'))), '..', 'bin', 'langium.js');
  const { status } = spawnSync(process.execPath, [langium, 'generate'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
await bundleRuntime();
await bundlePage();
if (existsSync(join(root, 'scripts', 'bundle-templates.mjs'))) await import('./bundle-templates.mjs');
if (existsSync(join(root, 'scripts', 'bundle-browser.mjs'))) await import('./bundle-browser.mjs');
if (existsSync(join(root, 'scripts', 'bundle-view-models.mjs'))) await import('./bundle-view-models.mjs');
