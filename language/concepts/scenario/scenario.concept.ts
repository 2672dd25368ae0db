import type { Concept } from '../../concept.ts';
import { scenarioChecks } from './scenario.checks.ts';
import { scenarioDiagnostics } from './scenario.diagnostics.ts';
import { logDiagnostics } from './scenario-log.diagnostics.ts';
import { scenarioFixes } from './scenario.fixes.ts';
import { scenarioHelp } from './scenario.help.ts';

export const scenarioConcept: Concept = {
  name: 'scenario',
  diagnostics: { ...scenarioDiagnostics, ...logDiagnostics },
  checks: scenarioChecks,
  help: scenarioHelp,
  fixes: scenarioFixes,
};
