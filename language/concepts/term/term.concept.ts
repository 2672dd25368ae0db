import type { Concept } from '../../concept.ts';
import { termChecks } from './term.checks.ts';
import { termDiagnostics } from './term.diagnostics.ts';
import { termHelp } from './term.help.ts';

export const termConcept: Concept = {
  name: 'term',
  diagnostics: termDiagnostics,
  checks: termChecks,
  help: termHelp,
};
