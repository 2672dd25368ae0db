import type { Concept } from '../../concept.ts';
import { penaltyChecks } from './penalty.checks.ts';
import { penaltyDiagnostics } from './penalty.diagnostics.ts';
import { penaltyFixes } from './penalty.fixes.ts';
import { penaltyHelp } from './penalty.help.ts';

export const penaltyConcept: Concept = {
  name: 'penalty',
  diagnostics: penaltyDiagnostics,
  checks: penaltyChecks,
  help: penaltyHelp,
  fixes: penaltyFixes,
};
