import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { nearest } from '../../../language/nearest.ts';
import { decodeText } from '../../../language/values/decode-text.ts';
import { dataFileError, readError, systemCode } from '../../data/data-file-error.ts';
import { templates } from '../../generated/templates.ts';
import { TemplateError, type TemplateTexts } from '../../templating.ts';
import { usageError } from '../../usage-error.ts';

/** The templates of a folder, by the paths that ours have. Throws UsageError where a template overrides none, DataFileError where one cannot be read. */
export async function templateOverrides(folder: string, shown: string): Promise<TemplateTexts> {
  const paths = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    const isFile = systemCode(error) === 'ENOTDIR';
    throw isFile ? usageError('build/not-a-folder', { path: shown }) : readError(shown, error);
  });
  const texts = new Map<string, string>();
  for (const path of paths.map((path) => path.split(sep).join('/')).sort()) {
    if (!path.endsWith('.hbs')) continue;
    if (!templates.has(path)) throw usageError('build/unknown-template', { path, suggestion: nearest(path, templates.keys()) });
    texts.set(path, await templateText(join(folder, path), `${shown}/${path}`));
  }
  return texts;
}

/** A template of the user's that does not fit is the user's mistake (build/template); one of ours is ours. */
export function whereTemplatesFit<T>(overrides: TemplateTexts | undefined, print: () => T): T {
  try {
    return print();
  } catch (error) {
    if (!(error instanceof TemplateError) || overrides?.has(error.place.template) !== true) throw error;
    throw usageError('build/template', { path: error.place.template, line: error.place.line, problem: error.problem });
  }
}

async function templateText(path: string, shown: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw readError(shown, error);
  });
  const text = decodeText(bytes);
  if (text === undefined) throw dataFileError('data/binary', { path: shown });
  return text;
}
