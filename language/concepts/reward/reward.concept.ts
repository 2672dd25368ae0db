import type { Concept } from '../../concept.ts';
import { rewardChecks } from './reward.checks.ts';
import { rewardDiagnostics } from './reward.diagnostics.ts';
import { rewardHelp } from './reward.help.ts';

export const rewardConcept: Concept = {
  name: 'reward',
  diagnostics: rewardDiagnostics,
  checks: rewardChecks,
  help: rewardHelp,
};
