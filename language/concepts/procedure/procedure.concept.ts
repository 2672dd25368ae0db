import type { Concept } from '../../concept.ts';
import { procedureChecks } from './procedure.checks.ts';
import { procedureDiagnostics } from './procedure.diagnostics.ts';
import { procedureHelp } from './procedure.help.ts';

export const procedureConcept: Concept = {
  name: 'procedure',
  diagnostics: procedureDiagnostics,
  checks: procedureChecks,
  help: procedureHelp,
};
