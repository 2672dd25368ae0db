import { AstUtils } from 'langium';
import { isField, isScenario, isTextLiteral, type Given, type GivenValue, type Scenario } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { nearest } from '../../nearest.ts';
import { scenarioName } from '../../scope/scope-computation.ts';
import { misfit } from '../../types/misfit.ts';
import { placeholderValue } from './placeholder-value.ts';
import { expectationChecks } from './scenario-expectations.checks.ts';
import { logChecks } from './scenario-log.checks.ts';
import { scenarioDiagnostics as catalogue } from './scenario.diagnostics.ts';

const scenariosMustDiffer: Check<Scenario> = (scenario, { index, report }) => {
  if (!scenario.name) return;
  const named = index.named(AstUtils.getDocument(scenario).uri, scenarioName(scenario.name)).map(({ node }) => node);
  const others = named.filter((node) => isScenario(node) && node !== scenario).filter((node) => node !== undefined);
  if (others.length === 0) return;
  const related = others.map((node) => ({ node, property: 'name', message: { zh: '另一个', en: 'the other one' } }));
  report(catalogue['duplicate-name'], { name: scenario.name }, { node: scenario, property: 'name', related });
};

const scenarioMustGiveARecord: Check<Scenario> = (scenario, { report }) => {
  if (scenario.given.length + scenario.logs.length + scenario.filled.length === 0)
    report(catalogue['no-given'], {}, { node: scenario, property: 'name' });
};

const scenarioMustExpectSomething: Check<Scenario> = (scenario, { report }) => {
  if (scenario.expectations.length === 0) report(catalogue['no-expect'], {}, { node: scenario, property: 'name' });
};

const keysMustDiffer: Check<Scenario> = ({ given }, { report }) => {
  const first = new Map<string, GivenValue>();
  for (const value of given.flatMap(({ values }) => values)) {
    const field = value.field?.ref;
    if (!isField(field) || !field.flags.includes('key')) continue;
    const record = field.$container.name;
    const key = value.value?.$cstNode?.text ?? '';
    const known = first.get(`${record}\n${key}`);
    if (known === undefined) {
      first.set(`${record}\n${key}`, value);
      continue;
    }
    const related = [{ node: known, property: 'value', message: { zh: '第一条', en: 'the first one' } }];
    report(catalogue['repeated-key'], { record, key }, { node: value, property: 'value', related });
  }
};

/** A scenario may be about a record that is rejected: then it may lack fields. */
const requiredFieldsMustBeGiven: Check<Given> = (given, { report }) => {
  const record = given.record?.ref;
  if (record === undefined || given.$container.expectations.some(({ $type }) => $type === 'ExpectRejected')) return;
  const names = new Set(given.values.map(({ field }) => field?.$refText));
  const required = record.members
    .filter(isField)
    .filter(({ flags, defaults }) => !flags.includes('optional') && defaults.length === 0);
  const missing = required.filter(({ name }) => name && !names.has(name));
  if (missing.length === 0) return;
  const language = messageLanguageOf(given);
  const values = missing.map((field) => `${field.name}: ${placeholderValue(field.type, language)}`);
  report(
    catalogue['missing-fields'],
    { record: record.name, fields: missing.map(({ name }) => name), values },
    { node: given, property: 'record' },
  );
};

const fieldMustBeGivenOnce: Check<Given> = ({ values }, { report }) => {
  const first = new Map<string, GivenValue>();
  for (const value of values) {
    const name = value.field?.$refText;
    if (!name) continue;
    const known = first.get(name);
    if (known === undefined) {
      first.set(name, value);
      continue;
    }
    const related = [{ node: known, property: 'field', message: { zh: '第一次', en: 'the first time' } }];
    report(catalogue['repeated-field'], { name }, { node: value, property: 'field', related });
  }
};

const valueMustBeOfTheFieldsType: Check<GivenValue> = (given, { types, report }) => {
  const { value } = given;
  const field = given.field?.ref;
  if (!isField(field) || value === undefined) return;
  const { name } = field;
  if (isTextLiteral(value) && value.value === '') {
    report(catalogue['empty-value'], { name }, { node: given });
    return;
  }
  const type = types.ofDataType(field.type);
  if (isTextLiteral(value) && type?.kind === 'enum') {
    const text = value.value.trim();
    const suggestion = type.values.includes(text) ? text : nearest(text, type.values);
    const params = { name, text, values: type.values, ...(suggestion === undefined ? {} : { suggestion }) };
    report(catalogue['quoted-choice'], params, { node: value });
    return;
  }
  const found = misfit(value, field.type, types);
  if (found !== undefined) report(catalogue['value-type'], { name, ...found }, { node: value });
};

export const scenarioChecks: Checks = {
  Scenario: [scenariosMustDiffer, scenarioMustGiveARecord, scenarioMustExpectSomething, keysMustDiffer],
  Given: [requiredFieldsMustBeGiven, fieldMustBeGivenOnce],
  GivenValue: [valueMustBeOfTheFieldsType],
  ...expectationChecks,
  LogEvent: logChecks.event,
};
