import type { Concept } from '../../concept.ts';
import { groupChecks } from './group.checks.ts';
import { groupDiagnostics } from './group.diagnostics.ts';
import { groupFixes } from './group.fixes.ts';
import { groupHelp } from './group.help.ts';

export const groupConcept: Concept = {
  name: 'group',
  diagnostics: groupDiagnostics,
  checks: groupChecks,
  help: groupHelp,
  fixes: groupFixes,
};
