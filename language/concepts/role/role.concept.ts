import type { Concept } from '../../concept.ts';
import { roleChecks } from './role.checks.ts';
import { roleDiagnostics } from './role.diagnostics.ts';
import { roleHelp } from './role.help.ts';

export const roleConcept: Concept = {
  name: 'role',
  diagnostics: roleDiagnostics,
  checks: roleChecks,
  help: roleHelp,
};
