import type { Concept } from '../../concept.ts';
import { drillChecks } from './drill.checks.ts';
import { drillDiagnostics } from './drill.diagnostics.ts';
import { drillHelp } from './drill.help.ts';

export const drillConcept: Concept = {
  name: 'drill',
  diagnostics: drillDiagnostics,
  checks: drillChecks,
  help: drillHelp,
};
