import {
  isDurationType,
  isEnumValue,
  isIncidentLevel,
  isNameReference,
  isNumberType,
  isParameter,
  isRole,
  isGroup,
  isUnit,
  type DataType,
  type Expression,
} from '../generated/ast.ts';
import type { MessageLanguage } from '../diagnostics.ts';
import { messageLanguageOf } from '../message-language.ts';
import { isPlain, isShareRate } from '../values/dimension.ts';
import { comparable, isMoney, typeText, type ValueType } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/** Two types in words: what a place needs, and what stands there. */
export interface Misfit {
  expected: string;
  actual: string;
}

/**
 * Why a value as written (`2`, `"张三"`, `总包`) is none of the declared type; undefined where it is one. A number without a unit counts
 * in the declared unit, but for money: `数量: 2` for a number of 件.
 */
export function misfit(value: Expression, declared: DataType | undefined, types: TypeSystem): Misfit | undefined {
  const expected = types.ofDataType(declared);
  const actual = types.of(value).type;
  if (declared === undefined || expected === undefined) return undefined;
  const language = messageLanguageOf(value);
  if (isNameReference(value) && value.target?.ref !== undefined && !isNamedValue(value.target.ref)) {
    const name = value.target.$refText;
    return { expected: typeText(expected, language), actual: language === 'zh' ? `名称“${name}”` : `the name “${name}”` };
  }
  if (actual === undefined || isOne(value, actual, { declared, expected, types })) return undefined;
  return { expected: typeText(expected, language), actual: actualText(actual, expected, language) };
}

/** Where a unit is missing, that is the point. */
function actualText(actual: ValueType, expected: ValueType, language: MessageLanguage): string {
  if (expected.kind !== 'quantity' || !isPlainNumber(actual)) return typeText(actual, language);
  return language === 'zh' ? '没有单位的数' : 'a number without a unit';
}

/** Roles, units, groups and enum values stand for themselves; fields and parameters are looked up. */
function isNamedValue(target: unknown): boolean {
  return isWord(target) || isRole(target) || isUnit(target) || isGroup(target);
}

interface Wanted {
  declared: DataType;
  expected: ValueType;
  types: TypeSystem;
}

function isOne(value: Expression, actual: ValueType, { declared, expected, types }: Wanted): boolean {
  if (expected.kind === 'enum')
    return isNameReference(value) && isWord(value.target?.ref) && expected.values.includes(value.target.$refText);
  // `duration` alone takes the unit of a parameter's value.
  if (isDurationType(declared) && declared.unit === undefined && isParameter(declared.$container)) return isSpan(actual);
  if (expected.kind === 'ratio' && isParameter(declared.$container) && isRateOfShares(actual)) return true;
  return comparable(expected, actual) || (isPlainNumber(actual) && countsInItsUnit(declared, expected, types));
}

function isWord(target: unknown): boolean {
  return isEnumValue(target) || isIncidentLevel(target);
}

function isPlainNumber(type: ValueType): boolean {
  return type.kind === 'quantity' && isPlain(type.dimension);
}

/** 0.5‰/日: a parameter that is a ratio may be one by time. */
function isRateOfShares(type: ValueType): boolean {
  return type.kind === 'quantity' && isShareRate(type.dimension);
}

function countsInItsUnit(declared: DataType, expected: ValueType, types: TypeSystem): boolean {
  if (expected.kind !== 'quantity' || isMoney(expected) || !(isNumberType(declared) || isDurationType(declared))) return false;
  const scale = declared.unit === undefined ? undefined : types.unit(declared.unit, declared)?.scale;
  return scale === undefined || scale.n === scale.d;
}

const spans = new Set(['day', 'minute', 'workday', 'month']);

/** Days, minutes, working days or months, and nothing else. */
export function isSpan(type: ValueType): boolean {
  if (type.kind !== 'quantity') return false;
  const [first, ...others] = Object.entries(type.dimension);
  return first !== undefined && others.length === 0 && spans.has(first[0]) && first[1] === 1;
}
