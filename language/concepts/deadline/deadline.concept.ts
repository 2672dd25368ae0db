import type { Concept } from '../../concept.ts';
import { deadlineChecks } from './deadline.checks.ts';
import { deadlineDiagnostics } from './deadline.diagnostics.ts';
import { deadlineHelp } from './deadline.help.ts';

export const deadlineConcept: Concept = {
  name: 'deadline',
  diagnostics: deadlineDiagnostics,
  checks: deadlineChecks,
  help: deadlineHelp,
};
