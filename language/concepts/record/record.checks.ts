import { AstUtils } from 'langium';
import {
  isComputedField,
  isField,
  isNameReference,
  isSimpleType,
  type ComputedField,
  type DataType,
  type DurationType,
  type EnumType,
  type Field,
  type NumberType,
  type Record,
  type LevelType,
} from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { chineseKeywords } from '../../keywords.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { circleThrough } from '../../scope/circle.ts';
import { isJudged } from '../../scope/penalties.ts';
import { isSpan, misfit } from '../../types/misfit.ts';
import { mustNameAUnit } from '../../types/requirements.ts';
import { typeText } from '../../types/type.ts';
import { openListShouldStayOpen } from './open-list.checks.ts';
import { recordDiagnostics as catalogue } from './record.diagnostics.ts';
import { likelyType } from './type-names.ts';

type Flag = Field['flags'][number];

const typeMustExist: Check<LevelType> = (type, { report }) => {
  if (type.levels.ref !== undefined) return;
  const word = type.levels.$refText;
  const suggestion = likelyType(word);
  const params = suggestion === undefined ? { word } : { word, suggestion };
  report(catalogue['unknown-type'], params, { node: type, property: 'levels' });
};

const recordMustHaveAtMostOneKey: Check<Record> = (record, { report }) => {
  const [first, ...others] = flagged(record, 'key');
  for (const other of others)
    report(
      catalogue['several-keys'],
      { first: first?.name ?? '' },
      { ...flagPlace(other, 'key'), related: firstPlace(first, 'key') },
    );
};

const recordMustOccurAtOneTime: Check<Record> = (record, { report }) => {
  const [first, ...others] = flagged(record, 'occurs');
  for (const other of others) {
    report(
      catalogue['several-occurs'],
      { first: first?.name ?? '' },
      { ...flagPlace(other, 'occurs'), related: firstPlace(first, 'occurs') },
    );
  }
};

const judgedRecordMustSayWhenItOccurred: Check<Record> = (record, { index, report }) => {
  if (flagged(record, 'occurs').length > 0 || !isJudged(record, index)) return;
  report(catalogue['no-occurs'], { name: record.name }, { node: record, property: 'name' });
};

const judgedRecordShouldHaveAKey: Check<Record> = (record, { index, report }) => {
  if (flagged(record, 'key').length > 0 || !isJudged(record, index)) return;
  report(catalogue['no-key'], { name: record.name }, { node: record, property: 'name' });
};

const computedFieldsMustNotGoInACircle: Check<Record> = (record, { report }) => {
  const said = new Set<ComputedField>();
  const reads = new Map(record.members.filter(isComputedField).map((field) => [field, [...computedFieldsReadBy(field)]]));
  for (const field of reads.keys()) {
    const circle = said.has(field) ? undefined : circleThrough(field, (at) => reads.get(at) ?? []);
    if (circle === undefined) continue;
    const way = [...circle, field].map(({ name }) => name).join(' → ');
    const related = circle
      .slice(1)
      .map((node) => ({ node, property: 'name', message: { zh: '也在圈中', en: 'also in the circle' } }));
    report(catalogue.circle, { way }, { node: field, property: 'name', related });
    for (const member of circle) said.add(member);
  }
};

const timeOfOccurrenceMustBeADay: Check<Field> = (field, { types, report }) => {
  if (!field.flags.includes('occurs') || isDay(field.type)) return;
  const type = types.ofDataType(field.type);
  if (type !== undefined)
    report(catalogue['occurs-type'], { actual: typeText(type, messageLanguageOf(field)) }, { node: field, property: 'type' });
};

const timeOfOccurrenceMustBeGiven: Check<Field> = (field, { report }) => {
  if (!field.flags.includes('occurs') || !field.flags.includes('optional')) return;
  report(catalogue['occurs-optional'], { name: field.name }, flagPlace(field, 'optional'));
};

const keyMustBeGiven: Check<Field> = (field, { report }) => {
  if (!field.flags.includes('key')) return;
  if (field.flags.includes('optional')) report(catalogue['key-optional'], { name: field.name }, flagPlace(field, 'optional'));
  else if (field.defaults.length > 0)
    report(catalogue['key-optional'], { name: field.name }, { node: field, property: 'defaults', index: 0 });
};

const defaultMustBeOfTheFieldsType: Check<Field> = (field, { types, report }) => {
  for (const value of field.defaults) {
    const found = misfit(value, field.type, types);
    if (found !== undefined) report(catalogue['default-type'], { name: field.name, ...found }, { node: value });
  }
};

const fieldMustHaveOneDefault: Check<Field> = (field, { report }) => {
  for (const value of field.defaults.slice(1)) report(catalogue['several-defaults'], { name: field.name }, { node: value });
};

const fieldWithDefaultShouldNotBeOptional: Check<Field> = (field, { report }) => {
  if (field.flags.includes('key') || field.flags.includes('occurs') || field.defaults.length === 0) return;
  if (field.flags.includes('optional'))
    report(catalogue['optional-with-default'], { name: field.name }, flagPlace(field, 'optional'));
};

const flagShouldStandOnce: Check<Field> = (field, { report }) => {
  for (const [index, flag] of field.flags.entries()) {
    if (field.flags.indexOf(flag) === index) continue;
    const word = messageLanguageOf(field) === 'zh' ? chineseKeywords[flag] : flag;
    report(catalogue['repeated-flag'], { flag: word }, { node: field, property: 'flags', index });
  }
};

const fieldMustBeFilledInABaseUnit: Check<Field> = ({ type }, { types, report }) => {
  const name = type !== undefined && 'unit' in type ? type.unit : undefined;
  const unit = name === undefined ? undefined : types.unit(name, type);
  if (name === undefined || unit?.kind !== 'quantity' || unit.scale.n === unit.scale.d) return;
  const base = messageLanguageOf(type) === 'zh' ? unit.canonical : unit.english;
  report(catalogue['scaled-unit'], { unit: name, base }, { node: type, property: 'unit' });
};

const unitMustBeKnown: Check<NumberType> = (type, context) => {
  mustNameAUnit(type, context);
};

const durationMustBeTime: Check<DurationType> = (duration, context) => {
  if (!mustNameAUnit(duration, context) || duration.unit === undefined) return;
  const type = context.types.ofDataType(duration);
  if (type !== undefined && !isSpan(type))
    context.report(catalogue['not-a-span'], { unit: duration.unit }, { node: duration, property: 'unit' });
};

const valuesMustHaveOneOrder: Check<EnumType> = (type, { report }) => {
  const odd = type.separators.findIndex((separator) => separator !== type.separators[0]);
  if (odd > 0) report(catalogue['mixed-order'], {}, { node: type, property: 'separators', index: odd });
};

const enumShouldHaveSeveralValues: Check<EnumType> = ({ values }, { report }) => {
  const [only] = values;
  if (values.length === 1 && only?.name) report(catalogue['single-value'], { value: only.name }, { node: only });
};

export const recordChecks: Checks = {
  Record: [
    recordMustHaveAtMostOneKey,
    recordMustOccurAtOneTime,
    judgedRecordMustSayWhenItOccurred,
    judgedRecordShouldHaveAKey,
    computedFieldsMustNotGoInACircle,
  ],
  Field: [
    timeOfOccurrenceMustBeADay,
    timeOfOccurrenceMustBeGiven,
    keyMustBeGiven,
    defaultMustBeOfTheFieldsType,
    fieldMustHaveOneDefault,
    fieldWithDefaultShouldNotBeOptional,
    flagShouldStandOnce,
    fieldMustBeFilledInABaseUnit,
  ],
  LevelType: [typeMustExist],
  NumberType: [unitMustBeKnown],
  DurationType: [durationMustBeTime],
  EnumType: [valuesMustHaveOneOrder, enumShouldHaveSeveralValues, openListShouldStayOpen],
};

function flagged(record: Record, flag: Flag): Field[] {
  return record.members.filter(isField).filter(({ flags }) => flags.includes(flag));
}

function flagPlace(field: Field, flag: Flag) {
  return { node: field, property: 'flags', index: field.flags.indexOf(flag) };
}

function firstPlace(first: Field | undefined, flag: Flag) {
  const message = { zh: '已标在这里', en: 'already marked here' };
  return first === undefined ? [] : [{ ...flagPlace(first, flag), message }];
}

function isDay(type: DataType | undefined): boolean {
  return isSimpleType(type) && ['date', 'datetime', 'month'].includes(type.kind);
}

function* computedFieldsReadBy(field: ComputedField): Iterable<ComputedField> {
  if (field.value === undefined) return;
  for (const node of AstUtils.streamAst(field.value)) {
    const target = isNameReference(node) ? node.target?.ref : undefined;
    if (isComputedField(target)) yield target;
  }
}
