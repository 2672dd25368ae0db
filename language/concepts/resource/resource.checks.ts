import type { Resource } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { resourceDiagnostics as catalogue } from './resource.diagnostics.ts';

const somebodyShouldHoldIt: Check<Resource> = (resource, { report }) => {
  if (resource.holder === undefined)
    report(catalogue['no-holder'], { name: resource.name }, { node: resource, property: 'name' });
};

const itShouldBeCounted: Check<Resource> = (resource, { report }) => {
  if (resource.quantity === undefined)
    report(catalogue['no-quantity'], { name: resource.name }, { node: resource, property: 'name' });
};

export const resourceChecks: Checks = { Resource: [somebodyShouldHoldIt, itShouldBeCounted] };
