import type { Concept } from '../../concept.ts';
import { trainingChecks } from './training.checks.ts';
import { trainingDiagnostics } from './training.diagnostics.ts';
import { trainingHelp } from './training.help.ts';

export const trainingConcept: Concept = {
  name: 'training',
  diagnostics: trainingDiagnostics,
  checks: trainingChecks,
  help: trainingHelp,
};
