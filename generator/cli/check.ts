import type { CliCommand } from './command.ts';
import type { DiagnosticFormat } from './report/diagnostics.ts';

export interface CheckOptions {
  format: DiagnosticFormat;
  strict?: boolean;
  watch?: boolean;
  fix?: boolean;
}

/** All findings in the specs. */
export const checkCommand: CliCommand<CheckOptions> = {
  usage: 'check [paths...]',
  summary: { zh: '检查规程，列出所有问题', en: 'check specs and print every finding' },
  options: [
    {
      flags: '--format <format>',
      words: { zh: '输出格式', en: 'output format' },
      choices: ['pretty', 'json', 'sarif', 'github', 'junit', 'lines'] satisfies DiagnosticFormat[],
      fallback: 'pretty',
    },
    { flags: '--strict', words: { zh: '有警告也算不通过', en: 'warnings fail too' } },
    { flags: '--fix', words: { zh: '先做可以自动完成的修改', en: 'first make the fixes that are mechanical' } },
    { flags: '--watch', words: { zh: '文件一改就重新检查，Ctrl-C 结束', en: 'check again at every change, until Ctrl-C' } },
  ],
  examples: ['postil check', 'postil check examples/county-fines --strict --format sarif > postil.sarif'],
  async run(session, paths, options) {
    const { checkOnce } = await import('./check-once.ts');
    if (options.watch !== true) return (await checkOnce(session, paths, options)).code;
    const { watchSpecs } = await import('./watch.ts');
    return watchSpecs(session, () => checkOnce(session, paths, options));
  },
};
