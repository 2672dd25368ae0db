import { loadOne } from '../load-manuals.ts';
import { scriptCode } from '../../engine/index.ts';
import { lowerManual } from '../../plan/lower.ts';
import { filesOfManual } from '../../workspace.ts';
import type { Session } from '../session.ts';
import { keepYoungSpaceSmall } from './memory.ts';
import type { Prepared, PrepareOptions } from './prepare.ts';
import type { LoadedFrom } from './spec-fingerprint.ts';

/** Reads and compiles the specs; or the exit code where they have errors. What is loaded for it is let go of: a long run needs the memory. */
export async function makePlan(
  session: Session,
  paths: string[],
  { engine, records }: PrepareOptions,
): Promise<{ prepared: Prepared; from: LoadedFrom } | number> {
  keepYoungSpaceSmall();
  const loaded = await loadOne(session, paths);
  if ('code' in loaded) return loaded.code;
  const { manual, specs } = loaded;
  const plan = lowerManual(manual, specs.services.shared, { scenarios: false });
  const files = filesOfManual(manual, specs.services);
  const own = new Set(manual.documents.map(({ uri }) => uri.fsPath));
  return {
    prepared: {
      plan,
      specs: files,
      hasLoadedSpecs: true,
      code: engine === 'js' ? scriptCode(plan, { functions: ['judgeLines', 'lineJudge'], records }) : '',
    },
    from: { folder: manual.folder, sources: files.filter((path) => !own.has(path)) },
  };
}
