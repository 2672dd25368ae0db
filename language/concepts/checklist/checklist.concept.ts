import type { Concept } from '../../concept.ts';
import { checklistChecks } from './checklist.checks.ts';
import { checklistDiagnostics } from './checklist.diagnostics.ts';
import { checklistFixes } from './checklist.fixes.ts';
import { checklistHelp } from './checklist.help.ts';

export const checklistConcept: Concept = {
  name: 'checklist',
  diagnostics: checklistDiagnostics,
  checks: checklistChecks,
  help: checklistHelp,
  fixes: checklistFixes,
};
