import type { Concept } from '../../concept.ts';
import { vetoChecks } from './veto.checks.ts';
import { vetoDiagnostics } from './veto.diagnostics.ts';
import { vetoHelp } from './veto.help.ts';

export const vetoConcept: Concept = {
  name: 'veto',
  diagnostics: vetoDiagnostics,
  checks: vetoChecks,
  help: vetoHelp,
};
