import type { Checks } from '../../concept.ts';
import { targetConflictChecks } from './target-conflicts.checks.ts';
import { targetLimitChecks } from './target-limits.checks.ts';
import { targetPeriodChecks } from './target-periods.checks.ts';
import { targetTableChecks } from './target-table.checks.ts';

export const targetChecks: Checks = {
  Target: [...targetPeriodChecks, ...targetLimitChecks, ...targetTableChecks, ...targetConflictChecks],
};
