import type { Concept } from '../../concept.ts';
import { manualChecks } from './manual.checks.ts';
import { manualDiagnostics } from './manual.diagnostics.ts';
import { manualFixes } from './manual.fixes.ts';
import { manualHelp } from './manual.help.ts';

export const manualConcept: Concept = {
  name: 'manual',
  diagnostics: manualDiagnostics,
  checks: manualChecks,
  help: manualHelp,
  fixes: manualFixes,
};
