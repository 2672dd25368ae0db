import type { MessageLanguage } from '../language/diagnostics.ts';
import { settingsDiagnostics, type LoadedSettings } from '../language/settings/settings-library.ts';
import { shownPath, specDiagnostic, type SpecDiagnostic } from './spec-diagnostic.ts';

/** What is wrong with settings files, as findings of `postil check`. */
export function settingsFindings(files: readonly LoadedSettings[], language: MessageLanguage, cwd: string): SpecDiagnostic[] {
  return files.flatMap((file) =>
    settingsDiagnostics(file, language).map((found) => specDiagnostic(found, shownPath(file.uri.fsPath, cwd), cwd)),
  );
}
