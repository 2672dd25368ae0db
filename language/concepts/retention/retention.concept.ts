import type { Concept } from '../../concept.ts';
import { retentionChecks } from './retention.checks.ts';
import { retentionDiagnostics } from './retention.diagnostics.ts';
import { retentionHelp } from './retention.help.ts';

export const retentionConcept: Concept = {
  name: 'retention',
  diagnostics: retentionDiagnostics,
  checks: retentionChecks,
  help: retentionHelp,
};
