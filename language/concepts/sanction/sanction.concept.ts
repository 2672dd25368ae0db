import type { Concept } from '../../concept.ts';
import { sanctionChecks } from './sanction.checks.ts';
import { sanctionDiagnostics } from './sanction.diagnostics.ts';
import { sanctionHelp } from './sanction.help.ts';

export const sanctionConcept: Concept = {
  name: 'sanction',
  diagnostics: sanctionDiagnostics,
  checks: sanctionChecks,
  help: sanctionHelp,
};
