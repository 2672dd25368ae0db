import type { Parameter } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { normsRestingOn } from '../../scope/penalties.ts';
import { misfit } from '../../types/misfit.ts';
import { parameterDiagnostics as catalogue } from './parameter.diagnostics.ts';

const valueMustBeOfTheDeclaredType: Check<Parameter> = ({ name, type, value }, { types, report }) => {
  const found = value === undefined ? undefined : misfit(value, type, types);
  if (value !== undefined && found !== undefined) report(catalogue['value-type'], { name, ...found }, { node: value });
};

const parameterShouldBeBoundBeforeRulesRestOnIt: Check<Parameter> = (parameter, { index, report }) => {
  if (!parameter.unbound || !index.isReferenced(parameter)) return;
  const rules = [...new Set(normsRestingOn(parameter, index).map(({ name }) => name))];
  if (rules.length > 0)
    report(catalogue['rests-on-unbound'], { name: parameter.name, rules }, { node: parameter, property: 'name' });
};

const valueShouldSayWhoSetItAndWhy: Check<Parameter> = (parameter, { report }) => {
  const { name, value, setter, reason } = parameter;
  if (value === undefined || (setter !== undefined && reason !== undefined)) return;
  const missing = setter !== undefined ? 'reason' : reason !== undefined ? 'setter' : 'both';
  report(catalogue.unexplained, { name, missing }, { node: parameter, property: 'name' });
};

export const parameterChecks: Checks = {
  Parameter: [valueMustBeOfTheDeclaredType, parameterShouldBeBoundBeforeRulesRestOnIt, valueShouldSayWhoSetItAndWhy],
};
