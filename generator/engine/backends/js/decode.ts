/** Reading a record on the fast path, from an object or from the bytes of a line: what is not plainly right is left to others. */
import type { FieldPlan, ValueType } from '../../../plan/plan.ts';
import { sinkCall } from './bytes-code.ts';
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
  not,
  same,
  typeOf,
  UNDEFINED,
  variable,
  when,
  type Code,
  type Statement,
} from './code.ts';
import { MISSING_PLACE } from './choice.ts';
import { compileConstant } from './expressions.ts';
import { aligned } from './numbers.ts';
import type { Operand } from './operand.ts';
import type { Scope, ScopeField } from './scope.ts';

/** A field's cell and local. */
export interface DecodedField {
  /** Reads the cell: property reads together let the engine check the object's shape once. None for bytes. */
  read: readonly Statement[];
  /** Decode it into the local; what is not plainly right is a `surprise`. */
  statements: readonly Statement[];
  /** What is enough where nothing reads the local. */
  checks: readonly Statement[];
  local: string;
  field: ScopeField;
}

/** A date that was decoded before: another cell with the same text need not be parsed. */
export interface KnownDate {
  cell: Code;
  local: Code;
}

export interface DecodeOptions {
  surprise: readonly Statement[];
  scope: Scope;
  knownDate: KnownDate | undefined;
  /** The ByteRecord to read from; undefined for an object. */
  bytes: Code | undefined;
}

const RAW = name('raw');
const BAD = name('BAD');
const BAD_PLACE = name('BAD_PLACE');

export function decodeField(field: FieldPlan, place: number, { surprise, scope, knownDate, bytes }: DecodeOptions): DecodedField {
  const cell = name(`r${place}`);
  const local = name(`f${place}`);
  const fallback = field.default === undefined ? undefined : compileConstant(field.default, scope);
  const ofBytes = bytes === undefined ? undefined : cellOf(bytes, place);
  const context: FieldContext = { field, cell, local, surprise, fallback, scope, knownDate, bytes: ofBytes };
  const { statements, operand, isPrintedAsRead = false } = decodeByType(context);
  if (ofBytes === undefined) {
    const raw = isPrintedAsRead && fallback === undefined ? { raw: cell } : {};
    const read = [constant(`r${place}`, readCell(field.name))];
    return { read, statements, checks: statements, local: `f${place}`, field: { type: field.type, operand, ...raw } };
  }
  const isWritten = (isPrintedAsRead || operand.kind === 'text' || operand.kind === 'month') && fallback === undefined;
  const written = isWritten && bytes !== undefined ? { bytes: sinkCall('cell', bytes, literal(place)) } : {};
  const looked = operand.kind === 'text' && fallback === undefined ? { person: ofBytes('person') } : {};
  const checks = operand.kind === 'text' ? checkText(context, ofBytes) : statements;
  return { read: [], statements, checks, local: `f${place}`, field: { type: field.type, operand, ...written, ...looked } };
}

/** A method of the ByteRecord, asked about one cell. */
type ByteCell = (method: string, ...args: readonly Code[]) => Code;

function cellOf(bytes: Code, place: number): ByteCell {
  return (method, ...args) => call(member(bytes, method), literal(place), ...args);
}

/** A text need not be made where it is not read. */
function checkText({ field, fallback, surprise }: FieldContext, cell: ByteCell): Statement[] {
  const mayBeAbsent = field.optional || fallback !== undefined;
  return when(not(mayBeAbsent ? either(cell('isText'), cell('isAbsent')) : cell('isText')), surprise);
}

interface FieldContext {
  field: FieldPlan;
  cell: Code;
  local: Code;
  surprise: readonly Statement[];
  fallback: Operand | undefined;
  scope: Scope;
  knownDate: KnownDate | undefined;
  bytes: ByteCell | undefined;
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
      return decodeTime(context, 'month', context.bytes?.('month') ?? call('quickMonth', context.cell));
    case 'datetime': {
      const timezone = literal(context.scope.plan.manual.timezone);
      return decodeTime(
        context,
        'datetime',
        context.bytes?.('dateTime', timezone) ?? call('quickDateTime', context.cell, timezone),
      );
    }
    case 'time':
      return decodeTime(context, 'time', context.bytes?.('time') ?? call('quickTime', context.cell));
  }
}

function quickDate({ cell, knownDate, bytes }: FieldContext): Code {
  if (bytes !== undefined) return bytes('date');
  const parsed = call('quickDate', cell);
  return knownDate === undefined ? parsed : conditional(same(cell, knownDate.cell), knownDate.local, parsed);
}

/** `null`, `undefined` or `''`. */
function isAbsent({ cell, bytes }: FieldContext): Code {
  if (bytes !== undefined) return bytes('isAbsent');
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
function readInto(context: FieldContext, reading: Reading, missing: Code, absent = context.fallback?.code): Statement[] {
  const { field, local, surprise } = context;
  const decoded = [assign(local, reading.decode), ...when(same(local, reading.bad), surprise)];
  const whenAbsent = absent ?? (field.optional ? missing : undefined);
  const other = whenAbsent === undefined ? decoded : when(isAbsent(context), [assign(local, whenAbsent)], decoded);
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
  const { cell, local, bytes } = context;
  const fits = both(same(typeOf(cell), literal('string')), binary(member(cell, 'length'), '>', literal(0)));
  const reading =
    bytes === undefined
      ? { fits, value: cell, decode: call('quickText', cell), bad: UNDEFINED }
      : { decode: bytes('text'), bad: UNDEFINED };
  return {
    statements: readInto(context, reading, UNDEFINED),
    operand: { kind: 'text', code: local, optional: isOptional(context) },
  };
}

function decodeBoolean(context: FieldContext): DecodedByType {
  const { cell, local, bytes } = context;
  const fits = either(same(cell, literal(true)), same(cell, literal(false)));
  const reading =
    bytes === undefined
      ? { fits, value: cell, decode: call('quickBoolean', cell), bad: UNDEFINED }
      : { decode: bytes('truth'), bad: UNDEFINED };
  return {
    statements: readInto(context, reading, UNDEFINED),
    operand: { kind: 'boolean', code: local, optional: isOptional(context) },
  };
}

const MOST_CASES = 16;

/** By a switch, or a Map where there are many values; the interpreter normalises what is not among them. */
function decodeEnum(context: FieldContext, { values, ordered }: Extract<ValueType, { kind: 'enum' }>): DecodedByType {
  const { field, cell, local, surprise, fallback, scope, bytes } = context;
  const operand: Operand = { kind: 'enum', code: local, values, ordered, optional: isOptional(context) };
  if (bytes !== undefined) {
    const decode = bytes('place', name(scope.tables.namesOf(values).found));
    return { statements: readInto(context, { decode, bad: BAD_PLACE }, literal(MISSING_PLACE)), operand };
  }
  const whenAbsent = fallback?.code ?? (field.optional ? literal(MISSING_PLACE) : undefined);
  const absent = whenAbsent === undefined ? surprise : when(isAbsent(context), [assign(local, whenAbsent)], surprise);
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
  const { cell, local, fallback, bytes } = context;
  const scale = scaleOf(type, fallback);
  const absent =
    fallback?.kind === 'number' ? aligned(fallback, { ...fallback, code: literal(0), low: 0, high: 0, scale })[0] : undefined;
  const largest = type.kind === 'quantity' && 'money' in type.dimension ? LARGEST_MONEY : LARGEST_NUMBER;
  const isSmall = both(binary(cell, '<=', literal(largest)), binary(cell, '>=', literal(-largest)));
  const fits = both(same(typeOf(cell), literal('number')), same(binary(cell, '|', literal(0)), cell), isSmall);
  const value = scale === 1 ? cell : binary(cell, '*', literal(scale));
  const limits = [literal(scale), literal(largest)];
  const isShare = type.kind === 'ratio';
  const reading =
    bytes === undefined
      ? { fits, value, decode: call(isShare ? 'quickShare' : 'quickNumber', cell, ...limits), bad: BAD }
      : { decode: bytes(isShare ? 'share' : 'number', ...limits), bad: BAD };
  const bound = Math.max(largest * scale, Math.abs(absent?.low ?? 0));
  return {
    statements: readInto(context, reading, MISSING_NUMBER, absent?.code),
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
