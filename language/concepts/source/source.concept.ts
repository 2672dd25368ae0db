import type { Concept } from '../../concept.ts';
import { sourceChecks } from './source.checks.ts';
import { sourceDiagnostics } from './source.diagnostics.ts';
import { sourceHelp } from './source.help.ts';

export const sourceConcept: Concept = {
  name: 'source',
  diagnostics: sourceDiagnostics,
  checks: sourceChecks,
  help: sourceHelp,
};
