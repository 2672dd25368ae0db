import { normaliser } from '../data/normalise.ts';
import { openReader } from '../data/reader.ts';
import { createInterpreter } from '../engine/index.ts';
import type { CollectorPlan, Plan } from '../plan/plan.ts';
import type { Verdict } from '../plan/verdict.ts';
import { scenarioWords, verdictText } from '../scenarios/scenario-words.ts';
import { pathFrom } from './io.ts';
import { ruleHead, type CitedClause } from './report/explanation.ts';
import { spaced } from './report/source-excerpt.ts';
import type { DataFile } from './run/data-arguments.ts';
import type { Session } from './session.ts';

interface CollectedRequest {
  session: Session;
  plan: Plan;
  cites: readonly CitedClause[];
  key?: string;
  /** The day up to which is judged. */
  asOf: string;
}

/**
 * Prints a norm that shows only over many records, and with data every verdict of it with its reasons; `key` narrows them to one record or
 * group. Records that cannot be read are left out: `postil run` says why. The exit code. Throws DataFileError.
 */
export async function explainCollected(
  norm: CollectorPlan,
  files: readonly DataFile[],
  { session, plan, cites, key, asOf }: CollectedRequest,
): Promise<number> {
  const style = { language: session.language, paint: session.paint(session.io.stdout) };
  const comma = session.language === 'zh' ? '、' : ', ';
  session.say(ruleHead({ ...norm, record: norm.records.join(comma) }, cites, style));
  if (files.length === 0) return 0;
  const words = scenarioWords[session.language];
  const verdicts = (await judged(files, { session, plan, asOf })).filter(({ rule }) => rule === norm.name);
  const shown = verdicts.filter((verdict) => key === undefined || verdict.key === key);
  if (shown.length === 0) session.say(`\n${words.none}`);
  for (const verdict of shown) {
    const label = [verdict.record, verdict.key, verdict.period ?? verdict.date].filter((part) => part !== undefined).join(' ');
    const lines = verdict.because.map((reason) => `  ${spaced(reason)}`);
    session.say(`\n${style.paint('bold', spaced(label))}\n${[`  ${spaced(verdictText(verdict, words))}`, ...lines].join('\n')}`);
  }
  return 0;
}

async function judged(
  files: readonly DataFile[],
  { session, plan, asOf }: Pick<CollectedRequest, 'session' | 'plan' | 'asOf'>,
): Promise<Verdict[]> {
  const engine = createInterpreter(plan);
  const ledger = engine.createLedger({ asOf });
  for (const { record, path } of files) {
    const reader = await openReader(pathFrom(session.io, path), { language: session.language });
    for await (const { rows } of reader.rows()) {
      const normalise = normaliser(record.fields, reader);
      for (const { raw } of rows) {
        if (raw === undefined) continue;
        normalise(raw);
        engine.judge(record.name, raw, ledger);
      }
    }
  }
  return engine.finish(ledger);
}
