import type { Concept } from '../../concept.ts';
import { recordChecks } from './record.checks.ts';
import { recordDiagnostics } from './record.diagnostics.ts';
import { recordFixes } from './record.fixes.ts';
import { recordHelp } from './record.help.ts';

export const recordConcept: Concept = {
  name: 'record',
  diagnostics: recordDiagnostics,
  checks: recordChecks,
  help: recordHelp,
  fixes: recordFixes,
};
