import type { Improvement, Problem } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { problemDiagnostics as catalogue } from './problem.diagnostics.ts';

const problemShouldBeAddressed: Check<Problem> = (problem, { report }) => {
  if (problem.measures.length === 0) report(catalogue['no-measure'], { name: problem.name }, { node: problem, property: 'name' });
};

const problemShouldBeMeasured: Check<Problem> = (problem, { report }) => {
  if (problem.yardsticks.length === 0)
    report(catalogue['no-metric'], { name: problem.name }, { node: problem, property: 'name' });
};

const improvementShouldAnswerSomething: Check<Improvement> = (improvement, { index, report }) => {
  if (improvement.name && !index.isReferenced(improvement))
    report(catalogue.aimless, { name: improvement.name }, { node: improvement, property: 'name' });
};

export const problemChecks: Checks = {
  Problem: [problemShouldBeAddressed, problemShouldBeMeasured],
  Improvement: [improvementShouldAnswerSomething],
};
