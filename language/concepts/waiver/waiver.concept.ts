import type { Concept } from '../../concept.ts';
import { waiverChecks } from './waiver.checks.ts';
import { waiverDiagnostics } from './waiver.diagnostics.ts';
import { waiverFixes } from './waiver.fixes.ts';
import { waiverHelp } from './waiver.help.ts';

export const waiverConcept: Concept = {
  name: 'waiver',
  diagnostics: waiverDiagnostics,
  checks: waiverChecks,
  help: waiverHelp,
  fixes: waiverFixes,
};
