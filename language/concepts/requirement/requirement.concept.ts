import type { Concept } from '../../concept.ts';
import { requirementChecks } from './requirement.checks.ts';
import { requirementDiagnostics } from './requirement.diagnostics.ts';
import { requirementHelp } from './requirement.help.ts';

export const requirementConcept: Concept = {
  name: 'requirement',
  diagnostics: requirementDiagnostics,
  checks: requirementChecks,
  help: requirementHelp,
};
