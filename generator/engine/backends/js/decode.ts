/** Reading a record on the fast path: whatever is not plainly right is left to the interpreter. */
import type { FieldPlan, ValueType } from '../../../plan/plan.ts';
import {
  assign,
  binary,
  both,
  call,
  conditional,
  constant,
  either,
  literal,
  member,
  MISSING_NUMBER,
  name,
  same,
  typeOf,
  UNDEFINED,
  variable,
  when,
  type Code,
  type Statement,
} from './code.ts';
import { compileConstant, MISSING_PLACE } from './expressions.ts';
import { aligned } from './numbers.ts';
import type { Operand } from './operand.ts';
import type { Scope, ScopeField } from './scope.ts';

/** The statements that read a field into a local, and the local. `surprise` returns the interpreter's answer. */
export interface DecodedField {
  statements: readonly Statement[];
  field: ScopeField;
}

const RAW = name('raw');
const BAD = name('BAD');

export function decodeField(field: FieldPlan, place: number, surprise: readonly Statement[], scope: Scope): DecodedField {
  const cell = name(`r${place}`);
  const local = name(`f${place}`);
  const read = constant(`r${place}`, readCell(field.name));
  const fallback = field.default === undefined ? undefined : compileConstant(field.default, scope);
  const context: FieldContext = { field, cell, local, surprise, fallback, scope };
  const { statements, operand, isPrintedAsRead = false } = decodeByType(context);
  const raw = isPrintedAsRead && fallback === undefined ? { raw: cell } : {};
  return { statements: [read, ...statements], field: { type: field.type, operand, ...raw } };
}

interface FieldContext {
  field: FieldPlan;
  cell: Code;
  local: Code;
  surprise: readonly Statement[];
  fallback: Operand | undefined;
  scope: Scope;
}

interface DecodedByType {
  statements: readonly Statement[];
  operand: Operand;
  isPrintedAsRead?: boolean;
}

function decodeByType(context: FieldContext): DecodedByType {
  const { type } = context.field;
  switch (type.kind) {
    case 'text':
    case 'person':
    case 'unit':
      return decodeText(context);
    case 'boolean':
      return decodeBoolean(context);
    case 'enum':
      return decodeEnum(context, type);
    case 'quantity':
    case 'ratio':
    case 'points':
      return decodeNumber(context, type);
    case 'date':
      return { ...decodeTime(context, 'date', call('quickDate', context.cell)), isPrintedAsRead: true };
    case 'month':
      return decodeTime(context, 'month', call('quickMonth', context.cell));
    case 'datetime':
      return decodeTime(context, 'datetime', call('quickDateTime', context.cell, literal(context.scope.plan.manual.timezone)));
    case 'time':
      return decodeTime(context, 'time', call('quickTime', context.cell));
  }
}

/** Own properties only: a name that every object inherits is asked for. */
function readCell(field: string): Code {
  const cell = member(RAW, field);
  return field in Object.prototype
    ? conditional(call(member(name('Object'), 'hasOwn'), RAW, literal(field)), cell, UNDEFINED)
    : cell;
}

/** How a cell is read: as `value` where it plainly `fits`, else by `decode`, which gives `bad` for what it does not know. */
interface Reading {
  fits?: Code;
  value?: Code;
  decode: Code;
  bad: Code;
}

/** Fits, absent (the default or missing, where the field allows it), decoded, or a surprise. */
function readInto(
  { field, cell, local, surprise, fallback }: FieldContext,
  reading: Reading,
  missing: Code,
  absent = fallback?.code,
): Statement[] {
  const decoded = [assign(local, reading.decode), ...when(same(local, reading.bad), surprise)];
  const whenAbsent = absent ?? (field.optional ? missing : undefined);
  const other = whenAbsent === undefined ? decoded : when(call('isAbsent', cell), [assign(local, whenAbsent)], decoded);
  const { fits, value } = reading;
  return [
    variable(nameOf(local)),
    ...(fits === undefined || value === undefined ? other : when(fits, [assign(local, value)], other)),
  ];
}

function isOptional({ field, fallback }: FieldContext): boolean {
  return field.optional && fallback === undefined;
}

function decodeText(context: FieldContext): DecodedByType {
  const { cell, local } = context;
  const fits = both(same(typeOf(cell), literal('string')), binary(cell, '!==', literal('')));
  const reading = { fits, value: cell, decode: call('quickText', cell), bad: UNDEFINED };
  return {
    statements: readInto(context, reading, UNDEFINED),
    operand: { kind: 'text', code: local, optional: isOptional(context) },
  };
}

function decodeBoolean(context: FieldContext): DecodedByType {
  const { cell, local } = context;
  const fits = either(same(cell, literal(true)), same(cell, literal(false)));
  const reading = { fits, value: cell, decode: call('quickBoolean', cell), bad: UNDEFINED };
  return {
    statements: readInto(context, reading, UNDEFINED),
    operand: { kind: 'boolean', code: local, optional: isOptional(context) },
  };
}

const MOST_CASES = 16;

/** By a switch, or a Map where there are many values; the interpreter normalises what is not among them. */
function decodeEnum(context: FieldContext, { values, ordered }: Extract<ValueType, { kind: 'enum' }>): DecodedByType {
  const { field, cell, local, surprise, fallback, scope } = context;
  const whenAbsent = fallback?.code ?? (field.optional ? literal(MISSING_PLACE) : undefined);
  const absent = whenAbsent === undefined ? surprise : when(call('isAbsent', cell), [assign(local, whenAbsent)], surprise);
  const operand: Operand = { kind: 'enum', code: local, values, ordered, optional: isOptional(context) };
  if (values.length <= MOST_CASES) {
    const cases = values.map((value, place) => ({ values: [literal(value)], body: [assign(local, literal(place))] }));
    return { statements: [variable(nameOf(local)), { kind: 'switch', on: cell, cases, otherwise: absent }], operand };
  }
  const place = call(member(name(scope.tables.namesOf(values).places), 'get'), cell);
  return { statements: [variable(nameOf(local), place), ...when(same(local, UNDEFINED), absent)], operand };
}

const LARGEST = 1e9;

function decodeNumber(context: FieldContext, type: ValueType): DecodedByType {
  const { cell, local, fallback } = context;
  const scale = scaleOf(type, fallback);
  const absent =
    fallback?.kind === 'number' ? aligned(fallback, { ...fallback, code: literal(0), low: 0, high: 0, scale })[0] : undefined;
  const isSmall = both(binary(cell, '<=', literal(LARGEST)), binary(cell, '>=', literal(-LARGEST)));
  const fits = both(same(typeOf(cell), literal('number')), same(binary(cell, '|', literal(0)), cell), isSmall);
  const value = scale === 1 ? cell : binary(cell, '*', literal(scale));
  const decode = call(type.kind === 'ratio' ? 'quickShare' : 'quickNumber', cell, literal(scale));
  const bound = Math.max(LARGEST * scale, Math.abs(absent?.low ?? 0));
  return {
    statements: readInto(context, { fits, value, decode, bad: BAD }, MISSING_NUMBER, absent?.code),
    operand: { kind: 'number', code: local, scale, low: -bound, high: bound, optional: isOptional(context) },
  };
}

const SHARE_SCALE = 10_000;

/** How many parts of one are read: ten thousandths of shares, hundredths of money, wholes of anything else; more where the default has more. */
function scaleOf(type: ValueType, fallback: Operand | undefined): number {
  const own = type.kind !== 'quantity' ? SHARE_SCALE : 'money' in type.dimension ? 100 : 1;
  return fallback?.kind === 'number' ? Math.max(own, fallback.scale) : own;
}

function decodeTime(context: FieldContext, kind: 'date' | 'month' | 'datetime' | 'time', decode: Code): DecodedByType {
  const operand: Operand = { kind, code: context.local, optional: isOptional(context) };
  return { statements: readInto(context, { decode, bad: BAD }, MISSING_NUMBER), operand };
}

function nameOf(code: Code): string {
  if (code.kind !== 'name') throw new TypeError('A local is a name.');
  return code.name;
}
