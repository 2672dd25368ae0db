import type { Concept } from '../../concept.ts';
import { escalationChecks } from './escalation.checks.ts';
import { escalationDiagnostics } from './escalation.diagnostics.ts';
import { escalationHelp } from './escalation.help.ts';

export const escalationConcept: Concept = {
  name: 'escalation',
  diagnostics: escalationDiagnostics,
  checks: escalationChecks,
  help: escalationHelp,
};
