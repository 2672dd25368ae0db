/** One cell or JSON value by its type; undefined where it cannot be read. */
import { parseDate, parseMonth, monthOf } from '../../../language/values/date.ts';
import { parseDateTime, parseTime } from '../../../language/values/datetime.ts';
import { divide, fromNumber, parseDecimal, rational, type Rational } from '../../../language/values/rational.ts';
import type { ValueType } from '../../plan/plan.ts';
import type { Known } from './value.ts';

/** `raw` is present: not null, undefined or ''. Datetimes without an offset are local to `timezone`. */
export function decodeScalar(type: ValueType, raw: unknown, timezone: string): Known | undefined {
  switch (type.kind) {
    case 'text':
    case 'person':
    case 'unit':
      return decodeText(raw);
    case 'boolean':
      return decodeBoolean(raw);
    case 'enum':
      return decodeEnum(raw, type.values);
    case 'quantity':
      return decodeNumber(raw);
    case 'ratio':
      return decodeShare(raw, '%');
    case 'points':
      return decodeShare(raw, 'pp');
    default:
      return typeof raw === 'string' ? decodeTime(type.kind, raw, timezone) : undefined;
  }
}

/** A string, or a finite number as its shortest decimal text: 12 is "12"; numbers that need an exponent are refused. */
function decodeText(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw;
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return undefined;
  const text = String(raw);
  return text.includes('e') ? undefined : text;
}

const BOOLEANS = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  [1, true],
  [0, false],
  ['1', true],
  ['0', false],
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
  ['是', true],
  ['否', false],
]);

/** Spreadsheets write TRUE: capitals do not matter. */
function decodeBoolean(raw: unknown): boolean | undefined {
  return BOOLEANS.get(raw) ?? (typeof raw === 'string' && raw.length <= 5 ? BOOLEANS.get(raw.toLowerCase()) : undefined);
}

function decodeEnum(raw: unknown, values: readonly string[]): string | undefined {
  if (typeof raw !== 'string') return undefined;
  if (values.includes(raw)) return raw;
  const normal = raw.trim().normalize('NFC');
  return values.find((value) => value.normalize('NFC') === normal);
}

function decodeNumber(raw: unknown): Rational | undefined {
  if (typeof raw === 'number') return fromNumber(raw);
  return typeof raw === 'string' ? parseDecimal(raw) : undefined;
}

const HUNDRED = rational(100);

/** 0.8, "0.8" or "80%"; 0.016, "0.016" or "1.6pp". */
function decodeShare(raw: unknown, mark: string): Rational | undefined {
  if (typeof raw !== 'string' || !raw.endsWith(mark)) return decodeNumber(raw);
  const hundredths = parseDecimal(raw.slice(0, -mark.length).trimEnd());
  return hundredths === undefined ? undefined : divide(hundredths, HUNDRED);
}

function decodeTime(kind: 'date' | 'month' | 'datetime' | 'time', raw: string, timezone: string): number | undefined {
  switch (kind) {
    case 'date':
      return parseDate(raw);
    case 'month':
      return parseMonth(raw) ?? monthOfDate(raw);
    case 'datetime':
      return parseDateTime(raw, timezone);
    case 'time':
      return parseTime(raw);
  }
}

function monthOfDate(raw: string): number | undefined {
  const day = parseDate(raw);
  return day === undefined ? undefined : monthOf(day);
}
