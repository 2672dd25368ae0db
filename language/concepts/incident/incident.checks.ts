import type { Incident } from '../../generated/ast.ts';
import { literalValue } from '../../types/literal-value.ts';
import { sameDimension } from '../../values/dimension.ts';
import { compare } from '../../values/rational.ts';
import type { Check, Checks } from '../../concept.ts';
import { incidentDiagnostics as catalogue } from './incident.diagnostics.ts';

const incidentShouldHaveSeveralLevels: Check<Incident> = (incident, { report }) => {
  if (incident.levels.length < 2) report(catalogue['one-level'], { name: incident.name }, { node: incident, property: 'name' });
};

/** The gravest level stands first. */
const graverLevelsShouldBeAnsweredSooner: Check<Incident> = ({ levels }, { types, report }) => {
  for (const [at, level] of levels.entries()) {
    const next = levels[at + 1];
    if (level.response === undefined || next?.response === undefined) continue;
    const [own, other] = [types.of(level.response).type, types.of(next.response).type];
    if (own?.kind !== 'quantity' || other?.kind !== 'quantity' || !sameDimension(own.dimension, other.dimension)) continue;
    if (compare(literalValue(level.response, types), literalValue(next.response, types)) <= 0) continue;
    const related = [{ node: next.response, message: { zh: '较轻的一级', en: 'the lesser level' } }];
    report(catalogue['response-order'], { name: level.name, other: next.name }, { node: level, property: 'response', related });
  }
};

export const incidentChecks: Checks = { Incident: [incidentShouldHaveSeveralLevels, graverLevelsShouldBeAnsweredSooner] };
