import type { FieldPlan, ValueType } from '../plan/plan.ts';
import type { ReaderFacts } from './reader.ts';
import { isoOfSerial } from './xlsx/cell-values.ts';

/** Rewrites the values of a record in place, field by field. */
export type Normaliser = (raw: Record<string, unknown>) => void;

/**
 * What people type into tables, as the engine reads it: only for CSV and XLSX (JSON stays as it is), and only where there is one way to
 * read it; everything else stays, and the engine rejects it. `source` is the reader. By the field's type:
 * - date, month, datetime, time: `2024/9/1`, `2024.9.1`, `2024年9月1日`, `20240901`, `2024/9/1 8:30` to ISO; a date cell to what the field
 *   wants; a number of Excel's calendar (45536) to its date;
 * - quantities: `1,234.50`, `￥500`, `500元` (money) to the plain number;
 * - text, person, unit, enum: a number cell to its digits;
 * - full-width digits and signs to plain ones in dates and numbers.
 */
export function normaliser(fields: readonly FieldPlan[], source: TableSource): Normaliser {
  if (source.format === 'ndjson' || source.format === 'json') return () => undefined;
  const steps = fields.flatMap((field) => {
    const normal = normalValue(field.type, source);
    return normal ? [{ name: field.name, normal }] : [];
  });
  return (raw) => {
    for (const { name, normal } of steps) {
      if (Object.hasOwn(raw, name)) raw[name] = normal(raw[name]);
    }
  };
}

/** What a file's reader knows; looked at with each value, because the beginning of a workbook is read with its first rows. */
type TableSource = Pick<ReaderFacts, 'format' | 'date1904'>;

function normalValue(type: ValueType, source: TableSource): ((value: unknown) => unknown) | undefined {
  switch (type.kind) {
    case 'date':
    case 'month':
    case 'datetime':
    case 'time':
      return (value) => normalMoment(value, type.kind, source);
    case 'quantity':
      return (value) => (typeof value === 'string' ? normalNumber(value, 'money' in type.dimension) : value);
    case 'ratio':
    case 'points':
      return (value) => (typeof value === 'string' ? narrow(value) : value);
    case 'text':
    case 'person':
    case 'unit':
    case 'enum':
      return (value) => (typeof value === 'number' && Number.isFinite(value) ? plainDigits(value) : value);
    case 'boolean':
      return undefined;
  }
}

type Moment = 'date' | 'month' | 'datetime' | 'time';

const DAY = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH = /^(\d{4})(?:(?:-|\/|\.)(\d{1,2})|年(\d{1,2})月)$/;
const COMPACT_MONTH = /^(\d{4})(\d{2})$/;
const TIME = /^(\d{1,2})(?::|时)(\d{1,2})(?:(?::|分)(\d{1,2})秒?|分)?$/;

/** ISO for the field's type; unchanged where it is not clear. Whether the day exists is for the engine to say. */
function normalMoment(value: unknown, kind: Moment, source: TableSource): unknown {
  if (typeof value === 'number') return normalSerial(value, kind, source);
  if (typeof value !== 'string') return value;
  const text = narrow(value).trim();
  if (kind === 'time') return timeOf(text) ?? value;
  if (kind === 'month') return monthOf(text) ?? value;
  const [day = '', time, ...more] = text.split(/[T\s]+/);
  const date = dayOf(day);
  if (date === undefined || more.length > 0) return value;
  if (kind === 'date') return time === undefined || /^0?0:00(:00)?$/.test(time) ? date : value;
  // Excel has no dates without a time: a day alone is its midnight.
  const clock = time === undefined ? (source.format === 'xlsx' ? '00:00' : undefined) : timeOf(time);
  return clock === undefined ? value : `${date}T${clock.length === 5 ? `${clock}:00` : clock}`;
}

/** Numbers in a date column are days of Excel's calendar that lost their format, or `20240901`. */
function normalSerial(value: number, kind: Moment, source: TableSource): unknown {
  const digits = String(value);
  if (/^\d{8}$/.test(digits) || (kind === 'month' && /^\d{6}$/.test(digits))) return normalMoment(digits, kind, source);
  const meant = kind === 'time' ? value >= 0 && value < 1 : value >= FIRST_SERIAL && value <= LAST_SERIAL;
  const iso = meant ? isoOfSerial(value, kind !== 'time' && (source.date1904 ?? false)) : value;
  return typeof iso === 'string' ? normalMoment(iso, kind, source) : value;
}

/** 1950 to 2100: smaller numbers in a date column are more likely something else. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_415;

function dayOf(text: string): string | undefined {
  const match = DAY.exec(text) ?? COMPACT_DAY.exec(text);
  return match ? `${match[1]}-${twoDigits(match[2]!)}-${twoDigits(match[3]!)}` : undefined;
}

/** A first day of a month, as Excel stores one, is that month too. */
function monthOf(text: string): string | undefined {
  const match = MONTH.exec(text) ?? COMPACT_MONTH.exec(text);
  if (match) return `${match[1]}-${twoDigits((match[2] ?? match[3])!)}`;
  const day = dayOf(text);
  return day?.endsWith('-01') ? day.slice(0, 7) : undefined;
}

function timeOf(text: string): string | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds] = match;
  const clock = `${twoDigits(hours!)}:${twoDigits(minutes!)}`;
  return seconds === undefined || Number(seconds) === 0 ? clock : `${clock}:${twoDigits(seconds)}`;
}

const GROUPED = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^[-+]?\d+(\.\d+)?$/;

function normalNumber(value: string, money: boolean): string {
  const narrowed = narrow(value).trim();
  const bare = money ? narrowed.replace(/^([-+]?)(?:[¥￥]|CNY|RMB)\s*/i, '$1').replace(/\s*[元圆]$/, '') : narrowed;
  if (GROUPED.test(bare)) return bare.replaceAll(',', '');
  return PLAIN.test(bare) ? bare : value;
}

/** Full-width forms (U+FF01 to U+FF5E, the yen sign, the wide space) as the plain characters. */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\uffe5\u3000]/g, (character) => {
    if (character === '\uffe5') return '¥';
    return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}

function plainDigits(value: number): unknown {
  const text = String(value);
  return text.includes('e') ? value : text;
}

function twoDigits(text: string): string {
  return text.padStart(2, '0');
}
