import type { Concept } from '../../concept.ts';
import { unitChecks } from './unit.checks.ts';
import { unitDiagnostics } from './unit.diagnostics.ts';
import { unitHelp } from './unit.help.ts';

export const unitConcept: Concept = {
  name: 'unit',
  diagnostics: unitDiagnostics,
  checks: unitChecks,
  help: unitHelp,
};
