import { isField, isNumberLiteral, type Charge, type Expression } from '../../generated/ast.ts';
import type { Check, CheckContext } from '../../concept.ts';
import type { Place } from '../../diagnostics.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { constantNumber } from '../../types/literal-value.ts';
import { mustBePresent } from '../../types/requirements.ts';
import { nobody } from '../../types/subject.ts';
import { comparable, isMoney, typeText, type ValueType } from '../../types/type.ts';
import { dimensionText, isPlain } from '../../values/dimension.ts';
import { compare, ZERO } from '../../values/rational.ts';
import { penaltyDiagnostics as catalogue } from './penalty.diagnostics.ts';

const chargeMustFallOnSomebody: Check<Charge> = (charge, { types, report }) => {
  for (const [index, { ref, $refText: name }] of charge.subjects.entries()) {
    const actual = nobody(ref, types, messageLanguageOf(charge));
    if (actual !== undefined) report(catalogue.subject, { name, actual }, { node: charge, property: 'subjects', index });
  }
};

const amountMustBeMoney: Check<Charge> = (charge, context) => {
  for (const amount of amountsOf(charge)) {
    const { type } = context.types.of(amount);
    if (type !== undefined && !isMoney(type)) reportNotMoney(amount, type, context);
    else mustBePresent(amount, context);
  }
};

const amountMustBeAboveZero: Check<Charge> = (charge, { types, report }) => {
  const isRange = charge.atLeast || charge.max !== undefined;
  for (const amount of amountsOf(charge)) {
    const value = isMoney(types.of(amount).type) ? constantNumber(amount, types) : undefined;
    const sign = value === undefined ? 1 : compare(value, ZERO);
    const mayBeZero = isRange && amount === charge.amount;
    if (sign < 0 || (sign === 0 && !mayBeZero))
      report(catalogue['not-positive'], { amount: amount.$cstNode?.text ?? '' }, { node: amount });
  }
};

const rangeMustNotEndBelowItsBeginning: Check<Charge> = (charge, { types, report }) => {
  if (charge.max === undefined || !amountsOf(charge).every((amount) => isMoney(types.of(amount).type))) return;
  const [min, max] = [constantNumber(charge.amount, types), constantNumber(charge.max, types)];
  if (min === undefined || max === undefined || compare(max, min) >= 0) return;
  report(
    catalogue['range-reversed'],
    { min: charge.amount.$cstNode?.text ?? '', max: charge.max.$cstNode?.text ?? '' },
    amountPlace(charge),
  );
};

const rangeShouldSayWhereItIsDecided: Check<Charge> = (charge, { report }) => {
  if (charge.atDiscretion || charge.amount === undefined) return;
  if (charge.atLeast || charge.max !== undefined) report(catalogue['no-discretion'], {}, amountPlace(charge));
};

const discretionMustHaveARange: Check<Charge> = (charge, { report }) => {
  if (!charge.atDiscretion || charge.atLeast || charge.max !== undefined || charge.amount === undefined) return;
  report(
    catalogue['discretion-without-range'],
    { amount: charge.amount.$cstNode?.text ?? '' },
    { node: charge, property: 'atDiscretion' },
  );
};

const decidedAmountMustBeMoney: Check<Charge> = (charge, { types, report }) => {
  const field = charge.discretion?.ref;
  const type = isField(field) ? types.ofDataType(field.type) : undefined;
  if (field === undefined || type === undefined || isMoney(type)) return;
  const params = { name: field.name, actual: typeText(type, messageLanguageOf(charge)) };
  report(catalogue['discretion-type'], params, { node: charge, property: 'discretion' });
};

const stepMustMeasureTheDistance: Check<Charge> = ({ per }, context) => {
  if (per === undefined) return;
  const [step, distance] = [context.types.of(per.step).type, context.types.of(per.distance).type];
  if (step === undefined || distance === undefined) return;
  const language = messageLanguageOf(per);
  const value = constantNumber(per.step, context.types);
  if (!comparable(step, distance) || !isMeasured(step))
    context.report(
      catalogue['step-type'],
      { step: typeText(step, language), distance: typeText(distance, language) },
      { node: per.step },
    );
  else if (value !== undefined && compare(value, ZERO) <= 0)
    context.report(catalogue['step-not-positive'], { step: per.step.$cstNode?.text ?? '' }, { node: per.step });
  else mustBePresent(per.distance, context);
};

export const penaltyChargeChecks: Check<Charge>[] = [
  chargeMustFallOnSomebody,
  stepMustMeasureTheDistance,
  amountMustBeMoney,
  amountMustBeAboveZero,
  rangeMustNotEndBelowItsBeginning,
  rangeShouldSayWhereItIsDecided,
  discretionMustHaveARange,
  decidedAmountMustBeMoney,
];

function amountsOf({ amount, max }: Charge): Expression[] {
  return [amount, max].filter((end) => end !== undefined);
}

/** From the lower end to the upper one. */
function amountPlace(charge: Charge): Place {
  const start = charge.amount.$cstNode?.range.start;
  const end = (charge.max ?? charge.amount).$cstNode?.range.end;
  return start === undefined || end === undefined ? { node: charge } : { node: charge, range: { start, end } };
}

function reportNotMoney(amount: Expression, type: ValueType, { report }: CheckContext): void {
  const language = messageLanguageOf(amount);
  const per = unitsToMultiplyBy(type, language);
  const number = isNumberLiteral(amount) && amount.units.length === 0 ? amount.value : undefined;
  const hint = { ...(per === undefined ? {} : { per }), ...(number === undefined ? {} : { number }) };
  report(catalogue['not-money'], { actual: typeText(type, language), ...hint }, { node: amount });
}

/** Of `元/袋/日`: 袋 and 日; undefined for what is no rate of money. */
function unitsToMultiplyBy(type: ValueType, language: 'zh' | 'en'): string[] | undefined {
  if (type.kind !== 'quantity' || isPlain(type.dimension)) return undefined;
  const { money, ...others } = type.dimension;
  if (money !== 1 || Object.values(others).some((exponent) => exponent !== -1)) return undefined;
  return Object.keys(others).map((name) => dimensionText({ [name]: 1 }, language));
}

function isMeasured({ kind }: ValueType): boolean {
  return kind === 'quantity' || kind === 'ratio' || kind === 'points';
}
