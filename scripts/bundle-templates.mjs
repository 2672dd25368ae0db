// Writes generator/generated/templates.ts: the text of every template, so that what is published needs no files beside its code.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../generator/', import.meta.url));

const paths = readdirSync(folder, { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.hbs'))
  .sort();
const entries = paths.map(
  (path) => `  [${JSON.stringify(path)}, ${JSON.stringify(readFileSync(join(folder, path), 'utf8'))}],\n`,
);

mkdirSync(join(folder, 'generated'), { recursive: true });
writeFileSync(
  join(folder, 'generated', 'templates.ts'),
  `/** Every template by its path from the generator's folder. Written by scripts/bundle-templates.mjs. */\nexport const templates: ReadonlyMap<string, string> = new Map([\n${entries.join('')}]);\n`,
);
