/** A time limit that is broken, as code: see `imposeBreach` of the interpreter. */
import type { Expression, ValueType } from '../../../plan/plan.ts';
import { overrunUnit } from '../../runtime/breach.ts';
import { WORDS } from '../../runtime/words.ts';
import { choose, textElement, type Element } from './because.ts';
import { call, conditional, literal, name, not, perform, same, UNDEFINED, when, type Code, type Statement } from './code.ts';
import type { EffectContext } from './effects.ts';
import { isPresent } from './choice.ts';
import { compile, numeric } from './expressions.ts';
import type { FastEffect } from './fast-effects.ts';
import { decide } from './finding-code.ts';
import type { NumberOperand, Operand } from './operand.ts';
import { BAIL } from './prelude.ts';
import { becauseOf } from './reasons.ts';
import { calendarName, type Scope } from './scope.ts';
import { countedText, showOperand, textWithNames, valueText, type Text } from './texts.ts';

type Breach = Extract<FastEffect, { kind: 'breach' }>;

/** Two branches, since `actual` is left out while nothing is done yet. */
export function imposeBreach(effect: Breach, context: EffectContext): Statement[] {
  const { scope } = context;
  const [due, actual] = [compile(effect.due, scope), compile(effect.actual, scope)];
  const over = numeric(effect.over, scope);
  const found = (isDone: boolean): Statement[] =>
    decide(context, undefined, {
      also: {
        due: valueText(effect.due, 'bare', scope),
        ...(isDone && { actual: valueText(effect.actual, 'bare', scope) }),
        over: overText(over, effect.over.type),
      },
      because: () => becauseOf(context, 'met', reasons(effect, isDone, scope)),
    });
  const known = [due, over]
    .map(isPresent)
    .map(not)
    .map((absent) => when(absent, [BAIL]));
  // Who only counts must ask, too: what is unknown sets `bail`.
  const asked = context.mode === 'tally' ? [due, actual, over].map(({ code }) => perform(code)) : [];
  return [...asked, ...known.flat(), ...when(isPresent(actual), found(true), found(false))];
}

/** `2 workday`: see `overrun`. */
function overText(over: NumberOperand, type: ValueType): Text {
  const code = call('quickOverrun', over.code, literal(over.scale), literal(overrunUnit(type)));
  return [{ raw: code, json: code }];
}

function reasons(effect: Breach, isDone: boolean, scope: Scope): Element[] {
  const { start, actual, over } = effect;
  const words = WORDS[scope.plan.language];
  const from = textElement(...textWithNames(start, scope), ' = ', ...valueText(start, 'unit', scope));
  const by = lengthText(over, scope);
  const [before = '', after = ''] = words.overrun('\0').split('\0');
  return [
    ...choose(isPresent(compile(start, scope)), [from], []),
    ...(isDone ? [] : [textElement(...textWithNames(actual, scope), ` ${words.missing}`)]),
    ...skippedDays(effect, isDone, scope),
    textElement(before, ...by, after),
  ];
}

function lengthText(over: Expression, scope: Scope): Text {
  const operand = numeric(over, scope);
  const shown = showOperand(operand, over.type, scope);
  return over.type.kind === 'quantity' && over.type.unit !== undefined ? countedText(shown, operand, over.type.unit) : shown;
}

function skippedDays({ calendar, start, due, actual }: Breach, isDone: boolean, scope: Scope): Element[] {
  if (calendar === undefined) return [];
  const [first, last, done] = [start, due, actual].map((part) => dayOf(part, compile(part, scope), scope));
  if (first === undefined || last === undefined || done === undefined) return [];
  const asOf = conditional(same(name('asOf'), name('BAD')), UNDEFINED, name('asOf'));
  const texts = call(
    'skippedTexts',
    calendarName(calendar, scope),
    first,
    last,
    isDone ? done : asOf,
    literal(scope.plan.language),
  );
  const present = [start, due].map((part) => isPresent(compile(part, scope)));
  const list = (method: string): Code => (method === '' ? texts : call(method, texts));
  return [
    {
      kind: 'lists',
      of: { judge: list(''), lines: list('quotedTexts'), bytes: list('writtenTexts') },
      present,
    },
  ];
}

/** Undefined for what is no day. */
function dayOf({ type }: Expression, operand: Operand, { plan }: Scope): Code | undefined {
  if (operand.kind === 'date') return operand.code;
  if (operand.kind !== 'datetime' || type.kind !== 'datetime') return undefined;
  return call('quickDateOf', operand.code, literal(plan.manual.timezone));
}
