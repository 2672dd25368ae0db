import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SETTINGS_FILE } from '../../../language/settings/settings-file-name.ts';
import { byCodeUnits } from '../../code-unit-order.ts';
import { foldersFrom, kindOf, realPath, specFilesBelow, specFilesIn } from '../../spec-files.ts';

/** What a manual was loaded from. */
export interface LoadedFrom {
  /** The folder of the manual. */
  folder: string;
  /** Its clause files. */
  sources: readonly string[];
}

export interface SpecFingerprint {
  /** Equal as long as loading would find the same files with the same bytes. */
  digest: string;
  files: ReadonlySet<string>;
  /** When the file that was touched last was touched, in milliseconds since 1970. */
  touched: number;
}

/**
 * Tells whether specs are still what they were, without reading them as specs: all files that loading these paths looks at, by path and
 * content. Undefined where one of the paths names nothing, or a file cannot be read: loading will say so.
 */
export function specFingerprint(
  paths: readonly string[],
  { cwd, folder, sources }: LoadedFrom & { cwd: string },
): SpecFingerprint | undefined {
  const asked = (paths.length === 0 ? ['.'] : paths).map((path) => specsAt(resolve(cwd, path)));
  if (asked.some((files) => files.length === 0)) return undefined;
  const folders = new Set(asked.flat().map((path) => dirname(path)));
  // Which folder is the manual's is told by the specs in it and in those above.
  const above = new Set([...folders].flatMap((own) => [own, ...foldersFrom(own)]));
  const specs = [...asked.flat(), ...[...above].flatMap(specFilesIn), ...specFilesBelow(folder)];
  const files = [...new Set([...specs, ...sources, ...settingsAbove(folder)])].sort(byCodeUnits);
  try {
    const parts = files.map((path) => [path, realPath(path), hash('sha256', readFileSync(path))]);
    const touched = files.map((path) => statSync(path)).map(({ mtimeMs, ctimeMs }) => Math.max(mtimeMs, ctimeMs));
    return {
      digest: hash('sha256', JSON.stringify([[...above], parts])),
      files: new Set(files),
      touched: Math.max(...touched),
    };
  } catch {
    return undefined;
  }
}

/** The settings that count for a manual, and those that would if that file were not there. */
function settingsAbove(folder: string): string[] {
  const path = join(folder, SETTINGS_FILE);
  const above = dirname(folder);
  return [...(kindOf(path) === 'file' ? [path] : []), ...(above === folder ? [] : settingsAbove(above))];
}

function specsAt(path: string): string[] {
  switch (kindOf(path)) {
    case 'folder':
      return specFilesBelow(path);
    case 'file':
      return [path];
    default:
      return [];
  }
}
