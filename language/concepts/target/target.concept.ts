import type { Concept } from '../../concept.ts';
import { targetChecks } from './target.checks.ts';
import { targetDiagnostics } from './target.diagnostics.ts';
import { targetHelp } from './target.help.ts';

export const targetConcept: Concept = {
  name: 'target',
  diagnostics: targetDiagnostics,
  checks: targetChecks,
  help: targetHelp,
};
