/** Expressions as code. Whatever could be unknown sets `bail` when it runs, and the record goes to the interpreter. */
import { parseDate, parseMonth } from '../../../../language/values/date.ts';
import { parseDateTime, parseTime } from '../../../../language/values/datetime.ts';
import type { ConstantExpression, Expression } from '../../../plan/plan.ts';
import { binary, call, FALSE, literal, member, name, TRUE, type Code } from './code.ts';
import { condition } from './conditions.ts';
import { absolute, aligned, integral, negated, numberConstant, product, quotient, sum } from './numbers.ts';
import { Unsupported, type NumberOperand, type Operand, type TimeOperand } from './operand.ts';
import { isPresent, select } from './choice.ts';
import { compileTable } from './table-code.ts';
import { boundParameter, calendarName, fieldOf, type Scope } from './scope.ts';

type Node<Op extends Expression['op']> = Extract<Expression, { op: Op }>;

/** Throws Unsupported where the fast path has no code for it. */
export function compile(expression: Expression, scope: Scope): Operand {
  switch (expression.op) {
    case 'constant':
      return compileConstant(expression, scope);
    case 'field':
      return fieldOf(expression.name, scope).operand;
    case 'parameter':
      return compileConstant(boundParameter(expression.name, scope), scope);
    case 'arithmetic':
      return compileArithmetic(expression, scope);
    case 'negate':
      return negated(numeric(expression.of, scope));
    case 'if':
      return select(condition(expression.condition, scope), compile(expression.then, scope), compile(expression.else, scope));
    case 'default': {
      const left = compile(expression.left, scope);
      const right = compile(expression.right, scope);
      return left.optional ? { ...select(isPresent(left), left, right), optional: right.optional } : left;
    }
    case 'call':
      return compileCall(expression, scope);
    case 'asOf':
      return asOf(expression, scope);
    case 'table':
      return compileTable(expression, scope, { compile, condition });
    case 'unknown':
      throw new Unsupported('What is decided when the record is judged.');
    default:
      return { kind: 'boolean', code: condition(expression, scope), optional: false };
  }
}

export function compileConstant(constant: ConstantExpression, { plan }: Scope): Operand {
  const { type, value } = constant;
  if (typeof value === 'boolean') return { kind: 'boolean', code: value ? TRUE : FALSE, optional: false };
  switch (type.kind) {
    case 'text':
    case 'person':
    case 'unit':
      return { kind: 'text', code: literal(value), optional: false };
    case 'enum':
      return { ...type, code: literal(placeOf(value, type.values)), optional: false };
    case 'quantity':
    case 'ratio':
    case 'points':
      return numberConstant(value);
    case 'date':
      return timeConstant('date', parseDate(value));
    case 'month':
      return timeConstant('month', parseMonth(value));
    case 'datetime':
      return timeConstant('datetime', parseDateTime(value, plan.manual.timezone));
    case 'time':
      return timeConstant('time', parseTime(value));
    case 'boolean':
      throw new Unsupported('A boolean that is a text.');
  }
}

function timeConstant(kind: TimeOperand['kind'], value: number | undefined): TimeOperand {
  if (value === undefined) throw new Unsupported(`A constant that is no ${kind}.`);
  return { kind, code: literal(value), optional: false };
}

function placeOf(value: string, values: readonly string[]): number {
  const place = values.indexOf(value);
  if (place < 0) throw new Unsupported(`${value} is no value of its type.`);
  return place;
}

/** Where the run has no such day, that is for the interpreter. */
function asOf({ type }: Node<'asOf'>, { plan }: Scope): TimeOperand {
  const day = call('known', name('asOf'));
  if (type.kind !== 'datetime') return { kind: 'date', code: day, optional: false };
  return { kind: 'datetime', code: call('quickEndOfDay', day, literal(plan.manual.timezone)), optional: false };
}

export function numeric(expression: Expression, scope: Scope): NumberOperand {
  const operand = compile(expression, scope);
  if (operand.kind !== 'number') throw new Unsupported(`${operand.kind} where a number should be.`);
  return operand;
}

function compileArithmetic(expression: Node<'arithmetic'>, scope: Scope): Operand {
  const left = compile(expression.left, scope);
  const right = compile(expression.right, scope);
  const { operator } = expression;
  if (left.kind === 'number' && right.kind === 'number') {
    if (operator === '×') return product(left, right);
    return operator === '÷' ? quotient(left, right) : sum(left, operator, right);
  }
  if (isTime(left) && isTime(right) && operator === '-') return distance(left, right);
  if (isTime(left) && right.kind === 'number') return moved(expression, left, right, scope);
  if (left.kind === 'number' && isTime(right) && operator === '+') {
    return moved({ ...expression, left: expression.right, right: expression.left }, right, left, scope);
  }
  throw new Unsupported(`${left.kind} ${operator} ${right.kind}`);
}

function isTime(operand: Operand): operand is TimeOperand {
  return operand.kind === 'date' || operand.kind === 'month' || operand.kind === 'datetime' || operand.kind === 'time';
}

/** The span of all dates from 1900 to 2199, in days, months and milliseconds. */
const SPAN = { date: 110_000, month: 3_600, datetime: 9_600_000_000_000, time: 86_400_000 };
const MILLISECONDS_A_MINUTE = 60_000;

function distance(left: TimeOperand, right: TimeOperand): NumberOperand {
  if (left.kind !== right.kind) throw new Unsupported(`${left.kind} - ${right.kind}`);
  const span = SPAN[left.kind];
  const scale = left.kind === 'datetime' || left.kind === 'time' ? MILLISECONDS_A_MINUTE : 1;
  const code = binary(left.code, '-', right.code);
  return { kind: 'number', code, scale, low: -span, high: span, optional: left.optional || right.optional };
}

function moved(expression: Node<'arithmetic'>, from: TimeOperand, by: NumberOperand, scope: Scope): TimeOperand {
  const signed = expression.operator === '-' ? negated(by) : by;
  const optional = from.optional || by.optional;
  if (expression.calendar !== undefined)
    return { kind: 'date', code: workday(expression.calendar, from.code, signed, scope), optional };
  if (from.kind === 'datetime') {
    const milliseconds = integral(product(signed, numberConstant(String(MILLISECONDS_A_MINUTE))), 'floor');
    return { kind: 'datetime', code: call('instantInRange', binary(from.code, '+', milliseconds.code)), optional };
  }
  const whole = integral(signed, 'floor').code;
  if (from.kind === 'month') return { kind: 'month', code: call('monthInRange', binary(from.code, '+', whole)), optional };
  if (from.kind !== 'date') throw new Unsupported('A time of day that moves.');
  const inMonths = expression.right.type.kind === 'quantity' && 'month' in expression.right.type.dimension;
  const day = inMonths ? call('addMonths', from.code, whole) : binary(from.code, '+', whole);
  return { kind: 'date', code: call('dayInRange', day), optional };
}

function workday(calendar: string | undefined, day: Code, by: NumberOperand, scope: Scope): Code {
  return call('known', call(member(calendarName(calendar, scope), 'after'), day, integral(by, 'floor').code));
}

function compileCall(expression: Node<'call'>, scope: Scope): Operand {
  const operands = expression.arguments.map((argument) => compile(argument, scope));
  const [first, second] = operands;
  if (first === undefined) throw new Unsupported('A call without arguments.');
  switch (expression.function) {
    case 'max':
    case 'min':
      return operands.reduce((best, operand) => extreme(expression.function as 'max' | 'min', best, operand));
    case 'floor':
    case 'ceil':
      return integral(number(first), expression.function);
    case 'abs':
      return absolute(number(first));
    case 'monthOf':
      return { kind: 'month', code: call('monthOf', time(first).code), optional: first.optional };
    case 'dateOf': {
      const code = call('quickDateOf', time(first).code, literal(scope.plan.manual.timezone));
      return { kind: 'date', code, optional: first.optional };
    }
    case 'workdays': {
      const between = call(member(calendarName(expression.calendar, scope), 'between'), time(first).code, time(second).code);
      const optional = first.optional || time(second).optional;
      return { kind: 'number', code: call('known', between), scale: 1, low: 0, high: SPAN.date, optional };
    }
    case 'dayOfMonth':
      return dayOfMonth(time(first), number(second));
    case 'at': {
      const code = call('quickDateTimeAt', time(first).code, time(second).code, literal(scope.plan.manual.timezone));
      return { kind: 'datetime', code, optional: first.optional || time(second).optional };
    }
    case 'workday': {
      const code = workday(expression.calendar, time(first).code, number(second), scope);
      return { kind: 'date', code, optional: first.optional || number(second).optional };
    }
  }
}

/** The last day of the month where it has fewer. */
function dayOfMonth(month: TimeOperand, day: NumberOperand): TimeOperand {
  const before = (months: number): Code =>
    binary(call('firstDayOfMonth', months === 0 ? month.code : binary(month.code, '+', literal(months))), '-', literal(1));
  const nth = binary(before(0), '+', integral(day, 'floor').code);
  return { kind: 'date', code: call(member(name('Math'), 'min'), nth, before(1)), optional: month.optional || day.optional };
}

function number(operand: Operand | undefined): NumberOperand {
  if (operand?.kind !== 'number') throw new Unsupported('An argument that is no number.');
  return operand;
}

function time(operand: Operand | undefined): TimeOperand {
  if (operand === undefined || !isTime(operand)) throw new Unsupported('An argument that is no date.');
  return operand;
}

function extreme(which: 'max' | 'min', a: Operand, b: Operand): Operand {
  const optional = a.optional || b.optional;
  const pick = (left: Code, right: Code): Code => call(member(name('Math'), which), left, right);
  if (a.kind === 'number' && b.kind === 'number') {
    const [left, right] = aligned(a, b);
    const bound = Math[which];
    const code = pick(left.code, right.code);
    return { ...left, code, low: bound(left.low, right.low), high: bound(left.high, right.high), optional };
  }
  if (a.kind !== b.kind || !isTime(a)) throw new Unsupported(`${which} of ${a.kind} and ${b.kind}`);
  return { ...a, code: pick(a.code, b.code), optional };
}
