import type { Concept } from '../../concept.ts';
import { expressionChecks } from './expression.checks.ts';
import { expressionDiagnostics } from './expression.diagnostics.ts';
import { expressionHelp } from './expression.help.ts';

export const expressionConcept: Concept = {
  name: 'expression',
  diagnostics: expressionDiagnostics,
  checks: expressionChecks,
  help: expressionHelp,
};
