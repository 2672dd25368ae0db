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

/** A field's cell and local. */
export interface DecodedField {
  /** Reads the cell: property reads together let the engine check the object's shape once. */
  read: Statement;
  /** Decode it into the local; what is not plainly right returns the interpreter's answer (`surprise`). */
  statements: readonly Statement[];
  field: ScopeField;
}

/** A date that was decoded before: another cell with the same text need not be parsed. */
export interface KnownDate {
  cell: Code;
  local: Code;
}

const RAW = name('raw');
const BAD = name('BAD');

export function decodeField(
  field: FieldPlan,
  place: number,
  { surprise, scope, knownDate }: { surprise: readonly Statement[]; scope: Scope; knownDate: KnownDate | undefined },
): DecodedField {
  const cell = name(`r${place}`);
  const local = name(`f${place}`);
  const read = constant(`r${place}`, readCell(field.name));
  const fallback = field.default === undefined ? undefined : compileConstant(field.default, scope);
  const context: FieldContext = { field, cell, local, surprise, fallback, scope, knownDate };
  const { statements, operand, isPrintedAsRead = false } = decodeByType(context);
  const raw = isPrintedAsRead && fallback === undefined ? { raw: cell } : {};
  return { read, statements, field: { type: field.type, operand, ...raw } };
}

interface FieldContext {
  field: FieldPlan;
  cell: Code;
  local: Code;
  surprise: readonly Statement[];
  fallback: Operand | undefined;
  scope: Scope;
  knownDate: KnownDate | undefined;
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
      return { ...decodeTime(context, 'date', quickDate(context)), isPrintedAsRead: true };
    case 'month':
      return decodeTime(context, 'month', call('quickMonth', context.cell));
    case 'datetime':
      return decodeTime(context, 'datetime', call('quickDateTime', context.cell, literal(context.scope.plan.manual.timezone)));
    case 'time':
      return decodeTime(context, 'time', call('quickTime', context.cell));
  }
}

function quickDate({ cell, knownDate }: FieldContext): Code {
  const parsed = call('quickDate', cell);
  return knownDate === undefined ? parsed : conditional(same(cell, knownDate.cell), knownDate.local, parsed);
}

/** `null`, `undefined` or `''`. */
function isAbsent(cell: Code): Code {
  return either(same(cell, literal(null)), same(cell, UNDEFINED), same(cell, literal('')));
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
  const other = whenAbsent === undefined ? decoded : when(isAbsent(cell), [assign(local, whenAbsent)], decoded);
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
  const fits = both(same(typeOf(cell), literal('string')), binary(member(cell, 'length'), '>', literal(0)));
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
  const absent = whenAbsent === undefined ? surprise : when(isAbsent(cell), [assign(local, whenAbsent)], surprise);
  const operand: Operand = { kind: 'enum', code: local, values, ordered, optional: isOptional(context) };
  if (values.length <= MOST_CASES) {
    const cases = values.map((value, place) => ({ values: [literal(value)], body: [assign(local, literal(place))] }));
    return { statements: [variable(nameOf(local)), { kind: 'switch', on: cell, cases, otherwise: absent }], operand };
  }
  const place = call(member(name(scope.tables.namesOf(values).places), 'get'), cell);
  return { statements: [variable(nameOf(local), place), ...when(same(local, UNDEFINED), absent)], operand };
}

/** Beyond them the interpreter computes; within them few products need a check. */
const LARGEST_MONEY = 1e9;
const LARGEST_NUMBER = 1e6;

function decodeNumber(context: FieldContext, type: ValueType): DecodedByType {
  const { cell, local, fallback } = context;
  const scale = scaleOf(type, fallback);
  const absent =
    fallback?.kind === 'number' ? aligned(fallback, { ...fallback, code: literal(0), low: 0, high: 0, scale })[0] : undefined;
  const largest = type.kind === 'quantity' && 'money' in type.dimension ? LARGEST_MONEY : LARGEST_NUMBER;
  const isSmall = both(binary(cell, '<=', literal(largest)), binary(cell, '>=', literal(-largest)));
  const fits = both(same(typeOf(cell), literal('number')), same(binary(cell, '|', literal(0)), cell), isSmall);
  const value = scale === 1 ? cell : binary(cell, '*', literal(scale));
  const decode = call(type.kind === 'ratio' ? 'quickShare' : 'quickNumber', cell, literal(scale), literal(largest));
  const bound = Math.max(largest * scale, Math.abs(absent?.low ?? 0));
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
  const bad = kind === 'date' || kind === 'month' ? name('BAD_DATE') : BAD;
  return { statements: readInto(context, { decode, bad }, MISSING_NUMBER), operand };
}

function nameOf(code: Code): string {
  if (code.kind !== 'name') throw new TypeError('A local is a name.');
  return code.name;
}
