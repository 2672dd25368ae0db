import type { Concept } from '../../concept.ts';
import { incidentChecks } from './incident.checks.ts';
import { incidentDiagnostics } from './incident.diagnostics.ts';
import { incidentHelp } from './incident.help.ts';

export const incidentConcept: Concept = {
  name: 'incident',
  diagnostics: incidentDiagnostics,
  checks: incidentChecks,
  help: incidentHelp,
};
