import { isNameReference, isParameter, type Expression } from '../generated/ast.ts';
import type { MessageLanguage } from '../diagnostics.ts';
import { sameDimension } from '../values/dimension.ts';
import { divide, multiply, rational, toDecimal, type Rational } from '../values/rational.ts';
import { constantNumber } from './literal-value.ts';
import type { TypeSystem } from './type-system.ts';

/** What a length of time is counted in; days are of 24 hours. */
export type ClockKind = 'minute' | 'workday' | 'month';

export interface LengthOfTime {
  length: Rational;
  clock: ClockKind;
}

const MINUTES_A_DAY = rational(1440);

/** A length as written, or that of a bound parameter: `24 hours` is 1440 minutes. Undefined for what is computed, unbound or no time. */
export function lengthOfTime(span: Expression, types: TypeSystem): LengthOfTime | undefined {
  const target = isNameReference(span) ? span.target?.ref : undefined;
  const value = isParameter(target) ? target.value : span;
  const { type } = types.of(span);
  const length = value === undefined ? undefined : constantNumber(value, types);
  if (length === undefined || type?.kind !== 'quantity') return undefined;
  if (sameDimension(type.dimension, { day: 1 })) return { length: multiply(length, MINUTES_A_DAY), clock: 'minute' };
  const clock = (['minute', 'workday', 'month'] as const).find((unit) => sameDimension(type.dimension, { [unit]: 1 }));
  return clock === undefined ? undefined : { length, clock };
}

/** A limit as it is written; a bound parameter by what it is bound to. */
export function spanText(span: Expression, length: LengthOfTime, language: MessageLanguage): string {
  return isNameReference(span) ? lengthText(length, language) : (span.$cstNode?.text ?? '');
}

/** In hours or days where they are whole: `36 hours`. */
export function lengthText({ length, clock }: LengthOfTime, language: MessageLanguage): string {
  const zh = language === 'zh';
  if (clock === 'workday') return `${toDecimal(length)} ${zh ? '工作日' : 'workdays'}`;
  if (clock === 'month') return `${toDecimal(length)} ${zh ? '个月' : 'months'}`;
  const [unit, size] =
    length.n % 1440n === 0n
      ? [zh ? '日' : 'days', 1440]
      : length.n % 60n === 0n
        ? [zh ? '小时' : 'hours', 60]
        : [zh ? '分钟' : 'minutes', 1];
  return `${toDecimal(divide(length, rational(size)) ?? length)} ${unit}`;
}
