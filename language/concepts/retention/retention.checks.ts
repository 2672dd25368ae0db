import type { Retention } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { retentionDiagnostics as catalogue } from './retention.diagnostics.ts';

const retentionShouldSayWhatItIs: Check<Retention> = (node, { report }) => {
  if (node.name && !node.title?.trim()) report(catalogue['no-title'], { name: node.name }, { node, property: 'name' });
};

export const retentionChecks: Checks = { Retention: [retentionShouldSayWhatItIs] };
