/** Reads a record as a data file holds it, by the record's fields; a record that cannot be read gives every reason at once. */
import type { FieldPlan, RecordPlan, ValueType } from '../../plan/plan.ts';
import type { Rejection } from '../../plan/verdict.ts';
import { decodeScalar } from './decode-scalar.ts';
import type { Style } from './show.ts';
import { nearest } from './nearest.ts';
import { constantValue, type Known } from './value.ts';

export type Decoded = { ok: true; values: Map<string, Known | undefined> } | { ok: false; rejections: Rejection[] };

/** `null`, `undefined` and `''` are missing; only own properties count, and columns that are no fields are ignored. */
export function decodeRecord(record: RecordPlan, raw: unknown, style: Style): Decoded {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { ok: false, rejections: [rejectionOf('record/not-an-object', undefined, raw, style.words.notObject)] };
  }
  const values = new Map<string, Known | undefined>();
  const rejections: Rejection[] = [];
  for (const field of record.fields) {
    const value = Object.hasOwn(raw, field.name) ? (raw as Record<string, unknown>)[field.name] : undefined;
    if (value === undefined || value === null || value === '') decodeMissing(field, style, values, rejections);
    else decodeGiven(field, value, style, values, rejections);
  }
  return rejections.length === 0 ? { ok: true, values } : { ok: false, rejections };
}

function decodeMissing(field: FieldPlan, style: Style, values: Map<string, Known | undefined>, rejections: Rejection[]): void {
  if (field.default !== undefined) values.set(field.name, constantValue(field.default, style.timezone));
  else if (field.optional) values.set(field.name, undefined);
  else rejections.push({ code: 'record/missing-field', field: field.name, message: style.words.missingField(field.name) });
}

function decodeGiven(
  field: FieldPlan,
  raw: unknown,
  style: Style,
  values: Map<string, Known | undefined>,
  rejections: Rejection[],
): void {
  const value = decodeScalar(field.type, raw, style.timezone);
  if (value !== undefined) values.set(field.name, value);
  else rejections.push(rejectionOf(codeOf(field.type), field.name, raw, messageOf(field, raw, style)));
}

function rejectionOf(code: string, field: string | undefined, raw: unknown, message: string): Rejection {
  const value = shortened(raw);
  return { code, ...(field !== undefined && { field }), ...(value !== undefined && { value }), message };
}

function codeOf(type: ValueType): string {
  switch (type.kind) {
    case 'text':
    case 'person':
    case 'unit':
      return 'record/bad-text';
    case 'enum':
      return 'record/unknown-enum-value';
    case 'quantity':
    case 'ratio':
    case 'points':
      return 'record/bad-number';
    default:
      return `record/bad-${type.kind}`;
  }
}

function messageOf({ name, type }: FieldPlan, raw: unknown, { words }: Style): string {
  switch (type.kind) {
    case 'text':
    case 'person':
    case 'unit':
      return words.badText(name);
    case 'enum': {
      const value = shortened(raw) ?? '';
      return words.unknownValue(name, value, listed(type.values, words.comma), nearest(value, type.values));
    }
    case 'quantity':
    case 'ratio':
    case 'points':
      // Every number that JSON keeps exactly can be read; 1e400 is none.
      return typeof raw === 'number' && Number.isFinite(raw) ? words.inexactNumber(name) : words.badNumber(name);
    case 'boolean':
      return words.badBoolean(name);
    case 'date':
      return words.badDate(name);
    case 'month':
      return words.badMonth(name);
    case 'datetime':
      return words.badDateTime(name);
    case 'time':
      return words.badTime(name);
  }
}

const LISTED_VALUES = 20;
const SHOWN_CHARACTERS = 100;

function listed(values: readonly string[], comma: string): string {
  return values.length <= LISTED_VALUES ? values.join(comma) : `${values.slice(0, LISTED_VALUES).join(comma)}…`;
}

/** At most 100 characters, no surrogate pair cut in two. */
function shortened(raw: unknown): string | undefined {
  const text = typeof raw === 'string' ? raw : textOf(raw);
  return text === undefined
    ? undefined
    : Array.from(text.slice(0, 2 * SHOWN_CHARACTERS))
        .slice(0, SHOWN_CHARACTERS)
        .join('');
}

/** JSON where there is any; numbers such as 1e400 (Infinity) have none. */
function textOf(raw: unknown): string | undefined {
  if (typeof raw !== 'object') return raw === undefined ? undefined : String(raw);
  try {
    return JSON.stringify(raw);
  } catch {
    return String(Object.prototype.toString.call(raw));
  }
}
