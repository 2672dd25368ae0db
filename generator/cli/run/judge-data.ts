import { writeError } from '../../data/data-file-error.ts';
import type { Plan } from '../../plan/plan.ts';
import { today } from '../as-of.ts';
import { pathFrom } from '../io.ts';
import { engineOf } from '../load-engine.ts';
import type { RunOptions } from '../run.ts';
import type { Session } from '../session.ts';
import { openPool } from './block-pool.ts';
import { MUCH_DATA, othersFor, type Crew } from './crew.ts';
import { argumentOf, dataFiles } from './data-arguments.ts';
import { formArguments } from './form-arguments.ts';
import { judgeFiles } from './judge-files.ts';
import { readyForMuchData } from './memory.ts';
import { outputPaths, type ReadFiles } from './outputs.ts';
import type { PreparedForms } from './prepare-forms.ts';
import { prepare, type Prepared } from './prepare.ts';
import { rejectedText, summaryText } from './summary.ts';
import { openSink, type SinkPaths, type VerdictSink } from './verdict-sink.ts';

/** Where the results of a run go; `written`: the paths, as they are told. */
export interface RunOutput {
  sink: VerdictSink;
  written: readonly string[];
}

/** Opens it, once the plan is there and before anything is judged. Throws UsageError, DataFileError. */
export type OpenOutput = (plan: Plan, reads: ReadFiles) => Promise<RunOutput>;

/** Judges the data that the options name by the specs at the paths; returns the exit code. */
export async function judgeData(
  crew: Crew,
  session: Session,
  paths: string[],
  options: RunOptions,
  open: OpenOutput = (plan, reads) => openVerdicts(plan, reads, { session, options }),
): Promise<number> {
  const { data = [] } = options;
  const at = (path: string) => pathFrom(session.io, path);
  const maybe = await formArguments(data, at);
  const prepared =
    maybe.length === 0
      ? await prepare(session, paths, { ...options, records: data.map((value) => argumentOf(value).name) })
      : await (await import('./prepare-forms.ts')).prepareForms(session, paths, { engine: options.engine, data, maybe, at });
  if (typeof prepared === 'number') return prepared;
  const { plan, specs, code, forms = [], rest = data } = prepared as Prepared & Partial<PreparedForms>;
  const files = forms.length > 0 && rest.length === 0 ? [] : dataFiles(rest, plan);
  const reads = { data: data.map((value) => argumentOf(value).path), specs, cwd: session.io.cwd };
  const judgedUpTo = options.asOf ?? today(plan.manual.timezone);
  crew.setUp({ plan, code, language: session.language, asOf: options.asOf, judgedUpTo });
  const engine = options.engine === 'js' ? engineOf(code) : (await import('../../engine/index.ts')).createInterpreter(plan);
  const ledger = engine.createLedger({ asOf: judgedUpTo });
  const { sink, written } = await open(plan, reads);
  try {
    const openThreads = (bytes: number) => {
      if (bytes > MUCH_DATA) readyForMuchData(prepared);
      const setup = { plan, engine, ledger, language: session.language, asOf: options.asOf, judgedUpTo };
      return openPool(crew, othersFor(bytes, options), setup);
    };
    const request = { plan, engine, ledger, sink, session, at, openPool: openThreads, asOf: options.asOf };
    const accounts = files.length === 0 ? [] : await judgeFiles(files, request);
    if (forms.length > 0) accounts.push(...(await (await import('./judge-forms.ts')).judgeForms(forms, request)));
    for (const verdict of engine.finish(ledger)) await sink.lines(`${JSON.stringify(verdict)}\n`);
    for (const settlement of ledger.settlements) await sink.settlements(settlement);
    await sink.close();
    session.note(summaryText({ plan, ledger, accounts, written }, session.language));
    if (forms.length > 0) session.note((await import('./form-summary.ts')).formSummary(forms, plan, session.language));
    const rejecting = accounts.filter(({ rejected }) => rejected > 0);
    for (const account of rejecting) session.warn(rejectedText(account, session.language));
    return rejecting.length > 0 && options.allowRejects !== true ? 1 : 0;
  } catch (error) {
    await sink.abort();
    // Threads write into the file of the verdicts themselves.
    throw writeError(written[0] ?? '-', error);
  }
}

/** Verdicts and settlement lines, as the options say. */
async function openVerdicts(
  plan: Plan,
  reads: ReadFiles,
  { session, options }: { session: Session; options: RunOptions },
): Promise<RunOutput> {
  const targets = outputPaths(options, { ...reads, hasSettlements: plan.settlements.length > 0 });
  const sink = await openSink(
    located(targets, (path) => pathFrom(session.io, path)),
    session.io.stdout,
    plan,
  );
  return { sink, written: Object.values(targets) };
}

function located(paths: SinkPaths, at: (path: string) => string): SinkPaths {
  return Object.fromEntries(Object.entries(paths).map(([name, path]: [string, string]) => [name, at(path)]));
}
