import type { Concept } from '../../concept.ts';
import { metricChecks } from './metric.checks.ts';
import { metricDiagnostics } from './metric.diagnostics.ts';
import { metricHelp } from './metric.help.ts';

export const metricConcept: Concept = {
  name: 'metric',
  diagnostics: metricDiagnostics,
  checks: metricChecks,
  help: metricHelp,
};
