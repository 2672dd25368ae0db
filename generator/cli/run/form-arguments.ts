import { isFormFile } from '../../data/forms/form-reader.ts';
import { argumentOf } from './data-arguments.ts';

/** What `--data` calls a filled-in checklist, whichever of the manual's it is. */
export const ANY_CHECKLIST: ReadonlySet<string> = new Set(['checklist', '检查表']);

/** The arguments that may be filled-in checklists: `checklist=FILE`, and any file that has the ids of items in it. */
export async function formArguments(values: readonly string[], at: (path: string) => string): Promise<string[]> {
  const maybe: string[] = [];
  for (const value of values) {
    const { name, path } = argumentOf(value);
    // Whether the file can be read at all is said by whoever reads it.
    const isOne = ANY_CHECKLIST.has(name) || (name !== '' && path !== '' && (await isFormFile(at(path)).catch(() => false)));
    if (isOne) maybe.push(value);
  }
  return maybe;
}
