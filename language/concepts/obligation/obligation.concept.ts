import type { Concept } from '../../concept.ts';
import { obligationChecks } from './obligation.checks.ts';
import { obligationDiagnostics } from './obligation.diagnostics.ts';
import { obligationHelp } from './obligation.help.ts';

export const obligationConcept: Concept = {
  name: 'obligation',
  diagnostics: obligationDiagnostics,
  checks: obligationChecks,
  help: obligationHelp,
};
