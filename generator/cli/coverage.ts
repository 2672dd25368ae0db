import { parseDecimal } from '../../language/values/rational.ts';
import { usageError } from '../usage-error.ts';
import type { CliCommand } from './command.ts';

interface CoverageOptions {
  format: 'pretty' | 'json';
  min?: string;
}

/** What became of every clause of the paper manual. */
export const coverageCommand: CliCommand<CoverageOptions> = {
  usage: 'coverage [paths...]',
  summary: { zh: '原文条款的落实情况', en: 'what became of every clause of the sources' },
  options: [
    {
      flags: '--format <format>',
      words: { zh: '输出格式', en: 'output format' },
      choices: ['pretty', 'json'],
      fallback: 'pretty',
    },
    {
      flags: '--min <share>',
      words: { zh: '落实比例低于此值算不通过，如 90%', en: 'fail where a smaller share is covered, as 90%' },
    },
  ],
  examples: ['postil coverage examples/county-fines', 'postil coverage --min 100% --format json'],
  async run(session, paths, { format, min }) {
    const least = min === undefined ? undefined : percentOf(min);
    const [{ loadSound }, { matrixOf, coverageText, isCoveredTo }, { jsonText }] = await Promise.all([
      import('./load-manuals.ts'),
      import('./report/coverage.ts'),
      import('./report/json.ts'),
    ]);
    const loaded = await loadSound(session, paths);
    if ('code' in loaded) return loaded.code;
    const matrix = matrixOf(loaded.manuals, loaded.specs.services);
    session.io.stdout.write(format === 'json' ? jsonText(matrix) : coverageText(matrix, session.language));
    if (least === undefined || isCoveredTo(matrix, least)) return 0;
    session.warn({ zh: `落实比例低于 ${min ?? ''}`, en: `less than ${min ?? ''} of the clauses are covered` });
    return 1;
  },
};

/** `90%` and `90` are 90. */
function percentOf(text: string) {
  const percent = parseDecimal(text.trim().replace(/[%％]$/, ''));
  if (percent === undefined || percent.n < 0n || percent.n > 100n * percent.d) {
    throw usageError('cli/bad-value', { name: '--min', value: text, expected: '0% .. 100%' });
  }
  return percent;
}
