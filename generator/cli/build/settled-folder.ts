import { shownPath } from '../../spec-diagnostic.ts';
import type { SoundManuals } from '../load-manuals.ts';

/** The folder that the settings of the manuals name; undefined where they name none, or not the same one. */
export function settledFolder(
  setting: 'templates' | 'output',
  { manuals, specs }: SoundManuals,
  cwd: string,
): { folder: string; shown: string } | undefined {
  const { Settings } = specs.services.shared.postil;
  const named = manuals.map(({ documents }) => documents[0] && Settings.folder(setting, documents[0].uri)?.fsPath);
  const [folder, ...others] = new Set(named);
  return folder === undefined || others.length > 0 ? undefined : { folder, shown: shownPath(folder, cwd) };
}
