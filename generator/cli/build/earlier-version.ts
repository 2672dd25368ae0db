import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planLanguage } from '../../concepts/manual/manual.lower.ts';
import { printerFor } from '../../documents/printers.ts';
import type { ManualTexts } from '../../documents/site/changes/changes.view.ts';
import { textsOfScript } from '../../documents/site/changes/manual-texts.ts';
import { textsOf } from '../../documents/site/site.ts';
import { createViewContext } from '../../documents/view-context.ts';
import { usageError } from '../../usage-error.ts';
import { loadSpecs, type LoadedManual, type LoadedSpecs } from '../../workspace.ts';

/** What an earlier version of a manual said. Throws UsageError where there is none. */
export type EarlierVersion = (manual: LoadedManual) => Promise<ManualTexts>;

/**
 * Of a folder that an earlier build wrote (or the `docs` in it), or of earlier specs, a folder or a file. A manual that was renamed is
 * compared with the only one that there was. Throws UsageError (build/no-earlier, and what loading throws).
 */
export function earlierVersion(path: string, { cwd, shown }: { cwd: string; shown: string }): EarlierVersion {
  let loading: Promise<LoadedSpecs> | undefined;
  return async ({ name, language }) => {
    const built = (await builtTexts(join(path, name))) ?? (await builtTexts(path));
    if (built !== undefined) return built;
    loading ??= loadSpecs([path], { cwd });
    const { manuals, services } = await loading;
    const named = manuals.filter(({ manual }) => manual !== undefined);
    const earlier = named.find((one) => one.name === name) ?? (named.length === 1 ? named[0] : undefined);
    if (earlier === undefined) throw usageError('build/no-earlier', { path: shown, name });
    const files = language === undefined ? earlier : { ...earlier, language };
    const context = createViewContext({ files, shared: services.shared }, planLanguage(files));
    return textsOf(context, printerFor(undefined).html);
  };
}

async function builtTexts(folder: string): Promise<ManualTexts | undefined> {
  for (const place of ['docs/assets/search.js', 'assets/search.js']) {
    const texts = textsOfScript(await readFile(join(folder, place), 'utf8').catch(() => ''));
    if (texts !== undefined) return texts;
  }
  return undefined;
}
