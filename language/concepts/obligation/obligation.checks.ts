import type { Obligation } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { obligationDiagnostics as catalogue } from './obligation.diagnostics.ts';

const obligationShouldSayWhatItIs: Check<Obligation> = (node, { report }) => {
  if (node.name && !node.title?.trim()) report(catalogue['no-title'], { name: node.name }, { node, property: 'name' });
};

export const obligationChecks: Checks = { Obligation: [obligationShouldSayWhatItIs] };
