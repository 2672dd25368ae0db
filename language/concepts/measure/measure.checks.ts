import type { Measure, MeasureAlias } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { BASE_DIMENSIONS } from '../../values/dimension.ts';
import { builtinUnits } from '../../values/units.ts';
import { measureDiagnostics as catalogue } from './measure.diagnostics.ts';

const reserved = new Set<string>([...builtinUnits.keys(), ...BASE_DIMENSIONS]);

const measureMustNotBeABuiltInUnit: Check<Measure | MeasureAlias> = (node, { report }) => {
  if (reserved.has(node.name)) report(catalogue['built-in'], { name: node.name }, { node, property: 'name' });
};

const aliasMustBeAnotherName: Check<Measure> = ({ name, aliases }, { report }) => {
  const seen = new Set([name]);
  for (const alias of aliases) {
    if (seen.has(alias.name)) report(catalogue['repeated-alias'], { name: alias.name }, { node: alias, property: 'name' });
    seen.add(alias.name);
  }
};

export const measureChecks: Checks = {
  Measure: [measureMustNotBeABuiltInUnit, aliasMustBeAnotherName],
  MeasureAlias: [measureMustNotBeABuiltInUnit],
};
