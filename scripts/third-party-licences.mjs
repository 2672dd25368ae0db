import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the packages whose code stands in a bundle, as they ask: name, version, text. `inputs` are the files of esbuild's
 * metafile (`node_modules/commander/lib/command.js`), `root` the folder they start from. Throws where a package has no licence.
 */
export function thirdPartyLicences(inputs, root) {
  const folders = [...new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined))].sort();
  return folders.map((folder) => entry(join(root, folder))).join(`\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/@a/b/lib/c.js` is of `node_modules/@a/b`; undefined for our own files. */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
}

function entry(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((path) => /^licen[cs]e/i.test(path));
  if (file === undefined && license === undefined) throw new Error(`${name} says nothing about its licence.`);
  const notice = existsSync(join(folder, 'NOTICE')) ? `\n${readFileSync(join(folder, 'NOTICE'), 'utf8').trim()}\n` : '';
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${version}, ${license}\n${text}${notice}`;
}
