import type { Concept } from '../../concept.ts';
import { resourceChecks } from './resource.checks.ts';
import { resourceDiagnostics } from './resource.diagnostics.ts';
import { resourceHelp } from './resource.help.ts';

export const resourceConcept: Concept = {
  name: 'resource',
  diagnostics: resourceDiagnostics,
  checks: resourceChecks,
  help: resourceHelp,
};
