import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addMonths,
  firstDayOfMonth,
  formatDate,
  formatMonth,
  isoWeekday,
  monthOf,
  parseDate,
  parseMonth,
  yearOf,
} from '../../language/values/date.ts';

const FIRST = parseDate('1900-01-01') ?? NaN;
const LAST = parseDate('2199-12-31') ?? NaN;
const anyDay = fc.integer({ min: FIRST, max: LAST });

describe('dates', () => {
  test.each([
    ['1970-01-01', 0],
    ['2024-09-01', 19967],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
  ])('%s is day %s', (text, day) => expect(parseDate(text)).toBe(day));

  test.each([
    ...['', '2024-9-1', '2024-09-31', '2023-02-29', '1900-02-29', '2100-02-29', '2024-00-10', '2024-13-01', '2024-01-00'],
    ...['1899-12-31', '2200-01-01', '2024/09/01', '2024-09-01 ', ' 2024-09-01', '2024-09-01T00:00', '20240901', '+024-09-01'],
    ...['２０２４-09-01', '2024-0a-01', '2024-02-32', '2024-04-31', '0000-00-00'],
  ])('"%s" is refused', (text) => expect(parseDate(text)).toBeUndefined());

  it('agrees with Date on every day of 1900 to 2199', () => {
    for (let day = FIRST; day <= LAST; day++) {
      const date = new Date(day * 86_400_000);
      const text = date.toISOString().slice(0, 10);
      if (formatDate(day) !== text || parseDate(text) !== day) throw new Error(text);
      if (yearOf(day) !== date.getUTCFullYear() || isoWeekday(day) !== (date.getUTCDay() || 7)) throw new Error(text);
    }
  });
});

describe('months', () => {
  test.each([
    ['1970-01', 0],
    ['2024-09', 656],
    ['1969-12', -1],
  ])('%s is month %s', (text, month) => {
    expect(parseMonth(text)).toBe(month);
    expect(formatMonth(month)).toBe(text);
  });

  test.each(['', '2024-9', '2024-13', '2024-00', '1899-12', '2200-01', '2024/09', '2024-09-', '2024-091'])(
    '"%s" is refused',
    (text) => expect(parseMonth(text)).toBeUndefined(),
  );

  it('holds its days', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = monthOf(day);
        expect(formatMonth(month)).toBe(formatDate(day).slice(0, 7));
        expect(firstDayOfMonth(month)).toBeLessThanOrEqual(day);
        expect(firstDayOfMonth(month + 1)).toBeGreaterThan(day);
      }),
    );
  });
});

describe('addMonths', () => {
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -13, '2022-12-15'],
    ['2024-05-31', 0, '2024-05-31'],
  ])('%s and %s months is %s', (text, n, expected) => expect(formatDate(addMonths(parseDate(text) ?? NaN, n))).toBe(expected));

  it('moves the month by n and the day of the month never up', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, n) => {
        const later = addMonths(day, n);
        expect(monthOf(later)).toBe(monthOf(day) + n);
        expect(later - firstDayOfMonth(monthOf(later))).toBeLessThanOrEqual(day - firstDayOfMonth(monthOf(day)));
      }),
    );
  });
});
