/**
 * `npm run new-concept -- risk 风险`: a room of this name in all three wings, listed everywhere, green from the start. The first word is
 * the English keyword and the room's name (kebab-case), the second its Chinese spelling.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listings } from './new-concept/listings.mjs';
import { roomFiles } from './new-concept/room-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name = '', chinese = name, ...rest] = process.argv.slice(2);

const fault = faultOf();
if (fault !== undefined) {
  console.error(`${fault}\n\nUsage: npm run new-concept -- <name> [中文]\nExample: npm run new-concept -- risk 风险`);
  process.exit(2);
}

const words = {
  name,
  chinese,
  constant: name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
  type: name.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase()),
  label: name.replaceAll('-', ' '),
};
// All texts are made before the first is written: a list that has changed its shape leaves nothing half done.
const written = [...roomFiles(words), ...listings(words, (path) => readFileSync(join(root, path), 'utf8'))];
for (const { path, text } of written) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(path);
}
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const pages = ['test/docs/snippets.test.ts', 'test/language/explain-diagnostic.test.ts'];
check(run('scripts/generate.mjs'));
run(vitest, 'run', ...pages, '--update'); // writes the guide's tables and the pages of findings
check(run(vitest, 'run', ...pages, 'test/concepts/fixtures.test.ts'));
console.log(`\nThe room ${name} stands. CONTRIBUTING.md says what to do next.`);

function faultOf() {
  if (name === '' || rest.length > 0) return 'One name is needed, and the Chinese keyword if there is one.';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return `“${name}” is no name for a room: small letters, with - between words.`;
  if (!/^[\p{L}\p{N}_-]+$/u.test(chinese)) return `“${chinese}” is no keyword: letters only.`;
  if (existsSync(join(root, 'language', 'concepts', name))) return `There is a room ${name} already.`;
  const keywords = readFileSync(join(root, 'language', 'keywords.ts'), 'utf8');
  if (new RegExp(`^ {2}'?${name}'?:`, 'm').test(keywords)) return `“${name}” is a keyword already.`;
  return keywords.includes(`'${chinese}',\n`) ? `“${chinese}” is a keyword already.` : undefined;
}

/** What it said is shown only where it matters. */
function run(...command) {
  return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
}

function check({ status, stdout, stderr }) {
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  process.exit(status ?? 1);
}
