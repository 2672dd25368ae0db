import { isResponsible, isMust, type Must, type Requirement } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { mustBeYesNo } from '../../types/requirements.ts';
import { requirementDiagnostics as catalogue } from './requirement.diagnostics.ts';

const requirementMustSayWhatMustBeSo: Check<Requirement> = (requirement, { report }) => {
  if (!requirement.clauses.some(isMust))
    report(catalogue['no-must'], { name: requirement.name }, { node: requirement, property: 'name' });
};

const requirementMustFallOnOne: Check<Requirement> = ({ clauses }, { report }) => {
  const [first, ...others] = clauses.filter(isResponsible);
  for (const node of others) {
    if (first === undefined) continue;
    const related = [{ node: first, message: { zh: '第一次', en: 'the first time' } }];
    report(catalogue['several-subjects'], {}, { node, property: 'subject', related });
  }
};

const mustMustBeYesOrNo: Check<Must> = ({ condition }, context) => mustBeYesNo(condition, context);

export const requirementChecks: Checks = {
  Requirement: [requirementMustSayWhatMustBeSo, requirementMustFallOnOne],
  Must: [mustMustBeYesOrNo],
};
