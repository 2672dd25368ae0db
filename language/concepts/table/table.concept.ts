import type { Concept } from '../../concept.ts';
import { tableChecks } from './table.checks.ts';
import { tableDiagnostics } from './table.diagnostics.ts';
import { tableHelp } from './table.help.ts';

export const tableConcept: Concept = {
  name: 'table',
  diagnostics: tableDiagnostics,
  checks: tableChecks,
  help: tableHelp,
};
