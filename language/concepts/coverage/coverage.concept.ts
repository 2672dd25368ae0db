import type { Concept } from '../../concept.ts';
import { coverageChecks } from './coverage.checks.ts';
import { coverageDiagnostics } from './coverage.diagnostics.ts';
import { coverageHelp } from './coverage.help.ts';

export const coverageConcept: Concept = {
  name: 'coverage',
  diagnostics: coverageDiagnostics,
  checks: coverageChecks,
  help: coverageHelp,
};
