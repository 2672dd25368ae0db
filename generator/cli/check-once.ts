import { watchedFolders } from '../workspace.ts';
import type { CheckOptions } from './check.ts';
import { loadManuals } from './load-manuals.ts';
import { diagnosticExitCode, diagnosticsText } from './report/diagnostics.ts';
import { countText } from './report/pretty.ts';
import type { Session } from './session.ts';

/** Prints the findings; returns the exit code and the folders to watch. */
export async function checkOnce(
  session: Session,
  paths: string[],
  { format, strict = false, fix }: CheckOptions,
): Promise<{ code: number; folders: string[] }> {
  if (fix === true) await (await import('./fix-specs.ts')).fixSpecs(session, paths);
  const specs = await loadManuals(session, paths);
  session.io.stdout.write(await diagnosticsText(specs, { format, strict, session }));
  if (format === 'pretty' && session.options.quiet !== true) {
    session.say(countText(specs.diagnostics, specs.files.length, session.language, specs.waived.length));
  }
  return { code: diagnosticExitCode(specs, strict), folders: watchedFolders(specs) };
}
