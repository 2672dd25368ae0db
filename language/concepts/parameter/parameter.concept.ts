import type { Concept } from '../../concept.ts';
import { parameterChecks } from './parameter.checks.ts';
import { parameterDiagnostics } from './parameter.diagnostics.ts';
import { parameterHelp } from './parameter.help.ts';

export const parameterConcept: Concept = {
  name: 'parameter',
  diagnostics: parameterDiagnostics,
  checks: parameterChecks,
  help: parameterHelp,
};
