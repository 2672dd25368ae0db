/** A time limit that is broken, as the verdict says it. */
import { dateOfDateTime } from '../../../language/values/datetime.ts';
import { multiply, rational, toDecimal, type Rational } from '../../../language/values/rational.ts';
import type { EffectPlan, Expression, PlanLanguage, ValueType } from '../../plan/plan.ts';
import type { Imposed } from './effect.ts';
import { evaluate } from './evaluate.ts';
import { unknownText } from './explain.ts';
import type { RecordFacts } from './facts.ts';
import { show, showBare } from './show.ts';
import type { CalendarTable } from './calendar-table.ts';
import { skippedDays, type CountedDays } from './skipped-days.ts';
import { textWithNames, type TextContext } from './text.ts';
import { WORDS } from './words.ts';
import { isUnknown, unknownOf, type Known, type Value } from './value.ts';

type Breach = Extract<EffectPlan, { kind: 'breach' }>;

/** `due`, `actual` (absent while it is open) and `over`; the reasons say the start, the days that do not count and the overrun. */
export function imposeBreach(effect: Breach, facts: RecordFacts, context: TextContext): Imposed {
  const { due, actual, over } = effect;
  const values = [due, actual, over].map((part) => evaluate(part, facts));
  const [dueValue, actualValue, overValue] = values;
  if (values.some(isUnknown)) {
    const unknown = unknownOf(values);
    return { missing: unknown.missing, because: () => [unknownText(unknown, context)] };
  }
  const text = (value: Value, type: ValueType): string => showBare(value as Known, type, context);
  return {
    missing: [],
    also: {
      due: text(dueValue, due.type),
      ...(actualValue !== undefined && { actual: text(actualValue, actual.type) }),
      over: overrunText(overValue as Rational, over.type),
    },
    because: () => reasons(effect, values, facts, context),
  };
}

function reasons(effect: Breach, [, actual, over]: readonly Value[], facts: RecordFacts, context: TextContext): string[] {
  const { start, calendar } = effect;
  const from = evaluate(start, facts);
  const days = daysOf(effect, facts);
  const { words } = context;
  return [
    ...(from === undefined || isUnknown(from) ? [] : [`${textWithNames(start, context)} = ${show(from, start.type, context)}`]),
    ...(actual === undefined ? [`${textWithNames(effect.actual, context)} ${words.missing}`] : []),
    ...(calendar === undefined || days === undefined
      ? []
      : skippedDays({ name: calendar, days: facts.calendars.get(calendar) }, days, words)),
    words.overrun(show(over as Known, effect.over.type, context)),
  ];
}

/** Undefined where the start or the limit is none. */
function daysOf({ start, due, actual }: Breach, facts: RecordFacts): CountedDays | undefined {
  const dayOf = (part: Expression): number | undefined => {
    const value = evaluate(part, facts);
    if (typeof value !== 'number') return undefined;
    return part.type.kind === 'datetime' ? dateOfDateTime(value, facts.timezone) : value;
  };
  const [first, last] = [dayOf(start), dayOf(due)];
  return first === undefined || last === undefined ? undefined : { start: first, due: last, end: dayOf(actual) ?? facts.asOf };
}

const SECONDS_A_MINUTE = rational(60);

/**
 * For machines, the same in every language: a decimal, a space and `minute`, `day` or `workday`. What is no decimal of a minute is given
 * in `second`: `1 minute`, `61.5 second`, `3 workday`.
 */
function overrunText(over: Rational, type: ValueType): string {
  return overrun(over, overrunUnit(type));
}

/** `workday`; '' for what is no length of time. */
export function overrunUnit(type: ValueType): string {
  return type.kind === 'quantity' ? (Object.keys(type.dimension)[0] ?? '') : '';
}

/** `5 minute`, `20 second`, `2 workday`. */
export function overrun(over: Rational, unit: string): string {
  const decimal = toDecimal(over);
  return decimal.endsWith('…') ? `${toDecimal(multiply(over, SECONDS_A_MINUTE))} second` : `${decimal} ${unit}`;
}

/** The same for `parts / scale`. */
export function quickOverrun(parts: number, scale: number, unit: string): string {
  return scale === 1 || !Number.isSafeInteger(parts) ? `${parts} ${unit}` : overrun(rational(parts, scale), unit);
}

/** What a count of working days passed over, for compiled modules. */
export function skippedTexts(
  calendar: CalendarTable,
  start: number,
  due: number,
  end: number | undefined,
  language: PlanLanguage,
): string[] {
  return skippedDays(calendar, { start, due, end }, WORDS[language]);
}
