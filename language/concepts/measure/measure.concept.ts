import type { Concept } from '../../concept.ts';
import { measureChecks } from './measure.checks.ts';
import { measureDiagnostics } from './measure.diagnostics.ts';
import { measureFixes } from './measure.fixes.ts';
import { measureHelp } from './measure.help.ts';

export const measureConcept: Concept = {
  name: 'measure',
  diagnostics: measureDiagnostics,
  checks: measureChecks,
  help: measureHelp,
  fixes: measureFixes,
};
