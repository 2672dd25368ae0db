import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MessageLanguage } from '../../../language/diagnostics.ts';
import type { Plan } from '../../plan/plan.ts';
import type { EngineKind } from '../load-engine.ts';
import type { Session } from '../session.ts';
import { openRunCache } from './run-cache.ts';
import { specFingerprint, type LoadedFrom } from './spec-fingerprint.ts';

/** What a run needs of its specs. */
export interface Prepared {
  plan: Plan;
  /** The files that it was made of. */
  specs: string[];
  /** The compiled module as a script; '' for the interpreter. */
  code: string;
  /** False where an earlier run has left it. */
  hasLoadedSpecs: boolean;
}

export interface PrepareOptions {
  engine: EngineKind;
  /** Names of the record types that will be judged. */
  records: readonly string[];
  /** False: neither reads nor writes what earlier runs have kept. */
  cache: boolean;
}

/** The plan and its code, as an earlier run left them or made anew; or the exit code where the specs have errors. Throws UsageError. */
export async function prepare(session: Session, paths: string[], options: PrepareOptions): Promise<Prepared | number> {
  const { cwd } = session.io;
  const build = buildIdentity();
  const cache = options.cache && build !== undefined ? openRunCache(session.io) : undefined;
  const makePlan = async () => (await import('./make-plan.ts')).makePlan(session, paths, options);
  if (cache === undefined) {
    const made = await makePlan();
    return typeof made === 'number' ? made : made.prepared;
  }
  const { engine, records } = options;
  // The language of the surroundings speaks where neither an option nor the manual does.
  const asked = [session.options.lang, session.language, engine, [...new Set(records)].sort()];
  const key = JSON.stringify([build, process.version, cwd, paths, asked]);
  const kept = entryOf(cache.read(key));
  if (kept !== undefined && specFingerprint(paths, { cwd, ...kept.from })?.digest === kept.digest) {
    session.adopt(kept.language);
    return { ...kept.prepared, hasLoadedSpecs: false };
  }
  const start = Date.now();
  const made = await makePlan();
  if (typeof made === 'number') return made;
  const { prepared, from } = made;
  const print = specFingerprint(paths, { cwd, ...from });
  // What was touched while it was read may have been read before.
  const isSure =
    print !== undefined && print.touched < start - CLOCK_STEP && prepared.specs.every((path) => print.files.has(path));
  if (isSure)
    await cache.write(key, JSON.stringify({ digest: print.digest, from, language: session.language, prepared } satisfies Entry));
  return prepared;
}

/** The times of files are told in steps of up to two seconds. */
const CLOCK_STEP = 2000;

interface Entry {
  digest: string;
  from: LoadedFrom;
  language: MessageLanguage;
  prepared: Prepared;
}

function entryOf(text: string | undefined): Entry | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Entry);
}

/** Which build of the tool this is: what another one made is never used. Undefined where it runs from its sources. */
function buildIdentity(): string | undefined {
  const path = fileURLToPath(new URL('./build-id', import.meta.url));
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
