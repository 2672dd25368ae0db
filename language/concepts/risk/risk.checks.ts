import type { Risk } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { riskDiagnostics as catalogue } from './risk.diagnostics.ts';

const riskShouldBeTreated: Check<Risk> = (risk, { report }) => {
  if (risk.treatments.length === 0) report(catalogue.untreated, { name: risk.name }, { node: risk, property: 'name' });
};

export const riskChecks: Checks = { Risk: [riskShouldBeTreated] };
