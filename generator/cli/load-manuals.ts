import { planLanguage } from '../concepts/manual/manual.lower.ts';
import { usageError } from '../usage-error.ts';
import { loadSpecs, type LoadedManual, type LoadedSpecs } from '../workspace.ts';
import { checkingBar } from './checking-bar.ts';
import { complain } from './report/diagnostics.ts';
import type { Session } from './session.ts';

/** Loads what a command was given; the session speaks the first manual's language from here on. Throws UsageError. */
export async function loadManuals(session: Session, paths: readonly string[]): Promise<LoadedSpecs> {
  const { lang } = session.options;
  const bar = checkingBar(session);
  const specs = await loadSpecs(paths, {
    cwd: session.io.cwd,
    ...(lang === undefined ? {} : { language: lang }),
    fallbackLanguage: session.language,
    onProgress: bar.update,
  }).finally(bar.end);
  const first = specs.manuals.find(({ documents }) => documents.some(({ textDocument }) => textDocument.getText().trim() !== ''));
  if (first !== undefined) session.adopt(planLanguage(first));
  return specs;
}

export interface SoundManuals {
  specs: LoadedSpecs;
  manuals: LoadedManual[];
}

/** The manuals to build or run; where they have errors these are said, and the exit code is returned instead. Throws UsageError. */
export async function loadSound(session: Session, paths: readonly string[]): Promise<SoundManuals | { code: number }> {
  const specs = await loadManuals(session, paths);
  const manuals = specs.manuals.filter(({ manual }) => manual !== undefined);
  const found = [
    ...specs.diagnostics.filter(({ code }) => specs.isIncomplete && code.startsWith('spec/')),
    ...specs.manuals.flatMap(({ diagnostics }) => diagnostics),
  ];
  if (specs.isIncomplete || specs.manuals.some(({ hasErrors }) => hasErrors)) {
    complain(found, specs.services, session);
    return { code: specs.isIncomplete ? 2 : 1 };
  }
  if (manuals.length === 0) throw usageError('spec/no-manual', { path: paths[0] ?? '.' });
  return { specs, manuals };
}

/** As `loadSound`, for commands that take one manual. */
export async function loadOne(
  session: Session,
  paths: readonly string[],
): Promise<{ specs: LoadedSpecs; manual: LoadedManual } | { code: number }> {
  const sound = await loadSound(session, paths);
  if ('code' in sound) return sound;
  const [manual, ...others] = sound.manuals as [LoadedManual, ...LoadedManual[]];
  if (others.length > 0) throw usageError('spec/several-manuals', { names: sound.manuals.map(({ name }) => name) });
  return { specs: sound.specs, manual };
}
