import { mustBeADate, today } from './as-of.ts';
import { writeError } from '../data/data-file-error.ts';
import { usageError } from '../usage-error.ts';
import type { CliCommand } from './command.ts';
import { pathFrom } from './io.ts';
import type { EngineKind } from './load-engine.ts';
import type { Crew } from './run/crew.ts';
import type { PreparedForms } from './run/prepare-forms.ts';
import type { Prepared } from './run/prepare.ts';
import type { SinkPaths } from './run/verdict-sink.ts';
import type { Session } from './session.ts';

interface RunOptions {
  data?: string[];
  out?: string;
  settlementOut?: string;
  allowRejects?: boolean;
  engine: EngineKind;
  asOf?: string;
  threads?: string;
  cache: boolean;
}

/** Judges data files. */
export const runCommand: CliCommand<RunOptions> = {
  usage: 'run [paths...]',
  summary: { zh: '用规程判定数据', en: 'judge records by a manual' },
  options: [
    {
      flags: '-d, --data <record=file>',
      words: {
        zh: '一种记录的数据：NDJSON、JSON、CSV、XLSX；事件日志（log）还可用 XES；填好的检查表用 checklist=文件；可重复；- 为标准输入',
        en: 'data of a record type: NDJSON, JSON, CSV, XLSX, and XES for event logs (log); a filled-in checklist as checklist=FILE; repeatable; - is standard input',
      },
      repeatable: true,
    },
    {
      flags: '-o, --out <file>',
      words: {
        zh: '判定写入 .ndjson、.csv 或 .xlsx，默认标准输出',
        en: 'verdicts go to .ndjson, .csv or .xlsx instead of standard output',
      },
    },
    {
      flags: '--settlement-out <file>',
      words: {
        zh: '结算写入此文件，默认与 --out 同名加 .settlement',
        en: 'settlement lines go here; by default beside --out, as .settlement',
      },
    },
    { flags: '--allow-rejects', words: { zh: '有拒收的记录也算成功', en: 'rejected records are no failure' } },
    {
      flags: '--engine <engine>',
      words: { zh: '执行方式', en: 'how the rules are executed' },
      choices: ['js', 'interpreter'],
      fallback: 'js',
    },
    {
      flags: '--threads <n>',
      words: {
        zh: '判定用几个线程；默认按数据量与处理器数',
        en: 'judge in so many threads; by default as the data and the processors suggest',
      },
    },
    {
      flags: '--no-cache',
      words: {
        zh: '不使用、也不留下编译好的规程',
        en: 'neither use nor keep compiled manuals',
      },
    },
    {
      flags: '--as-of <date>',
      words: {
        zh: '截至日期，如 2025-03-31：此后发生的记录不判',
        en: 'the day up to which is judged, as 2025-03-31: what occurred later is not',
      },
    },
  ],
  examples: ['postil run examples/county-fines --data 邮件事件=mail.csv --data 生产奖金=bonus.xlsx --out verdicts.ndjson'],
  async run(session, paths, options) {
    mustBeADate('--as-of', options.asOf);
    if (options.threads !== undefined && !/^([1-9]|[1-5][0-9]|6[0-4])$/.test(options.threads)) {
      throw usageError('cli/bad-value', { name: '--threads', value: options.threads, expected: '1 .. 64' });
    }
    return judge(session, paths, options);
  },
};

/** Other threads load their code while this one reads the specs. */
async function judge(session: Session, paths: string[], options: RunOptions): Promise<number> {
  const { bytesOfLines, Crew, othersFor } = await import('./run/crew.ts');
  const files = (options.data ?? []).map((value) => pathFrom(session.io, value.slice(value.indexOf('=') + 1)));
  const crew = new Crew(othersFor(bytesOfLines(files), options));
  try {
    return await judgeWith(crew, session, paths, options);
  } finally {
    await crew.end();
  }
}

async function judgeWith(crew: Crew, session: Session, paths: string[], options: RunOptions): Promise<number> {
  const [
    { argumentOf, dataFiles },
    { outputPaths },
    { judgeFiles },
    { openSink },
    summary,
    { engineOf },
    { MUCH_DATA, othersFor },
    { openPool },
    { readyForMuchData },
    { prepare },
    { formArguments },
  ] = await Promise.all([
    import('./run/data-arguments.ts'),
    import('./run/outputs.ts'),
    import('./run/judge-files.ts'),
    import('./run/verdict-sink.ts'),
    import('./run/summary.ts'),
    import('./load-engine.ts'),
    import('./run/crew.ts'),
    import('./run/block-pool.ts'),
    import('./run/memory.ts'),
    import('./run/prepare.ts'),
    import('./run/form-arguments.ts'),
  ]);
  const { data = [] } = options;
  const at = (path: string) => pathFrom(session.io, path);
  const maybe = await formArguments(data, at);
  const prepared =
    maybe.length === 0
      ? await prepare(session, paths, { ...options, records: data.map((value) => argumentOf(value).name) })
      : await (await import('./run/prepare-forms.ts')).prepareForms(session, paths, { engine: options.engine, data, maybe, at });
  if (typeof prepared === 'number') return prepared;
  const { plan, specs, code, forms = [], rest = data } = prepared as Prepared & Partial<PreparedForms>;
  const files = forms.length > 0 && rest.length === 0 ? [] : dataFiles(rest, plan);
  const targets = outputPaths(options, {
    hasSettlements: plan.settlements.length > 0,
    data: data.map((value) => argumentOf(value).path),
    specs,
    cwd: session.io.cwd,
  });
  const judgedUpTo = options.asOf ?? today(plan.manual.timezone);
  crew.setUp({ plan, code, language: session.language, asOf: options.asOf, judgedUpTo });
  const engine = options.engine === 'js' ? engineOf(code) : (await import('../engine/index.ts')).createInterpreter(plan);
  const ledger = engine.createLedger({ asOf: judgedUpTo });
  const sink = await openSink(located(targets, at), session.io.stdout, plan);
  try {
    const openThreads = (bytes: number) => {
      if (bytes > MUCH_DATA) readyForMuchData(prepared);
      const setup = { plan, engine, ledger, language: session.language, asOf: options.asOf, judgedUpTo };
      return openPool(crew, othersFor(bytes, options), setup);
    };
    const request = { plan, engine, ledger, sink, session, at, openPool: openThreads, asOf: options.asOf };
    const accounts = files.length === 0 ? [] : await judgeFiles(files, request);
    if (forms.length > 0) accounts.push(...(await (await import('./run/judge-forms.ts')).judgeForms(forms, request)));
    for (const verdict of engine.finish(ledger)) await sink.lines(`${JSON.stringify(verdict)}\n`);
    for (const settlement of ledger.settlements) await sink.settlements(settlement);
    await sink.close();
    const written = Object.values(targets);
    session.note(summary.summaryText({ plan, ledger, accounts, written }, session.language));
    if (forms.length > 0) session.note((await import('./run/form-summary.ts')).formSummary(forms, plan, session.language));
    const rejecting = accounts.filter(({ rejected }) => rejected > 0);
    for (const account of rejecting) session.warn(summary.rejectedText(account, session.language));
    return rejecting.length > 0 && options.allowRejects !== true ? 1 : 0;
  } catch (error) {
    await sink.abort();
    // Threads write into the file of the verdicts themselves.
    throw writeError(targets.verdicts ?? '-', error);
  }
}

function located(paths: SinkPaths, at: (path: string) => string): SinkPaths {
  return Object.fromEntries(Object.entries(paths).map(([name, path]: [string, string]) => [name, at(path)]));
}
