import type { Concept } from '../../concept.ts';
import { settlementChecks } from './settlement.checks.ts';
import { settlementDiagnostics } from './settlement.diagnostics.ts';
import { settlementHelp } from './settlement.help.ts';

export const settlementConcept: Concept = {
  name: 'settlement',
  diagnostics: settlementDiagnostics,
  checks: settlementChecks,
  help: settlementHelp,
};
