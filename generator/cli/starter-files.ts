import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MessageLanguage } from '../../language/diagnostics.ts';

/** The files of a first manual, by path from its folder. */
export function starterFiles(language: MessageLanguage): { path: string; text: string }[] {
  const folder = fileURLToPath(new URL(`./starter/${language}/`, import.meta.url));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}${sep}${entry.name}`)
    .map((file) => ({
      path: file
        .slice(folder.length)
        .replace(/^[\\/]+/, '')
        .split(sep)
        .join('/'),
      text: readFileSync(file, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
