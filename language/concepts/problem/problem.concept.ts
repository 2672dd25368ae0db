import type { Concept } from '../../concept.ts';
import { problemChecks } from './problem.checks.ts';
import { problemDiagnostics } from './problem.diagnostics.ts';
import { problemHelp } from './problem.help.ts';

export const problemConcept: Concept = {
  name: 'problem',
  diagnostics: problemDiagnostics,
  checks: problemChecks,
  help: problemHelp,
};
