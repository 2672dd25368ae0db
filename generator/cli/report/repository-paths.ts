/** Paths as a code host knows them. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { shownPath, type SpecDiagnostic } from '../../spec-diagnostic.ts';

/** The findings with their files from the root of the repository that `cwd` lies in; as they are where it lies in none. */
export function fromRepositoryRoot<Found extends SpecDiagnostic>(found: readonly Found[], cwd: string): Found[] {
  const root = repositoryRoot(cwd);
  const told = (file: string): string => (root === undefined ? file : shownPath(resolve(cwd, file), root));
  return found.map((one) => ({
    ...one,
    file: told(one.file),
    related: one.related.map((other) => ({ ...other, file: told(other.file) })),
  }));
}

function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryRoot(parent);
}
