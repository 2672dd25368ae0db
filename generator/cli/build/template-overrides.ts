import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { nearest } from '../../../language/nearest.ts';
import { templates } from '../../generated/templates.ts';
import type { TemplateTexts } from '../../templating.ts';
import { usageError } from '../../usage-error.ts';

/** The templates of a folder, by the paths that ours have. Throws UsageError where the folder is not there or a template overrides none. */
export async function templateOverrides(folder: string, shown: string): Promise<TemplateTexts> {
  const paths = await readdir(folder, { recursive: true }).catch(() => {
    throw usageError('spec/not-found', { path: shown });
  });
  const texts = new Map<string, string>();
  for (const path of paths.map((path) => path.split(sep).join('/')).sort()) {
    if (!path.endsWith('.hbs')) continue;
    if (!templates.has(path)) throw usageError('build/unknown-template', { path, suggestion: nearest(path, templates.keys()) });
    texts.set(path, await readFile(join(folder, path), 'utf8'));
  }
  return texts;
}
