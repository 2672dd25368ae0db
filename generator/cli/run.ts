import { mustBeADate } from './as-of.ts';
import { usageError } from '../usage-error.ts';
import type { CliCommand, CliOption } from './command.ts';
import { pathFrom } from './io.ts';
import type { EngineKind } from './load-engine.ts';
import type { OpenOutput } from './run/judge-data.ts';
import type { Session } from './session.ts';

export interface RunOptions {
  data?: string[];
  out?: string;
  settlementOut?: string;
  allowRejects?: boolean;
  engine: EngineKind;
  asOf?: string;
  threads?: string;
  cache: boolean;
}

/** What every command that judges takes. */
export const dataOption: CliOption = {
  flags: '-d, --data <record=file>',
  words: {
    zh: '一种记录的数据：NDJSON、JSON、CSV、XLSX；事件日志（log）还可用 XES；填好的检查表用 checklist=文件；可重复；- 为标准输入',
    en: 'data of a record type: NDJSON, JSON, CSV, XLSX, and XES for event logs (log); a filled-in checklist as checklist=FILE; repeatable; - is standard input',
  },
  repeatable: true,
};

/** How it judges. */
export const judgingOptions: CliOption[] = [
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
];

/** Judges data files. */
export const runCommand: CliCommand<RunOptions> = {
  usage: 'run [paths...]',
  summary: { zh: '用规程判定数据', en: 'judge records by a manual' },
  options: [
    dataOption,
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
    ...judgingOptions,
  ],
  examples: ['postil run examples/county-fines --data 邮件事件=mail.csv --data 生产奖金=bonus.xlsx --out verdicts.ndjson'],
  run: (session, paths, options) => judge(session, paths, options),
};

/**
 * Judges data by the specs at the paths; `open`: where the results go, by default as the options say. Other threads load their code while
 * this one loads its own and reads the specs. Returns the exit code. Throws UsageError, DataFileError.
 */
export async function judge(session: Session, paths: string[], options: RunOptions, open?: OpenOutput): Promise<number> {
  mustBeADate('--as-of', options.asOf);
  if (options.threads !== undefined && !/^([1-9]|[1-5][0-9]|6[0-4])$/.test(options.threads)) {
    throw usageError('cli/bad-value', { name: '--threads', value: options.threads, expected: '1 .. 64' });
  }
  const { bytesOfLines, Crew, othersFor } = await import('./run/crew.ts');
  const files = (options.data ?? []).map((value) => pathFrom(session.io, value.slice(value.indexOf('=') + 1)));
  const crew = new Crew(othersFor(bytesOfLines(files), options));
  try {
    return await (await import('./run/judge-data.ts')).judgeData(crew, session, paths, options, open);
  } finally {
    await crew.end();
  }
}
