import type { Concept } from '../../concept.ts';
import { citationChecks } from './citation.checks.ts';
import { citationDiagnostics } from './citation.diagnostics.ts';
import { citationFixes } from './citation.fixes.ts';
import { citationHelp } from './citation.help.ts';

export const citationConcept: Concept = {
  name: 'citation',
  diagnostics: citationDiagnostics,
  checks: citationChecks,
  help: citationHelp,
  fixes: citationFixes,
};
