import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatDate } from '../../language/values/date.ts';
import { dateOfDateTime, formatDateTime, formatTime, parseDateTime, parseTime } from '../../language/values/datetime.ts';
import { isTimezone } from '../../language/values/timezone.ts';

const SHANGHAI = 'Asia/Shanghai';
const NEW_YORK = 'America/New_York';

describe('times of day', () => {
  test.each([
    ['00:00', 0],
    ['08:30', 30_600_000],
    ['08:30:15', 30_615_000],
    ['23:59:59.999', 86_399_999],
  ])('%s is %s ms', (text, ms) => {
    expect(parseTime(text)).toBe(ms);
    expect(formatTime(ms)).toBe(text);
  });

  test.each([
    '',
    '8:30',
    '24:00',
    '08:60',
    '08:30:60',
    '08:30:1',
    '08:30:15.5',
    '0830',
    '08:30Z',
    '08-30',
    ' 08:30',
    '08:30:15.1234',
  ])('"%s" is refused', (text) => expect(parseTime(text)).toBeUndefined());
});

describe('datetimes', () => {
  test.each([
    ['2024-09-01T08:30', SHANGHAI, '2024-09-01T00:30:00.000Z'],
    ['2024-09-01 08:30:15', SHANGHAI, '2024-09-01T00:30:15.000Z'],
    ['2024-09-01T08:30:15.250', SHANGHAI, '2024-09-01T00:30:15.250Z'],
    ['2024-09-01T08:30Z', SHANGHAI, '2024-09-01T08:30:00.000Z'],
    ['2024-09-01T08:30:15-05:30', SHANGHAI, '2024-09-01T14:00:15.000Z'],
    ['2024-09-01T08:30+08:00', NEW_YORK, '2024-09-01T00:30:00.000Z'],
    ['2024-07-01T12:00', NEW_YORK, '2024-07-01T16:00:00.000Z'],
    ['2024-01-01T12:00', NEW_YORK, '2024-01-01T17:00:00.000Z'],
    // China had daylight saving time in the summers of 1986 to 1991.
    ['1988-07-01T08:30', SHANGHAI, '1988-06-30T23:30:00.000Z'],
    ['1991-12-31T23:59', SHANGHAI, '1991-12-31T15:59:00.000Z'],
    ['1992-01-01T00:00', SHANGHAI, '1991-12-31T16:00:00.000Z'],
    // A skipped time is moved by what is skipped; a repeated one is the earlier.
    ['2024-03-10T02:30', NEW_YORK, '2024-03-10T07:30:00.000Z'],
    ['2024-11-03T01:30', NEW_YORK, '2024-11-03T05:30:00.000Z'],
    ['2024-11-03T02:00', NEW_YORK, '2024-11-03T07:00:00.000Z'],
  ])('%s in %s', (text, timezone, utc) => {
    const ms = parseDateTime(text, timezone);
    expect(ms === undefined ? undefined : new Date(ms).toISOString()).toBe(utc);
  });

  test.each([
    ...[
      '',
      '2024-09-01',
      '2024-09-01T',
      '2024-09-01T08',
      '2024-09-01T8:30',
      '2024-09-01t08:30',
      '2024-09-31T08:30',
      '2024-09-01T24:00',
    ],
    ...['2024-09-01T08:30z', '2024-09-01T08:30+8', '2024-09-01T08:30+0800', '2024-09-01T08:30+15:00', '2024-09-01T08:30+08:60'],
    ...[
      '2024-09-01T08:30:15.25',
      '2024-09-01T08:30:15.',
      '2024-09-01T08:30:',
      '2024-09-01  08:30',
      '2024-09-01T08:30ZZ',
      '1899-01-01T00:00',
    ],
  ])('"%s" is refused', (text) => expect(parseDateTime(text, SHANGHAI)).toBeUndefined());

  it('prints local time, milliseconds only where there are some', () => {
    const ms = Date.UTC(2024, 8, 1, 16, 30);
    expect(formatDateTime(ms, SHANGHAI)).toBe('2024-09-02T00:30:00');
    expect(formatDateTime(ms + 7, SHANGHAI)).toBe('2024-09-02T00:30:00.007');
    expect(formatDateTime(ms, NEW_YORK)).toBe('2024-09-01T12:30:00');
    expect(formatDate(dateOfDateTime(ms, SHANGHAI))).toBe('2024-09-02');
    expect(formatDate(dateOfDateTime(ms, NEW_YORK))).toBe('2024-09-01');
  });

  it('reads what it prints, where the clock does not show a time twice', () => {
    const anyMs = fc.integer({ min: Date.UTC(1992, 0, 2), max: Date.UTC(2199, 11, 30) });
    fc.assert(fc.property(anyMs, (ms) => parseDateTime(formatDateTime(ms, SHANGHAI), SHANGHAI) === ms));
    fc.assert(fc.property(anyMs, (ms) => parseDateTime(formatDateTime(ms, 'Asia/Kolkata'), 'Asia/Kolkata') === ms));
  });

  test.each([
    [SHANGHAI, true],
    ['UTC', true],
    ['Asia/Peking', false],
    ['', false],
  ])('"%s" is a time zone: %s', (name, known) => expect(isTimezone(name)).toBe(known));
});
