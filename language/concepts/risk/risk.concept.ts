import type { Concept } from '../../concept.ts';
import { riskChecks } from './risk.checks.ts';
import { riskDiagnostics } from './risk.diagnostics.ts';
import { riskHelp } from './risk.help.ts';

export const riskConcept: Concept = {
  name: 'risk',
  diagnostics: riskDiagnostics,
  checks: riskChecks,
  help: riskHelp,
};
