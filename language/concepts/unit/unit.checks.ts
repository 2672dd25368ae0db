import type { Unit } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { circleThrough } from '../../scope/circle.ts';
import { unitDiagnostics as catalogue } from './unit.diagnostics.ts';

const unitMustNotBeUnderItself: Check<Unit> = (unit, { report }) => {
  const circle = circleThrough(unit, ({ parent }) => (parent?.ref === undefined ? [] : [parent.ref]));
  if (circle === undefined) return;
  report(catalogue.circle, { path: [...circle, unit].map(({ name }) => name) }, { node: unit, property: 'parent' });
};

export const unitChecks: Checks = { Unit: [unitMustNotBeUnderItself] };
