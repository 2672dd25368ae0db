import type { Concept } from '../../concept.ts';
import { exemptionChecks } from './exemption.checks.ts';
import { exemptionDiagnostics } from './exemption.diagnostics.ts';
import { exemptionHelp } from './exemption.help.ts';

export const exemptionConcept: Concept = {
  name: 'exemption',
  diagnostics: exemptionDiagnostics,
  checks: exemptionChecks,
  help: exemptionHelp,
};
