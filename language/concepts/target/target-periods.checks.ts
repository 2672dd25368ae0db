import type { Period, Target } from '../../generated/ast.ts';
import type { Check } from '../../concept.ts';
import { targetDiagnostics as catalogue } from './target.diagnostics.ts';

const periodMustBeMadeOfTheMetrics: Check<Target> = (target, { report }) => {
  const own = target.metric?.ref?.period;
  const { period } = target;
  if (own === undefined || period === undefined || contains(period, own)) return;
  report(catalogue.period, { period, own }, { node: target, property: 'period' });
};

const settlingMustNotBeShorter: Check<Target> = (target, { report }) => {
  const judged = target.period ?? target.metric?.ref?.period;
  const { settled } = target;
  if (judged === undefined || settled === undefined || contains(settled, judged)) return;
  report(catalogue.period, { period: settled, own: judged }, { node: target, property: 'settled' });
};

export const targetPeriodChecks: Check<Target>[] = [periodMustBeMadeOfTheMetrics, settlingMustNotBeShorter];

/** Of which shorter periods a period is made, whole and without rest. */
const madeOf: Record<Period, readonly Period[]> = {
  day: [],
  week: ['day'],
  month: ['day'],
  quarter: ['day', 'month'],
  'half-year': ['day', 'month', 'quarter'],
  year: ['day', 'month', 'quarter', 'half-year'],
};

function contains(whole: Period, part: Period): boolean {
  return whole === part || madeOf[whole].includes(part);
}
