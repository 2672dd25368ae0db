import type { Training } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { trainingDiagnostics as catalogue } from './training.diagnostics.ts';

const trainingShouldHaveAnAudience: Check<Training> = (training, { report }) => {
  if (training.audience.length === 0)
    report(catalogue['no-audience'], { name: training.name }, { node: training, property: 'name' });
};

const trainingShouldHaveARhythm: Check<Training> = (training, { report }) => {
  if (training.frequency === undefined)
    report(catalogue['no-rhythm'], { name: training.name }, { node: training, property: 'name' });
};

export const trainingChecks: Checks = { Training: [trainingShouldHaveAnAudience, trainingShouldHaveARhythm] };
