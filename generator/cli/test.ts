import type { CliCommand } from './command.ts';
import type { EngineKind } from './load-engine.ts';
import type { TestReport } from './report/scenarios.ts';
import type { Session } from './session.ts';

interface TestOptions {
  format: 'pretty' | 'json' | 'junit';
  coverage?: boolean;
  engine: EngineKind;
}

/** Runs the scenarios of manuals. */
export const testCommand: CliCommand<TestOptions> = {
  usage: 'test [paths...]',
  summary: { zh: '执行规程中的用例', en: 'run the scenarios of a manual' },
  options: [
    {
      flags: '--format <format>',
      words: { zh: '输出格式', en: 'output format' },
      choices: ['pretty', 'json', 'junit'],
      fallback: 'pretty',
    },
    {
      flags: '--coverage',
      words: {
        zh: '列出没有用例触发的规则，和没有真假都试过的条件',
        en: 'name the rules that no scenario fires, and the conditions not tried both ways',
      },
    },
    {
      flags: '--engine <engine>',
      words: { zh: '执行方式', en: 'how the rules are executed' },
      choices: ['js', 'interpreter'],
      fallback: 'js',
    },
  ],
  examples: ['postil test examples/county-fines --coverage', 'postil test --format junit > scenarios.xml'],
  async run(session, paths, options) {
    const reports = await testReports(session, paths, options);
    if ('code' in reports) return reports.code;
    const { scenarioReport } = await import('./report/scenarios.ts');
    session.io.stdout.write(scenarioReport(reports, { ...options, session }));
    return reports.some(({ run }) => run.results.some(({ ok }) => !ok)) ? 1 : 0;
  },
};

async function testReports(
  session: Session,
  paths: string[],
  { engine: kind, coverage = false }: TestOptions,
): Promise<TestReport[] | { code: number }> {
  const [{ loadSound }, { lowerManual }, { loadEngine }, { runScenarios }, { conditionCoverage, givenRecords }, { resolve }] =
    await Promise.all([
      import('./load-manuals.ts'),
      import('../plan/lower.ts'),
      import('./load-engine.ts'),
      import('../scenarios/run-scenarios.ts'),
      import('../scenarios/condition-coverage.ts'),
      import('node:path'),
    ]);
  const loaded = await loadSound(session, paths);
  if ('code' in loaded) return loaded;
  const asked = new Set(loaded.specs.files);
  const reports: TestReport[] = [];
  for (const manual of loaded.manuals) {
    const plan = lowerManual(manual, loaded.specs.services.shared);
    const own = plan.scenarios.filter(({ source }) => asked.has(resolve(manual.folder, source.file)));
    const engine = await loadEngine(plan, kind);
    const ids = new Set(own.map(({ id }) => id));
    const conditions = coverage ? conditionCoverage(plan, givenRecords(plan, ids)) : undefined;
    reports.push({ folder: manual.folder, plan, run: runScenarios(plan, engine, ids), ...(conditions && { conditions }) });
  }
  return reports;
}
