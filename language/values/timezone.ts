/**
 * Local time of IANA time zones, from the zone data that `Intl` carries. Local times are written like epoch milliseconds: the wall
 * clock's reading, taken as if it were UTC.
 */
import { firstDayOfMonth } from './date.ts';

/** True where `Intl` knows the zone: `Asia/Shanghai`; false for `Asia/Peking`. */
export function isTimezone(name: string): boolean {
  // Formatters take time to make.
  if (name === SHANGHAI) return true;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What the clock of `timezone` shows at `epoch`. */
export function localOfEpoch(epoch: number, timezone: string): number {
  return epoch + offsetAt(epoch, timezone);
}

/**
 * When the clock of `timezone` shows `local`; the earlier instant where it does so twice; where the clock skips it, the offset from
 * before the gap holds (02:30 in a gap from 02:00 to 03:00 is 03:30), as `compatible` in ECMAScript's Temporal.
 */
export function epochOfLocal(local: number, timezone: string): number {
  if (timezone === SHANGHAI && local >= SHANGHAI_FIXED_SINCE) return local - SHANGHAI_OFFSET;
  const before = offsetAt(local - DAY, timezone);
  if (offsetAt(local - before, timezone) === before) return local - before;
  const after = offsetAt(local + DAY, timezone);
  return offsetAt(local - after, timezone) === after ? local - after : local - before;
}

const DAY = 86_400_000;
const SHANGHAI = 'Asia/Shanghai';
const SHANGHAI_OFFSET = 8 * 3_600_000;
/** 1992-01-01 (UTC): the last daylight saving time of China ended on 1991-09-15. */
const SHANGHAI_FIXED_SINCE = 694_224_000_000;

/** Local time minus UTC at `epoch`, in milliseconds. */
function offsetAt(epoch: number, timezone: string): number {
  if (timezone === SHANGHAI && epoch >= SHANGHAI_FIXED_SINCE) return SHANGHAI_OFFSET;
  const wholeSeconds = Math.floor(epoch / 1000) * 1000;
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatterOf(timezone).formatToParts(wholeSeconds)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  const localDay = firstDayOfMonth((year - 1970) * 12 + month - 1) + day - 1;
  return localDay * DAY + ((hour * 60 + minute) * 60 + second) * 1000 - wholeSeconds;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timezone: string): Intl.DateTimeFormat {
  const known = formatters.get(timezone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timezone, formatter);
  return formatter;
}
